import { type Severity, severities } from '../findings/finding.ts';
import { ignoredFindings, openFindings, type Summary } from './summary.ts';
import type { MessageKey, Translate } from './translate.ts';

/** `clean`: everything was checked and holds. `unchecked`: nothing wrong was seen, but not all was. */
export type Tone = Severity | 'clean' | 'unchecked';

export function toneOf(summary: Summary): Tone {
  const worst = openFindings(summary)[0]?.severity;
  const { checks, crashed } = summary.audit;
  const complete =
    checks.passed > 0 && checks.failed === 0 && checks.incomplete === 0 && crashed.length === 0;
  if (worst === 'error' || worst === 'warning') return worst;
  if (!complete) return 'unchecked';
  return worst ?? 'clean';
}

/** "1 处错误，2 处提醒；41 项勾稽关系核对无误，3 项未能核对". */
export function verdictInWords(summary: Summary, translate: Translate): string {
  const open = openFindings(summary);
  const { checks } = summary.audit;
  const counted = (key: MessageKey, count: number) =>
    count > 0 ? [translate(key, { count })] : [];
  const found = severities.flatMap((severity) =>
    counted(`verdict.${severity}`, open.filter((finding) => finding.severity === severity).length),
  );
  if (found.length === 0) found.push(translate('verdict.clean'));
  found.push(...counted('verdict.ignored', ignoredFindings(summary).length));
  const { passed, failed } = checks;
  const checked =
    passed + failed > 0
      ? [translate('verdict.passed', { count: passed }), ...counted('verdict.failed', failed)]
      : [translate('verdict.unchecked')];
  checked.push(...counted('verdict.incomplete', checks.incomplete));
  const comma = translate('list.comma');
  return [found.join(comma), checked.join(comma)].join(translate('list.semicolon'));
}

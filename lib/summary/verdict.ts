import type { Severity } from '../findings/finding.ts';
import { severities } from '../findings/order.ts';
import { ignoredFindings, openFindings, type Summary } from './summary.ts';
import type { Translate } from './translate.ts';

/** `clean`: everything was checked and holds. `unchecked`: nothing wrong was seen, but not all was. */
export type Tone = Severity | 'clean' | 'unchecked';

export function toneOf(summary: Summary): Tone {
  const open = openFindings(summary);
  const { checks, crashed } = summary.audit;
  const complete =
    checks.passed > 0 && checks.failed === 0 && checks.incomplete === 0 && crashed.length === 0;
  const worst = severities.find((severity) =>
    open.some((finding) => finding.severity === severity),
  );
  if (worst === 'error' || worst === 'warning') return worst;
  if (!complete) return 'unchecked';
  return worst ?? 'clean';
}

/** "1 处错误，2 处提醒；41 项勾稽关系核对无误，3 项未能核对". */
export function verdictInWords(summary: Summary, translate: Translate): string {
  const open = openFindings(summary);
  const { checks } = summary.audit;
  const found = severities.flatMap((severity) => {
    const count = open.filter((finding) => finding.severity === severity).length;
    return count > 0 ? [translate(`verdict.${severity}`, { count })] : [];
  });
  const ignored = ignoredFindings(summary).length;
  if (found.length === 0) found.push(translate('verdict.clean'));
  if (ignored > 0) found.push(translate('verdict.ignored', { count: ignored }));
  const counted = [
    checks.passed > 0
      ? translate('verdict.passed', { count: checks.passed })
      : translate('verdict.unchecked'),
  ];
  if (checks.failed > 0) counted.push(translate('verdict.failed', { count: checks.failed }));
  if (checks.incomplete > 0) {
    counted.push(translate('verdict.incomplete', { count: checks.incomplete }));
  }
  const comma = translate('list.comma');
  return [found.join(comma), counted.join(comma)].join(translate('list.semicolon'));
}

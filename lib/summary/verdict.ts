import { IDENTITY_RULE } from '../findings/audit.ts';
import { type Severity, severities } from '../findings/finding.ts';
import { ignoredFindings, openFindings, type Summary, toldFindings } from './summary.ts';
import type { MessageKey, Translate } from './translate.ts';

/** `clean`: everything was checked and holds. `unchecked`: nothing wrong was seen, but not all was. */
export type Tone = Severity | 'clean' | 'unchecked';

export function toneOf(summary: Summary): Tone {
  const worst = openFindings(summary)[0]?.severity;
  if (worst === 'error' || worst === 'warning') return worst;
  if (!isComplete(summary)) return 'unchecked';
  return worst ?? 'clean';
}

/** Whether everything was checked and holds, whatever rules about words have found. */
export function isComplete(summary: Summary): boolean {
  const { checks, crashed } = summary.audit;
  return (
    checks.passed > 0 &&
    checks.failed === 0 &&
    checks.incomplete === 0 &&
    crashed.length === 0 &&
    summary.doubts.length === 0 &&
    !isOff(summary)
  );
}

/** "1 处错误，2 处提醒；41 项勾稽关系成立，3 项未能核对". */
export function verdictInWords(summary: Summary, translate: Translate): string {
  const { off, rules } = summary.audit;
  if (off.length > 0 && Object.keys(rules).length === 0) return translate('verdict.allOff');
  const comma = translate('list.comma');
  const { form, tables } = summary.audit.report;
  const checked = new Set(form.identities.flatMap(({ right }) => right.map(({ table }) => table)));
  const counted = { count: tables.length, checked: checked.size };
  const parts = [
    ...(form.discovered ? [[translate('verdict.tables', counted)]] : []),
    foundInWords(summary, translate),
    checkedInWords(summary, translate),
  ];
  return parts
    .filter((words) => words.length > 0)
    .map((words) => words.join(comma))
    .join(translate('list.semicolon'));
}

/** Whether the person has turned the checking of identities off. */
function isOff({ audit }: Summary): boolean {
  return audit.off.includes(IDENTITY_RULE);
}

function foundInWords(summary: Summary, translate: Translate): string[] {
  const open = toldFindings(summary);
  const counted = countedIn(translate);
  const found = severities.flatMap((severity) =>
    counted(`verdict.${severity}`, open.filter((finding) => finding.severity === severity).length),
  );
  const ignored = ignoredFindings(summary).length;
  if (found.length === 0) {
    // Where an identity does not hold, "nothing found" is true of all else at most.
    if (isOff(summary)) found.push(translate('verdict.cleanOfOthers'));
    else if (ignored > 0) found.push(translate('verdict.cleanBut'));
    else if (summary.audit.checks.failed === 0) found.push(translate('verdict.clean'));
  }
  return [...found, ...counted('verdict.ignored', ignored)];
}

function checkedInWords(summary: Summary, translate: Translate): string[] {
  if (isOff(summary)) return [translate('verdict.identitiesOff')];
  const counted = countedIn(translate);
  const { checks, passedWithBlanks: blanks } = summary.audit;
  const { passed, failed, incomplete } = checks;
  const held = blanks > 0 ? 'verdict.passedWithBlanks' : 'verdict.passed';
  const checked =
    passed + failed > 0
      ? [translate(held, { count: passed, blanks }), ...counted('verdict.failed', failed)]
      : [translate('verdict.unchecked')];
  return [...checked, ...counted('verdict.incomplete', incomplete)];
}

function countedIn(translate: Translate) {
  return (key: MessageKey, count: number) => (count > 0 ? [translate(key, { count })] : []);
}

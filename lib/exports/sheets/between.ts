import { firstWorded } from '../../summary/names.ts';
import type { Translate } from '../../summary/translate.ts';
import { wordBetween } from '../../summary/word-between.ts';
import { type ExportInput, membersIn, reportsIn } from '../input.ts';
import { linkTo, type Sheet, type SheetCell } from './sheet.ts';

/** The rule that tells of copied text, which has a table of its own. */
const COPIES = 'copied-text';

/** Findings between reports, a row each; the first report is the one to be looked into. */
export function betweenSheet(input: ExportInput, note: string | null, translate: Translate): Sheet {
  const reports = reportsIn(input.items);
  const members = membersIn(input.items);
  const told = input.between.filter(({ code }) => code !== COPIES);
  const source = (index: number | undefined): SheetCell => {
    const { address, file } = reports[index ?? -1]?.item ?? { address: null, file: null };
    return linkTo(address, address ?? file ?? '');
  };
  const heads = [
    ['organ', 28],
    ['year', 8],
    ['severity', 8],
    ['rule', 18],
    ['message', 70],
    ['place', 40],
    ['source', 40],
    ['otherSource', 40],
    ['code', 20],
  ] as const;
  return {
    name: translate('export.between'),
    note: [...(note === null ? [] : [note]), ...outcomeLines(input, translate)].join('\n') || null,
    columns: heads.map(([key, width]) => ({ head: translate(`export.column.${key}`), width })),
    rows: told.map((finding) => {
      const { severity, message, place } = wordBetween(finding, members, translate);
      const [first, other] = finding.reports;
      const member = members[first ?? -1];
      const rule = firstWorded(translate, [`rule.${finding.code}`, finding.code]);
      return [
        member?.organ ?? member?.title ?? '',
        member?.year ?? null,
        severity,
        rule,
        message,
        place,
        source(first),
        source(other),
        finding.code,
      ];
    }),
    sticky: 2,
  };
}

/** A line a rule: how many comparisons ended how; one that failed to run or was turned off says so. */
function outcomeLines({ outcomes }: ExportInput, translate: Translate): string[] {
  const { rules = {}, crashed = [], off = [] } = outcomes ?? {};
  const ruleInWords = (code: string) => firstWorded(translate, [`rule.${code}`, code]);
  const ended = Object.entries(rules).flatMap(([code, { passed, failed, incomplete }]) =>
    crashed.includes(code) || passed + failed + incomplete === 0
      ? []
      : translate('export.outcome', { rule: ruleInWords(code), passed, failed, incomplete }),
  );
  return [
    ...ended,
    ...crashed.map((code) => translate('export.crashed', { rule: ruleInWords(code) })),
    ...off.map((code) => translate('export.off', { rule: ruleInWords(code) })),
  ];
}

import type { KeptFinding, KeptItem, KeptReport } from '../../lib/archive/kept.ts';
import { betweenOf } from '../../lib/exports/between.ts';
import { openInOrder } from '../../lib/exports/set.ts';
import { severities } from '../../lib/findings/finding.ts';
import { toldTogether } from '../../lib/findings/groups.ts';
import type { Translate } from '../../lib/summary/translate.ts';
import { visible } from '../../lib/summary/visible.ts';
import type { Between, Format } from './format.ts';

/** For a person to read: each file with its reports, and of each what was found. */
export const text: Format = {
  ending: 'txt',
  isText: true,
  begin: ({ translate }) => ({
    item: (item) => visible(`${linesOf(item, translate).join('\n')}\n\n`),
    end: (between) => visible(betweenLines(between, translate).join('')),
  }),
};

function linesOf(item: KeptItem, translate: Translate): string[] {
  const name = printable(item.address ?? item.file ?? item.title);
  if (item.state !== 'done') return [name, `  ${endInWords(item, translate)}`];
  return [name, ...item.reports.flatMap((report) => reportLines(item, report, translate))];
}

/** How an item ended that has no report. */
export function endInWords(
  { address, state, reason }: Pick<KeptItem, 'address' | 'state' | 'reason'>,
  translate: Translate,
): string {
  const ofFile = `unread.${reason}`;
  const ofAny = `item.${reason}`;
  const keys = address === null ? [ofFile, ofAny] : [ofAny, ofFile];
  const key = [...keys, `item.state.${state}`].find(translate.has);
  return key === undefined ? `${state} ${reason}` : translate(key);
}

function reportLines(item: KeptItem, report: KeptReport, translate: Translate): string[] {
  const { language } = translate;
  const { organ, year } = report.member;
  const name = [
    organ ?? translate('report.organ'),
    year === null ? translate('report.noYear') : translate('report.year', { year }),
  ].join(' ');
  const told = toldTogether(openInOrder(item, report));
  const heads = told.flatMap(([first]) => first ?? []);
  return [
    `  ${printable(name)}${translate('list.colon')}${verdictOf(report, heads, translate)}`,
    ...report.doubts.map(
      (doubt) => `    ${translate('summary.doubt')}${translate('list.colon')}${doubt[language]}`,
    ),
    ...told.flatMap((findings) => findings.flatMap((one) => findingLines(one, translate))),
  ];
}

function verdictOf(
  { checks, passedWithBlanks: blanks }: KeptReport,
  heads: readonly KeptFinding[],
  translate: Translate,
): string {
  const counts = severities.flatMap((severity) => {
    const count = heads.filter((one) => one.severity === severity).length;
    return count > 0 ? [translate(`verdict.${severity}`, { count })] : [];
  });
  const { passed, failed, incomplete } = checks;
  const held = blanks > 0 ? 'verdict.passedWithBlanks' : 'verdict.passed';
  const sums = [
    passed + failed > 0
      ? translate(held, { count: passed, blanks })
      : translate('verdict.unchecked'),
    ...(failed > 0 ? [translate('verdict.failed', { count: failed })] : []),
    ...(incomplete > 0 ? [translate('verdict.incomplete', { count: incomplete })] : []),
  ];
  const found = counts.length > 0 || failed > 0 ? counts : [translate('verdict.clean')];
  const comma = translate('list.comma');
  return [found, sums]
    .filter(({ length }) => length > 0)
    .map((some) => some.join(comma))
    .join(translate('list.semicolon'));
}

function findingLines(
  { severity, code, message, place }: KeptFinding,
  translate: Translate,
): string[] {
  const { language } = translate;
  const lines = [
    `    [${translate(`severity.${severity}`)}] ${printable(message[language])} (${code})`,
  ];
  return place[language] === '' ? lines : [...lines, `      ${printable(place[language])}`];
}

function betweenLines({ findings, members }: Between, translate: Translate): string[] {
  if (findings.length === 0) return [];
  const lines = betweenOf(findings, members, translate).map(
    ({ severity, message, code }) =>
      `  [${translate(`severity.${severity}`)}] ${printable(message)} (${code})\n`,
  );
  return [`${translate('command.between')}\n`, ...lines];
}

/** Words of a file without the signs that move a terminal's cursor or colour it. */
const printable = (words: string): string => words.replace(/\p{Cc}/gu, ' ');

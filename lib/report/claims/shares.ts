import type { Report } from '../report.ts';
import { claimsOf, type Statement, statementsOf } from './claims.ts';
import type { Count } from './count.ts';
import { valuesOf } from './evaluate.ts';
import { isAboutApplications } from './topic.ts';

/** "a件，占p%": the part, the percentage, and every whole that it may be a share of. */
export interface Share {
  readonly statement: Statement;
  readonly percent: Count;
  readonly part: Count;
  /** What the part may be: as stated, or as the table has it. */
  readonly parts: readonly number[];
  /** The whole that the sentence names with a number between 占 and the percentage. */
  readonly named: number | null;
  /** Every other whole: numbers told before in the paragraph, totals of the tables. */
  readonly bases: readonly number[];
}

const SHARE = /占(?:比|到|了)?[^,;。]{0,30}$/u;
const TOGETHER = /合计|共占|总共占|两[项者类]|[二三]者|三[项类]|以上/u;
/** Wholes that a share may be of without naming them, and by the words that name them. */
const WHOLES: readonly (readonly [name: string, words: RegExp])[] = [
  ['received', /^/u],
  ['processed', /^/u],
  ['naturalPerson', /自然人/u],
  ['organisations', /法人/u],
  ['denied', /不予公开/u],
  ['unavailable', /无法提供/u],
  ['notProcessed', /不予处理/u],
  ['review', /复议/u],
  ['litigation', /诉讼/u],
];

/** Every share of a report's sentences that has a part with a number of its own. */
export function sharesOf(report: Report): Share[] {
  const claims = claimsOf(report);
  const statements = statementsOf(report);
  return statements.flatMap((statement, position) => {
    const { counts, sentence } = statement;
    return counts.flatMap((percent, index) => {
      const part = percent.unit === '%' ? partOf(statement, index) : null;
      if (!part) return [];
      const at = sentence.text.lastIndexOf('占', percent.start);
      const named = counts.filter((count) => count.start > at && count.end <= percent.start);
      const claim = claims.find(({ count }) => count === part.count);
      const told = statements
        .slice(Math.max(0, position - 4), position)
        .filter((other) => other.sentence.prose === sentence.prose)
        .flatMap((other) => other.counts)
        .concat(counts.filter((count) => count !== part.count));
      const topical = isAboutApplications(
        sentence.before + sentence.text.slice(0, percent.start),
        sentence.section,
      );
      return [
        {
          statement,
          percent,
          part: part.count,
          parts: [
            part.value,
            ...(claim ? claim.quantities.slice(0, 1) : []).flatMap((name) =>
              claim && claim.quantities.length === 1 ? valuesOf(report, name) : [],
            ),
          ],
          named: named.find(({ unit }) => unit === part.count.unit)?.value ?? null,
          bases: [
            ...told.filter(({ unit }) => unit === part.count.unit).map(({ value }) => value),
            ...(topical || claim ? wholesOf(report, sentence.text) : []),
          ],
        },
      ];
    });
  });
}

function wholesOf(report: Report, words: string): number[] {
  return WHOLES.flatMap(([name, named]) => (named.test(words) ? valuesOf(report, name) : []));
}

/** The count whose share a percentage is: the last before 占; with 分别, the one in the same place. */
function partOf(
  { counts, sentence }: Statement,
  index: number,
): { count: Count; value: number } | null {
  const percent = counts[index];
  if (!percent) return null;
  const floor = lastPercentBefore(counts, index)?.end ?? 0;
  const between = sentence.text.slice(floor, percent.start);
  const ordered = orderedPart(counts, index, sentence.text);
  if (ordered) return { count: ordered, value: ordered.value };
  const share = SHARE.exec(between);
  if (!share || /率|增|降/u.test(share[0])) return null;
  const at = floor + between.lastIndexOf('占');
  const before = counts.filter(
    (count) => count.end <= at && count.unit !== '%' && !count.change && count.unit !== '',
  );
  const part = before.at(-1);
  if (!part || part.end < floor) return null;
  const clause = sentence.text.slice(part.end, percent.start);
  if (TOGETHER.test(clause) || part.approximate || /。|;/u.test(clause)) return null;
  return { count: part, value: part.value };
}

function lastPercentBefore(counts: readonly Count[], index: number): Count | undefined {
  return counts.slice(0, index).findLast(({ unit }) => unit === '%');
}

/** 自然人10件、法人2件，分别占83.3%、16.7%. */
function orderedPart(counts: readonly Count[], index: number, text: string): Count | null {
  let first = index;
  while (counts[first - 1]?.unit === '%') first--;
  let last = index;
  while (counts[last + 1]?.unit === '%') last++;
  const start = counts[first];
  if (!start || !/分别占[^,;。]{0,20}$/u.test(text.slice(0, start.start))) return null;
  const size = last - first + 1;
  return counts[first - size + (index - first)] ?? null;
}

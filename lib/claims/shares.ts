import type { Report } from '../report/report.ts';
import type { Claim } from './claims.ts';
import { compare, valuesOf } from './compare.ts';
import type { Count, CountedSentence } from './count.ts';
import { matches } from './matches.ts';
import type { Sentence } from './sentence.ts';
import type { Statement } from './statements.ts';

/** "a件，占p%": the part, the percentage, and every whole that it may be a share of. */
export interface Share {
  readonly statement: Statement;
  readonly percent: Count;
  readonly part: Count;
  /** What the part may be: as stated, or as the table has it. */
  readonly parts: readonly number[];
  /** The whole that the sentence names with a number between 占 and the percentage. */
  readonly named: number | null;
  /**
   * Every other whole: numbers told before in the paragraph, totals of the tables. None where neither
   * the sentence states a whole nor the tables hold it: 发布1200条，占发布总量的80%.
   */
  readonly bases: readonly number[];
}

/** What may stand between 占 and the percentage: a whole that is told or that a table holds. */
const OF_A_WHOLE =
  /^占(?:比例?|比重|到|了|为|约|达|其|政府信息公开|信息公开|公开|申请|受理|办理|办结|答复|收到|新收|处理|发布|全部|全年|年度|本年|今年|结果|案件|行政复议|行政诉讼|复议|诉讼|信息|自然人|法人|不予公开|无法提供|不予处理|总|件|数|量|的|共|[\d,.]+|[条项次份个]|:)*$/u;
const SHARE = /占(?:比|到|了)?[^,;。]{0,30}$/u;
const TOGETHER = /合计|共占|总共占|两[项者类]|[二三]者|三[项类]|以上/u;
/** Every share of a report's sentences that has a part with a number of its own. */
export function sharesOf(report: Report, statements: readonly Statement[]): Share[] {
  return statements.flatMap((statement, position) => {
    const { counts, sentence, claims } = statement;
    return counts.flatMap((percent, index) => {
      const part = percent.unit === '%' ? partOf(statement, index) : null;
      if (!part) return [];
      const at = sentence.text.lastIndexOf('占', percent.start);
      const named = counts.filter((count) => count.start > at && count.end <= percent.start);
      const claim = claims.find(({ count }) => count === part);
      const told = statements
        .slice(Math.max(0, position - 4), position)
        .filter((other) => other.sentence.prose === sentence.prose)
        .flatMap((other) => other.counts)
        .concat(counts.filter((count) => count !== part))
        .filter(({ unit }) => unit === part.unit)
        .map(({ value }) => value);
      const ofTables = mayBeOfTables(sentence, report);
      const stated = counts.some((count) => isWholeOf(count, part, sentence.text));
      return [
        {
          statement,
          percent,
          part,
          parts: [part.value, ...(claim ? correctedValues(report, claim) : [])],
          named: named.find(({ unit }) => unit === part.unit)?.value ?? null,
          bases: [
            ...(ofTables || stated ? told : []),
            ...(ofTables ? wholesOf(report, sentence.text) : []),
          ],
        },
      ];
    });
  });
}

const OF_WHICH = /其中|涉及|包括|中,|\(/u;

/** 320条，其中…88条: the sentence states what the part is a part of. */
function isWholeOf(whole: Count, part: Count, text: string): boolean {
  if (whole.end > part.start || whole.unit !== part.unit || whole.value < part.value) return false;
  return OF_WHICH.test(text.slice(whole.end, part.start));
}

/** Whether a sentence is about something of which the tables hold wholes. */
function mayBeOfTables({ section, before, text }: Sentence, report: Report): boolean {
  return Object.values(report.form.spoken.topics).some(
    (topic) => section === topic.section || matches(before + text, topic.shares),
  );
}

/** What the table has in place of a number that contradicts it. */
function correctedValues(report: Report, { quantities, value }: Claim): number[] {
  const [name] = quantities;
  if (name === undefined || quantities.length > 1) return [];
  return compare(report, quantities, value).state === 'differs' ? valuesOf(report, name) : [];
}

function wholesOf(report: Report, words: string): number[] {
  return Object.entries(report.form.spoken.quantities).flatMap(([name, { whole }]) =>
    whole !== undefined && matches(words, whole) ? valuesOf(report, name) : [],
  );
}

/** Between a count and 占: 35件申请，占; （占; a subject of its own (，无法提供占) makes it another's share. */
const STRAIGHT_ON = /^[^,;、()。]{0,10}[,、(]?(?:约|仅|只|大约)?$/u;

/** The count whose share a percentage is: the last before 占; with 分别, the one in the same place. */
function partOf(counted: CountedSentence, index: number): Count | null {
  const { sentence, counts } = counted;
  const { text } = sentence;
  const percent = counts[index];
  if (!percent) return null;
  const ordered = orderedPart(counted, index);
  if (ordered || joinsNext(counted, index - 1) || joinsNext(counted, index)) return ordered;
  const floor = counts.slice(0, index).findLast(({ unit }) => unit === '%')?.end ?? 0;
  const share = SHARE.exec(text.slice(floor, percent.start));
  if (!share || !OF_A_WHOLE.test(share[0])) return null;
  const at = floor + share.index;
  // 公开类140件（予以公开120件、部分公开20件），占: what stands in brackets is no part of its own.
  const closed = /\),?$/u.test(text.slice(0, at)) ? text.lastIndexOf('(', at) : at;
  const part = counts.findLast(
    ({ end, unit, change }) => end <= closed && unit && unit !== '%' && !change,
  );
  if (!part || part.end < floor || part.approximate) return null;
  const together = TOGETHER.test(text.slice(part.end, percent.start));
  return STRAIGHT_ON.test(text.slice(part.end, closed)) && !together ? part : null;
}

const ORDERED = /(?:分别占|占比?分别)[^,;。]{0,20}$/u;

/** 自然人10件、法人2件，分别占83.3%、16.7%; percentages in a row are in the order of the counts. */
function orderedPart(counted: CountedSentence, index: number): Count | null {
  const { sentence, counts } = counted;
  const { text } = sentence;
  let first = index;
  while (joinsNext(counted, first - 1)) first--;
  let last = index;
  while (joinsNext(counted, last)) last++;
  const start = counts[first];
  if (!start || (first === last && !ORDERED.test(text.slice(0, start.start)))) return null;
  const part = counts[first - (last - first + 1) + (index - first)];
  return part && part.unit !== '%' && text.slice(part.end, start.start).includes('占')
    ? part
    : null;
}

const JOINT = /^[、和及与,]$/u;

/** Whether a count and the next are percentages with nothing but a joining sign between them. */
function joinsNext({ sentence, counts }: CountedSentence, index: number) {
  const [one, other] = [counts[index], counts[index + 1]];
  if (one?.unit !== '%' || other?.unit !== '%') return false;
  return JOINT.test(sentence.text.slice(one.end, other.start));
}

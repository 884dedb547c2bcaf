import type { Claim } from '../claims/claims.ts';
import type { Count } from '../claims/count.ts';
import type { Statement } from '../claims/statements.ts';
import type { Facts } from '../facts.ts';
import { quoteOf } from '../report/prose.ts';
import type { Passage, Told } from './member.ts';

/** Spans of several years, or less than one: what is counted in them is no report's figure. */
const OTHER_SPAN =
  /累计|以来|[上下]半年|季度|\d月|月份|近[两三四五几]年|每年|历年|截[至止]|20\d\d年?[至到-]/u;
const RISE = '增长|上升|增加|提高|增多|净增|增|升|多';
const FALL = '下降|减少|降低|回落|减|降|少';
const MORE = `(?:共|有所|大幅度?|小幅|略有|明显)?(?<verb>${RISE}|${FALL})(?:了|率为|幅度?为)*$`;
const IS_RISE = new RegExp(`^(?:${RISE})$`, 'u');

/** What the text of a report states of the year before, and how its own year differs from it. */
export function toldOf({ report, statements }: Facts, passages: readonly Passage[]): Told[] {
  const { year } = report;
  if (year === null) return [];
  const before = `(?:上一?年度?|去年|${year - 1}年度?)(?:同期)?`;
  const index = new Map(passages.map(({ block }, at) => [block, at]));
  return statements.flatMap((statement) =>
    [
      ...yearBeforeIn(statement, before),
      ...comparedIn(statement, before),
      ...besideIn(statement, before),
    ].flatMap((found) => {
      const { start, end, ...told } = found;
      const { sentence } = statement;
      const quote = quoteOf(sentence.prose, sentence.start + start, sentence.start + end);
      const passage = index.get(quote.block);
      if (passage === undefined) return [];
      return [
        { ...told, text: quote.text, section: sentence.section, passage, start: quote.start },
      ];
    }),
  );
}

/** Something told, and where in its sentence. */
type Found = Omit<Told, 'text' | 'section' | 'passage' | 'start'> & { start: number; end: number };

/** 上年收到申请12件. Where another time is named with it, or several years are summed, it is not sure. */
function yearBeforeIn({ claims, sentence, tokens }: Statement, before: string): Found[] {
  const named = new RegExp(`^${before}$`, 'u');
  return claims.flatMap((claim) => {
    const { count, when, value, quantities } = claim;
    if (when !== 'another' || !isPlain(claim) || !count) return [];
    const told = sentence.text.slice(0, count.start);
    const times = tokens.filter(({ tag, start }) => tag === 't' && start < count.start);
    const words = times.map(({ start, end }) => sentence.text.slice(start, end));
    if (OTHER_SPAN.test(told) || words.length === 0) return [];
    if (!words.every((one) => one === '同期' || named.test(one))) return [];
    if (words.every((one) => one === '同期')) return [];
    const start = Math.min(times.at(-1)?.start ?? 0, count.start);
    return [
      {
        quantities: [...quantities],
        of: 'yearBefore',
        value,
        tolerance: 0,
        now: null,
        start,
        end: count.end,
      },
    ];
  });
}

/** 收到申请12件，较上年增加3件，增长33.3%: behind a figure of this year and nothing else. */
function comparedIn({ claims, counts, sentence }: Statement, before: string): Found[] {
  const compared = new RegExp(
    `^(?:申请|受理|办理|收到)?(?:总?[数件]?量|总数|件数)?(?:(?:[与和同比较]|较之|相较于?|对比)${before}(?:相比)?|同比)${MORE}`,
    'u',
  );
  const further = new RegExp(`^${MORE}`, 'u');
  const found: Found[] = [];
  let base: Claim | undefined;
  let last: Count | undefined;
  let isChained = false;
  for (const by of counts) {
    const isNext = last !== undefined && isBeside(sentence.text, last, by);
    const verb = (compared.exec(by.left) ?? (isChained ? further.exec(by.left) : null))?.groups
      ?.verb;
    if (base && isNext && verb !== undefined && isComparable(by, base)) {
      if (!by.approximate) found.push(differenceOf(by, base, IS_RISE.test(verb), sentence.text));
      isChained = true;
    } else {
      const claim = claims.find(({ count }) => count === by);
      base = claim?.when === 'year' && isPlain(claim) ? claim : undefined;
      isChained = false;
    }
    last = by;
  }
  return found;
}

/** 收到申请22件，比上年（31件）…; 22件，上年为31件; 22件，与上年持平: what stands right behind a figure of this year. */
function besideIn({ claims, counts, sentence: { text } }: Statement, before: string): Found[] {
  const compared = `,?(?:比|较|较之|相较于?|对比)${before}的?[(]?`;
  const named = '[,(](?:(?:上一?年度?|去年)(?:同期)?(?:为|是)|(?:上一?年度?|去年)同期)';
  const beside = new RegExp(`^(?:${compared}|${named})$`, 'u');
  const level = new RegExp(`^,?[与和同跟]${before}(?:相比)?持平(?=$|[,;)])`, 'u');
  return claims.flatMap((claim): Found[] => {
    const { count, quantities, value, when } = claim;
    if (when !== 'year' || !isPlain(claim) || !count) return [];
    const start = Math.max(text.lastIndexOf(',', count.start - 1) + 1, 0);
    const told = { quantities: [...quantities], tolerance: 0, start };
    const [same] = level.exec(text.slice(count.end)) ?? [];
    if (same !== undefined) {
      return [{ ...told, of: 'difference', value: 0, now: value, end: count.end + same.length }];
    }
    const next = counts[counts.indexOf(count) + 1];
    if (next?.unit !== count.unit || next.change || next.approximate) return [];
    if (!beside.test(text.slice(count.end, next.start))) return [];
    return [{ ...told, of: 'yearBefore', value: next.value, now: null, end: next.end }];
  });
}

function differenceOf(
  by: Count,
  { count, quantities, value }: Claim,
  rises: boolean,
  text: string,
): Found {
  const start = Math.max(text.lastIndexOf(',', (count?.start ?? by.start) - 1) + 1, 0);
  return {
    quantities: [...quantities],
    of: by.unit === '%' ? 'growth' : 'difference',
    value: rises ? by.value : -by.value,
    tolerance: by.unit === '%' ? 0.5 * 10 ** -by.decimals : 0,
    now: value,
    start,
    end: by.end,
  };
}

/** Told of the organ itself, in the form's own words. */
function isPlain({ whose, loose, count }: Claim): boolean {
  return whose === 'organ' && !loose && count?.approximate === false && count.unit !== '元';
}

function isComparable(by: Count, { count }: Claim): boolean {
  return by.unit === '%' || by.unit === count?.unit;
}

/** Whether nothing but a comma or a bracket stands between a figure and the words of the next. */
function isBeside(text: string, last: Count, by: Count): boolean {
  return /^[,(]?$/u.test(text.slice(last.end, by.start - by.left.length));
}

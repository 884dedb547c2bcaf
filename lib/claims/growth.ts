import { leftOf } from './claims.ts';
import { whenAt } from './context.ts';
import type { Count } from './count.ts';
import { tagsOf } from './grammar.ts';
import type { Statement } from './statements.ts';

/** "同比增长p%" or "较上年增加n件" where both years' numbers are stated. */
export interface Growth {
  readonly statement: Statement;
  /** By what it is said to grow: a percentage, or a number of the same unit. */
  readonly by: Count;
  readonly rises: boolean;
  /** Pairs of numbers that it may compare, the nearest first. */
  readonly pairs: readonly (readonly [from: number, to: number])[];
}

const RISE = /(?:增长|上升|增加|提高|增|升|多)(?:了|率为|率|幅度?为|约|近)*$/u;
const FALL = /(?:下降|减少|降低|回落|减|降|少)(?:了|率为|率|幅度?为|约|近)*$/u;
/** Signs before a number among which the verb stands. */
const AS_LONG = 24;
const OF_A_RATE = /率(?!为$|$)/u;
const TO = /(?:回落|增加|增长|上升|提高|提升|下降|减少|降低|增|减|升|降)(?:到|至|为)$/u;
const FROM = /(?:由|从)[^,;]{0,12}$/u;
/** Nothing but the year before: 其中网上增加2件 is of a part. */
const COMPARED = /^[kTtfsnJDge]*$/u;
const ONE_BY_ONE = /^[、和及与]$/u;

/** Every growth of a report's sentences with the numbers it can compare. */
export function growthsOf(statements: readonly Statement[]): Growth[] {
  return statements.flatMap((statement, position) => {
    const before = statements[position - 1];
    const told = before?.sentence.prose === statement.sentence.prose ? before : null;
    return statement.counts.flatMap((by, index) => {
      const words = statement.sentence.text.slice(Math.max(by.start - AS_LONG, 0), by.start);
      const rises = RISE.test(words);
      if (!rises && !FALL.test(words)) return [];
      if (isListed(statement, index) || OF_A_RATE.test(by.left)) return [];
      const pairs =
        by.unit === '%' ? pairsOf(statement, index, told) : pairsOfDifference(statement, index);
      return pairs.length > 0 ? [{ statement, by, rises, pairs }] : [];
    });
  });
}

/** 分别增长20%、15%: which of the numbers each one compares is not told. */
function isListed({ counts, sentence }: Statement, index: number): boolean {
  return [index - 1, index].some((first) => {
    const [one, other] = [counts[first], counts[first + 1]];
    if (!one || one.unit !== other?.unit) return false;
    return ONE_BY_ONE.test(sentence.text.slice(one.end, other.start));
  });
}

/** 收到33件，较上年的46件减少13件: the nearest number of either year in the segment, and no other. */
function pairsOfDifference(statement: Statement, index: number): [number, number][] {
  const by = statement.counts[index];
  if (!by?.change || by.approximate) return [];
  if (!COMPARED.test(tagsOf(leftOf(statement, by)))) return [];
  const { from, to } = sortByYear(segmentBefore(statement, index), statement);
  const [first, second] = [from.filter(isLike(by)), to.filter(isLike(by))];
  return first.length === 1 && second.length === 1 && first[0] && second[0]
    ? [[first[0].value, second[0].value]]
    : [];
}

function isLike({ unit }: Count) {
  return (count: Count) => count.unit === unit;
}

function segmentBefore({ counts, sentence }: Statement, index: number): Count[] {
  const floor = counts.slice(0, index).findLastIndex(({ unit }) => unit === '%') + 1;
  const segment = sentence.text.lastIndexOf(';', counts[index]?.start);
  return counts.slice(floor, index).filter((count) => count.start > segment && isPiece(count));
}

/** 同比增长1.05%（上年3607件）: the year before in the bracket behind. */
function bracketedBehind({ counts, sentence }: Statement, index: number): Count[] {
  const [by, next] = [counts[index], counts[index + 1]];
  if (!by || !next || !isPiece(next)) return [];
  const between = sentence.text.slice(by.end, next.start);
  return /^\((?:上一?年|去年|同期|20\d\d年)[^,;()]*$/u.test(between) ? [next] : [];
}

function pairsOf(statement: Statement, index: number, told: Statement | null): [number, number][] {
  const behind = bracketedBehind(statement, index);
  const before = segmentBefore(statement, index);
  const unit = behind[0]?.unit ?? before.at(-1)?.unit;
  const near = before.filter((count) => count.unit === unit);
  const sorted = sortByYear(near, statement);
  sorted.from.unshift(...behind);
  if (sorted.from.length === 0 && told) {
    sorted.from.push(...sortByYear(told.counts.filter(isPiece), told).from);
  }
  const pairs = sorted.to.flatMap((to) =>
    sorted.from
      .filter((from) => from.unit === unit)
      .map((from): [number, number] => [from.value, to.value]),
  );
  const differences = near.filter(({ change }) => change);
  const fromDifference = sorted.to.flatMap((to) =>
    differences.map((difference): [number, number] => {
      const sign = FALL.test(difference.left) ? -1 : 1;
      return [to.value - sign * difference.value, to.value];
    }),
  );
  return [...pairs, ...fromDifference];
}

function isPiece({ unit, approximate }: Count): boolean {
  return unit !== '%' && unit !== '' && unit !== '倍' && unit !== '个百分点' && !approximate;
}

/** The numbers of the year before and of this year, the nearest first; differences are of neither. */
function sortByYear(counts: readonly Count[], statement: Statement) {
  const from: Count[] = [];
  const to: Count[] = [];
  for (const count of counts) {
    if (count.change) continue;
    const another = whenAt(statement, count.start) === 'another';
    const earlier = !TO.test(count.left) && (another || FROM.test(count.left));
    (earlier ? from : to).unshift(count);
  }
  return { from, to };
}

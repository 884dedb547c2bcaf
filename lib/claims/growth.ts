import type { Report } from '../report/report.ts';
import { whenAt } from './context.ts';
import type { Count } from './count.ts';
import type { Statement } from './statements.ts';

/** "同比增长p%" where both years' numbers are stated. */
export interface Growth {
  readonly statement: Statement;
  readonly percent: Count;
  readonly rises: boolean;
  /** Pairs of numbers that it may compare, the nearest first. */
  readonly pairs: readonly (readonly [from: number, to: number])[];
}

const RISE = /(?:增长|上升|增加|提高|增|升)(?:了|率为|率|幅度?为|约|近)*$/u;
const FALL = /(?:下降|减少|降低|回落|减|降)(?:了|率为|率|幅度?为|约|近)*$/u;
const OF_A_RATE = /率(?!为$|$)/u;
const TO = /(?:回落|增至|增加|增长|上升|提高|提升|下降|减少|降低|升|降)(?:到|至|为)$/u;
const FROM = /(?:由|从)[^,;]{0,12}$/u;

/** Every growth of a report's sentences with the numbers it can compare. */
export function growthsOf(_: Report, statements: readonly Statement[]): Growth[] {
  return statements.flatMap((statement, position) => {
    const before = statements[position - 1];
    const told = before?.sentence.prose === statement.sentence.prose ? before : null;
    return statement.counts.flatMap((percent, index) => {
      const words = statement.sentence.text.slice(0, percent.start);
      if (isListed(statement, index)) return [];
      if (percent.unit !== '%' || !(RISE.test(words) || FALL.test(words))) return [];
      if (OF_A_RATE.test(percent.left)) return [];
      const pairs = pairsOf(statement, index, told);
      return pairs.length > 0 ? [{ statement, percent, rises: RISE.test(words), pairs }] : [];
    });
  });
}

/** 分别增长20%、15%: which of the numbers each one compares is not told. */
function isListed({ counts, sentence }: Statement, index: number): boolean {
  return [index - 1, index].some((first) => {
    const [one, other] = [counts[first], counts[first + 1]];
    if (one?.unit !== '%' || other?.unit !== '%') return false;
    return /^[、和及与]$/u.test(sentence.text.slice(one.end, other.start));
  });
}

function pairsOf(statement: Statement, index: number, told: Statement | null): [number, number][] {
  const { counts } = statement;
  const floor = counts.slice(0, index).findLastIndex(({ unit }) => unit === '%') + 1;
  const segment = statement.sentence.text.lastIndexOf(';', counts[index]?.start);
  const before = counts.slice(floor, index).filter((count) => count.start > segment);
  const unit = before.at(-1)?.unit;
  const near = before.filter((count) => isPiece(count) && count.unit === unit);
  const sorted = sortByYear(near, statement);
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
      const sign = /(?:减少|下降|降低|回落|减|少)(?:了)?$/u.test(difference.left) ? -1 : 1;
      return [to.value - sign * difference.value, to.value];
    }),
  );
  return [...pairs, ...fromDifference];
}

function isPiece({ unit, approximate }: Count): boolean {
  return unit !== '%' && unit !== '' && unit !== '倍' && unit !== '个百分点' && !approximate;
}

function sortByYear(counts: readonly Count[], { sentence, tokens }: Statement) {
  const from: Count[] = [];
  const to: Count[] = [];
  for (const count of counts) {
    if (count.change) continue;
    const earlier =
      !TO.test(count.left) &&
      (whenAt(tokens, sentence.text, count.start) === 'another' || FROM.test(count.left));
    (earlier ? from : to).unshift(count);
  }
  return { from, to };
}

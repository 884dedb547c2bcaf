import type { Block, Line } from './blocks.ts';
import type { Numeral, Value } from './value.ts';
import {
  isAdditive,
  isCount,
  isMoney,
  isPlace,
  isShare,
  isStock,
  isTakenOff,
  isTime,
} from './words.ts';

/** Which lines are added up: rows, in each column; or columns, in each row. */
export type Axis = 'row' | 'column';

/** How a sum comes out in one line: `zero` holds with nothing but noughts; `open` cannot be told. */
export type Outcome = 'holds' | 'zero' | 'fails' | 'open' | 'none';

export interface Weighed {
  /** By the index of the line that crosses. */
  readonly outcomes: readonly Outcome[];
  readonly holds: number;
  readonly fails: number;
  /** Of those that hold, how many add up more than one figure other than 0. */
  readonly several: number;
  /** How unlikely it is that it holds so often by chance, in bits. */
  readonly bits: number;
  /** Of the bits, those of lines with a blank among what is added. */
  readonly blankBits: number;
}

export interface Scale {
  readonly axis: Axis;
  readonly lines: readonly Line[];
  readonly crossing: readonly Line[];
  /** What a line says where another crosses it. */
  at(line: number, cross: number): Value;
  weigh(total: number, parts: readonly number[], less?: ReadonlySet<number>): Weighed;
  /** Those of some lines that their words take off: 减：营业成本. */
  takenOff(parts: readonly number[]): ReadonlySet<number>;
  /** By how much the sum may be off where a line crosses. */
  tolerance(parts: readonly number[], cross: number): number;
  /** Whether a line of this axis can be added to others. */
  adds(line: number): boolean;
  /** Whether its figures in this line are counted, and not money, shares or decimals. */
  counts(line: number): boolean;
  /** What is left blank is 0. */
  readonly blankIsZero: boolean;
  /** The figure in the table's one unit; undefined where there is none. */
  number(line: number, cross: number): number | undefined;
}

/** What is known of a table as a whole. */
export interface Measures {
  /** Its caption speaks of money. */
  readonly money: boolean;
  /** Its figures are in several magnitudes: 3.5万 beside 800. */
  readonly mixed: boolean;
  /** What is left blank in it is 0. */
  readonly blankIsZero: boolean;
}

/** Bits that one line can tell at most. */
const TELLING = 20;

export function scaleOf(block: Block, axis: Axis, measures: Measures): Scale {
  const [lines, crossing] =
    axis === 'row' ? [block.rows, block.columns] : [block.columns, block.rows];
  const at = (line: number, cross: number): Value =>
    (axis === 'row' ? block.slots[line]?.[cross] : block.slots[cross]?.[line])?.value ?? {
      kind: 'blank',
    };
  const isMerged = (line: number, cross: number) => {
    const { cell } =
      (axis === 'row' ? block.slots[line]?.[cross] : block.slots[cross]?.[line]) ?? {};
    if (!cell || cell.rowSpan * cell.columnSpan === 1) return false;
    const beside =
      axis === 'row'
        ? [
            block.slots[line - 1]?.[cross],
            block.slots[line + 1]?.[cross],
            block.slots[line]?.[cross - 1],
            block.slots[line]?.[cross + 1],
          ]
        : [
            block.slots[cross]?.[line - 1],
            block.slots[cross]?.[line + 1],
            block.slots[cross - 1]?.[line],
            block.slots[cross + 1]?.[line],
          ];
    return beside.some((slot) => slot?.cell === cell);
  };
  const worded = (line: Line) =>
    line.labels.map((slot) => slot.cell?.text.replace(/\s+/gu, '') ?? '');
  const shares = crossing.map((line) => worded(line).some(isShare));
  const additive = lines.map((line) => worded(line).every(isAdditive));
  const isTimes = lines.filter(({ label }) => isTime(label)).length * 2 > lines.length;
  const crosses = crossing.map((line) => {
    const words = worded(line);
    return words.every(isAdditive) && !(isTimes && words.some(isStock));
  });
  const monies = (of: readonly Line[]) =>
    of.map((line) => {
      const words = worded(line);
      return words.some(isCount)
        ? false
        : words.some((word) => isMoney(word) && !isPlace(word)) || measures.money;
    });
  const [money, crossMoney] = [monies(lines), monies(crossing)];

  const factor = ({ magnitude }: Numeral) => (measures.mixed ? magnitude : 1);
  const half = (value: Numeral) => (10 ** -value.decimals / 2) * factor(value);
  const isRounded = (value: Numeral, line: number, cross: number) =>
    value.decimals > 0 ||
    value.percent ||
    money[line] ||
    crossMoney[cross] ||
    (measures.mixed && value.magnitude > 1);

  function tolerance(parts: readonly number[], cross: number): number {
    return parts.reduce((sum, part) => {
      const value = at(part, cross);
      if (value.kind !== 'number' || (value.value === 0 && value.decimals === 0)) return sum;
      return isRounded(value, part, cross) ? sum + half(value) : sum;
    }, 0);
  }

  /** Whether figures are, all but a few, what the parts have of the total in another line, in %. */
  function isShareOf(total: number, parts: readonly number[], cross: number): boolean {
    const number = (line: number, at_: number) => {
      const value = at(line, at_);
      return value.kind === 'number' ? value.value : 0;
    };
    return crossing.some((_, other) => {
      const whole = number(total, other);
      if (other === cross || !crosses[other] || whole === 0) return false;
      const told = parts.filter((part) => number(part, other) !== 0);
      const fits = told.filter((part) => {
        const value = at(part, cross);
        const share = (100 * number(part, other)) / whole;
        return value.kind === 'number' && Math.abs(value.value - share) <= 2 * half(value);
      });
      return fits.length > 1 && fits.length * 3 >= told.length * 2;
    });
  }

  const off = new Set(lines.flatMap(({ label, index }) => (isTakenOff(label) ? index : [])));
  const takenOff = (parts: readonly number[]) =>
    off.size === 0 ? off : new Set(parts.filter((part) => off.has(part)));

  function outcomeOf(
    total: number,
    parts: readonly number[],
    cross: number,
    less: ReadonlySet<number>,
  ) {
    const stated = at(total, cross);
    if (stated.kind === 'blank') return { outcome: 'none' as const };
    if (stated.kind !== 'number' || isMerged(total, cross)) return { outcome: 'open' as const };
    if (!crosses[cross] && !shares[cross]) return { outcome: 'none' as const };
    let [sum, addends, blanks, remarked] = [0, 0, 0, stated.remarked];
    for (const part of parts) {
      const value = at(part, cross);
      if (value.kind === 'blank') blanks++;
      else if (value.kind !== 'number' || isMerged(part, cross))
        return { outcome: 'open' as const };
      else {
        if (value.value !== 0 && value.percent !== stated.percent)
          return { outcome: 'open' as const };
        if (value.value !== 0) addends++;
        sum += value.value * factor(value) * (less.has(part) && value.value > 0 ? -1 : 1);
        remarked ||= value.remarked;
      }
    }
    const whole = stated.value * factor(stated);
    const apart = Math.abs(sum - whole);
    const known = blanks < parts.length;
    const holds = apart <= tolerance(parts, cross) + 1e-7 * Math.max(1, Math.abs(whole));
    if (shares[cross] && !((whole === 100 && holds) || isShareOf(total, parts, cross)))
      return { outcome: 'none' as const };
    if (holds && known) {
      const unit = 10 ** -stated.decimals * factor(stated);
      const told = Math.min(TELLING, Math.log2(1 + Math.abs(whole) / unit));
      if (whole === 0 && addends === 0) return { outcome: 'zero' as const };
      return { outcome: 'holds' as const, bits: addends > 1 ? told : told / 2, blanks, addends };
    }
    const unknown = !known || remarked || (blanks > 0 && !measures.blankIsZero && whole > sum);
    return { outcome: unknown ? ('open' as const) : ('fails' as const) };
  }

  const known = new Map<string, Weighed>();
  return {
    axis,
    blankIsZero: measures.blankIsZero,
    lines,
    crossing,
    at,
    tolerance,
    adds: (line) => additive[line] ?? false,
    number(line, cross) {
      const value = at(line, cross);
      return value.kind === 'number' ? value.value * factor(value) : undefined;
    },
    counts: (line) =>
      crossing.every((_, cross) => {
        const value = at(line, cross);
        return (
          value.kind !== 'number' ||
          (!isRounded(value, line, cross) && value.value >= 0) ||
          !crosses[cross]
        );
      }),
    takenOff,
    weigh(total, parts, less = takenOff(parts)) {
      const key = `${total}=${parts.join()}-${[...less].join()}`;
      const before = known.get(key);
      if (before) return before;
      const results = crossing.map((_, cross) => outcomeOf(total, parts, cross, less));
      const held = results.filter(({ outcome }) => outcome === 'holds');
      const weighed: Weighed = {
        outcomes: results.map(({ outcome }) => outcome),
        holds: held.length,
        fails: results.filter(({ outcome }) => outcome === 'fails').length,
        several: held.filter(({ addends = 0 }) => addends > 1).length,
        bits: held.reduce((sum, { bits = 0 }) => sum + bits, 0),
        blankBits: held.reduce((sum, { bits = 0, blanks = 0 }) => sum + (blanks > 0 ? bits : 0), 0),
      };
      known.set(key, weighed);
      return weighed;
    },
  };
}

import { nestings } from './levels.ts';
import type { Scale, Weighed } from './scale.ts';
import { flowsOf } from './signs.ts';
import { isSkipped, tellingBits } from './skips.ts';
import { slipBits } from './slips.ts';
import { leavesOf, type Unit } from './units.ts';
import { coreOf, mayOverlap, rankOf } from './words.ts';

/** A line that would be the sum of others. */
export interface Sum {
  readonly total: number;
  readonly parts: readonly number[];
  /** Those of the parts that are taken off. */
  readonly less: ReadonlySet<number>;
  /** What says so: sums of one pattern hold or fail together. "" where only figures do. */
  readonly pattern: string;
  readonly weighed: Weighed;
}

/** How a total may be read: the sum that its words and figures speak for, best first. */
export type Readings = ReadonlyMap<number, readonly Sum[]>;

/** The pattern of lines that are the sum of those right behind them by no word, but by their figures. */
export const BELOW = 'below';

/** The pattern of balances: what there was, what came and what went. */
export const FLOW = 'flow';

/** So much has to speak for lines being parts of the one before them, where no word does. */
const BITS_OF_FOLLOWERS = 14;

/** Less where they are few: there are not many ways to choose them. */
const BITS_OF_FEW = 10;
const FEW = 6;

/** With so much in two lines at least, whatever a third is off by is a mistake. */
export const BITS_OF_CERTAIN = 30;

/** So much has to speak for the one line that does not hold being a slip. */
const SLIP = 2;

/** The same where a word calls it the total of those parts. */
const SLIP_TAKEN = 4;

/** Parts tried by their figures alone, at most. */
const RUNS = 40;

/** Every way of reading each total of some lines, by the total. */
export function readingsOf(scale: Scale, units: readonly Unit[]): Readings {
  const found = new Map<number, Map<string, Sum>>();

  function propose(
    total: number,
    parts: readonly number[],
    pattern: string,
    less = scale.takenOff(parts),
  ): Sum | null {
    const own = parts.filter((part) => part !== total).toSorted((a, b) => a - b);
    if (own.length === 0) return null;
    const known = found.get(total) ?? new Map<string, Sum>();
    found.set(total, known);
    const key = own.join();
    const before = known.get(key);
    if (before && (before.pattern !== '' || pattern === '')) return before;
    const sum: Sum = { total, parts: own, less, pattern, weighed: scale.weigh(total, own, less) };
    known.set(key, sum);
    return sum;
  }

  /** Reads the totals among some units; gives the lines that all of them come to. */
  function read(all: readonly Unit[], depth: number, isGroup = false): readonly Unit[] {
    const summed = all.map((unit) => (unit.below.length > 0 ? readBelow(unit, depth) : unit));
    const rest = parallels(summed);
    const ways = nestings(rest, scale.lines, addsUp).map((units) =>
      readTotals(
        units.map((unit) => (isParent(unit) ? readParent(unit, depth) : unit)),
        depth,
        isGroup,
      ),
    );
    return ways.toSorted((a, b) => b.held - a.held)[0]?.left ?? rest;
  }

  const addsUp = (total: number, parts: readonly number[]) => {
    const { fails, bits, several, outcomes } = scale.weigh(total, parts);
    if (several === 0 || fails > 1) return false;
    if (fails === 0) return bits > (parts.length > FEW ? BITS_OF_FOLLOWERS : BITS_OF_FEW);
    if (scale.axis === 'row' && several > 1 && bits > BITS_OF_CERTAIN) return true;
    const less = scale.takenOff(parts);
    const line = { total, parts, less, cross: outcomes.indexOf('fails') };
    if (bits > BITS_OF_FOLLOWERS && isSkipped(scale, line)) return true;
    const slip = slipBits(scale, line);
    return slip > SLIP && bits + slip > BITS_OF_FOLLOWERS + SLIP;
  };

  const isParent = ({ line, below }: Unit) => line !== null && below.length > 0;

  /** A line over others: their sum, where they have any figures of their own. */
  function readParent(unit: Unit, depth: number): Unit {
    const left = read(unit.below, depth + 1);
    const lines = left.flatMap(linesOf);
    if (unit.line !== null) propose(unit.line, lines, unit.guessed ? BELOW : `level:${depth}`);
    return { ...unit, below: [] };
  }

  function readBelow(unit: Unit, depth: number): Unit {
    if (isParent(unit)) return unit;
    const left = read(unit.below, depth + 1, true);
    return { ...unit, below: left };
  }

  /** Groups of the same lines, of which one is the total of the others: 合计 {件数, 金额}. */
  function parallels(units: readonly Unit[]): readonly Unit[] {
    const groups = units.filter(({ line, below }) => line === null && below.length > 1);
    const shapeOf = ({ below }: Unit) => below.map(({ label }) => label).join('|');
    const totals = groups.filter((unit) => {
      const alike = groups.filter((other) => shapeOf(other) === shapeOf(unit));
      return rankOf(unit.label) > 0 && alike.length > 2;
    });
    for (const total of totals) {
      const others = groups.filter(
        (one) => !totals.includes(one) && !one.among && shapeOf(one) === shapeOf(total),
      );
      for (const [at, { line }] of total.below.entries()) {
        const parts = others.flatMap(({ below }) => below[at]?.line ?? []);
        if (line !== null) propose(line, parts, `group:${total.rank}`);
      }
    }
    return units.filter((unit) => !totals.includes(unit));
  }

  /** Totals behind their parts, then those before them; and the other way round, if that explains more. */
  function readTotals(units: readonly Unit[], depth: number, isGroup: boolean): Read {
    const orders = (['last', 'first'] as const).map((way) => {
      const one = pass({ left: units, held: 0 }, way, depth, isGroup);
      return pass(one, way === 'last' ? 'first' : 'last', depth, isGroup);
    });
    return orders.toSorted((a, b) => b.held - a.held)[0] ?? { left: units, held: 0 };
  }

  function pass(before: Read, way: 'last' | 'first', depth: number, isGroup: boolean): Read {
    const inOrder = way === 'last' ? before.left : before.left.toReversed();
    let held = before.held;
    const stack: Unit[] = [];
    for (const unit of inOrder) {
      const total = unit.line;
      if (unit.rank > 0 && total !== null && unit.below.length === 0) {
        const isOnly = isGroup && before.left.every((one) => one === unit || one.rank === 0);
        const best = bestOf(unit, total, stack, `${way}:${depth}`, isOnly);
        if (best) {
          held += best.weighed.holds - 2 * best.weighed.fails;
          const parts = new Set(best.parts);
          const covered = stack.filter((one) => leavesOf(one).some((line) => parts.has(line)));
          for (const one of covered) stack.splice(stack.indexOf(one), 1);
          stack.push({ ...unit, below: covered });
          continue;
        }
      }
      stack.push(unit);
    }
    return { left: way === 'last' ? stack : stack.toReversed(), held };
  }

  /** Whether only some of the parts may be meant: of rows that list bodies all are, but for a slip. */
  function isDoubtful({ weighed: { fails } }: Sum, stack: readonly Unit[]): boolean {
    if (fails === 0) return false;
    const isList = scale.axis === 'row' && !stack.some(({ label }) => mayOverlap(label, 'row'));
    return !isList || fails > 1;
  }

  /** `isOnly`: it is the one total under a label, of all that stands there with it. */
  function bestOf(
    unit: Unit,
    total: number,
    before: readonly Unit[],
    where: string,
    isOnly: boolean,
  ): Sum | null {
    // 总计 adds up 合计, and never the other way round.
    const stack = before.slice(before.findLastIndex(({ rank }) => rank > unit.rank) + 1);
    const last = stack.findLastIndex(({ rank }) => rank > 0);
    const since = stack.slice(last + 1);
    const core = coreOf(unit.label);
    // 总计 behind 合计 and some lines more adds up all of it.
    const under = stack[last];
    const isAbove = under !== undefined && under.below.length > 0 && unit.rank > under.rank;
    const ways: [string, readonly number[]][] = [
      ['since', since.flatMap(linesOf)],
      ['running', last < 0 ? [] : stack.slice(last).flatMap(linesOf)],
      ['all', stack.flatMap(linesOf)],
      ['totals', stack.filter(({ rank }) => rank > 0).flatMap(linesOf)],
      ['lower', stack.filter(({ rank }) => rank > 0 && rank < unit.rank).flatMap(linesOf)],
      ['leaves', stack.flatMap(leavesOf)],
    ];
    // One line alone is a part only where it is no total itself.
    const natural = ways
      .filter(([way, lines]) => (way === 'since' ? !isAbove : lines.length > 1))
      .flatMap(([way, lines]) => propose(total, lines, `${where}:${way}:${core}`) ?? []);
    const usual = natural.toSorted((a, b) => worth(b) - worth(a))[0];
    if (usual && isOnly && usual.parts.length === before.length) return usual;
    if (
      usual &&
      (usual.weighed.holds > 0 || usual.weighed.fails === 1) &&
      !isDoubtful(usual, stack)
    )
      return isTaken(usual) || isSlip(usual) ? usual : null;
    const flat = since.flatMap(linesOf);
    const runs = Array.from({ length: Math.min(RUNS, flat.length - 2) }, (_, cut) =>
      propose(total, flat.slice(cut + 1), ''),
    ).flatMap((sum) => sum ?? []);
    const better = [...(usual ? [usual] : []), ...runs].toSorted((a, b) => worth(b) - worth(a))[0];
    return better && isTaken(better) ? better : null;
  }

  /** Whether all that it is off by is a slip, or a part left out. */
  function isSlip({ weighed: { fails, outcomes }, ...sum }: Sum): boolean {
    const cross = outcomes.indexOf('fails');
    return fails === 1 && tellingBits(scale, { ...sum, cross }) > SLIP_TAKEN;
  }

  /** Whether what it adds up is no more to be added up by another total. */
  function isTaken(sum: Sum): boolean {
    const { holds, fails } = sum.weighed;
    return worth(sum) > 0 || (sum.pattern !== '' && holds > fails);
  }

  read(units, 0);
  for (const { total, parts, less } of flowsOf(scale.lines)) propose(total, parts, FLOW, less);
  return new Map(
    [...found].map(([total, sums]) => [
      total,
      [...sums.values()].toSorted((a, b) => worth(b) - worth(a)),
    ]),
  );

  interface Read {
    readonly left: readonly Unit[];
    readonly held: number;
  }
}

/** How much speaks for a sum. */
export function worth({ weighed: { holds, fails, bits }, pattern }: Sum): number {
  const said = pattern === '' ? -12 : 0;
  return bits + said - 25 * Math.max(0, fails - holds / 4) - 4 * fails + (holds === 0 ? -1 : 0);
}

/** The lines that come to a unit: itself, or all that stand below a mere label. */
function linesOf({ line, below }: Unit): number[] {
  return line === null ? below.flatMap(linesOf) : [line];
}

import type { Line } from './blocks.ts';
import { levelsByIndent } from './indents.ts';
import type { Unit } from './units.ts';

/** How deep a line stands, 0 outermost; undefined where its label does not tell. */
type Level = number | undefined;

/** 一、 （一） 1. （1） ① and 1.1: what numbers lines, outermost first. */
const STYLES = [
  /^[一二三四五六七八九十]+[、.．]/u,
  /^[（(][一二三四五六七八九十]+[)）]/u,
  /^\d{1,2}[、.．](?!\d)/u,
  /^[（(]\d{1,2}[)）]/u,
  /^[①-⑳]/u,
];

/** Of more units only their words are asked what nests them. */
const UNITS_AT_MOST = 300;

/** Parts that follow what they are parts of without a word of it, at most. */
const FOLLOWERS = 40;

/**
 * The ways in which labels nest a sequence of units, the flat one, which takes none, first; and the way that
 * figures do: `adds` tells whether some lines come to one in every line that crosses.
 */
export function nestings(
  units: readonly Unit[],
  lines: readonly Line[],
  adds: (total: number, parts: readonly number[]) => boolean,
): (readonly Unit[])[] {
  const plain = units.filter(({ among }) => !among);
  const ways = [plain];
  const byCode = levelsByCode(units, lines);
  if (byCode) ways.push(nested(plain, (unit) => byCode.get(unit)));
  const byIndent = levelsByIndent(units, lines);
  if (byIndent) ways.push(nested(plain, (unit) => byIndent.get(unit)));
  const isDotted = units.some(({ label }) => DOTTED.test(label));
  const byNumber = new Map(
    units.map((unit) => {
      const number = unit.line === null ? '' : (lines[unit.line]?.number ?? '');
      return [unit, levelByNumber(number + unit.label, isDotted)];
    }),
  );
  const styles = new Set([...byNumber.values()].filter((level) => level !== undefined));
  if (styles.size > 1) ways.push(nested(plain, (unit) => byNumber.get(unit)));
  if (plain.length < units.length) ways.push(withoutFollowers(units));
  const byFigures = plain.filter(
    ({ rank, line, below }) => rank === 0 && line !== null && below.length === 0,
  );
  if (plain.length > UNITS_AT_MOST || byCode || byIndent) return ways;
  const nestedByFigures = followed(plain, new Set(byFigures), adds);
  if (nestedByFigures.length < plain.length) ways.push(nestedByFigures);
  return ways;
}

/** Each line over those right behind it that come to it, the innermost first: 税收收入 over 增值税 to 契税. */
function followed(
  units: readonly Unit[],
  may: ReadonlySet<Unit>,
  adds: (total: number, parts: readonly number[]) => boolean,
): Unit[] {
  const behind: Unit[] = [];
  for (const unit of units.toReversed()) {
    const room = may.has(unit) ? behind.findIndex((one) => one.rank > 0 || one.line === null) : 0;
    const most = Math.min(FOLLOWERS, room < 0 ? behind.length : room);
    const parts: number[] = [];
    let taken = 0;
    for (const next of behind.slice(0, most)) {
      if (next.line !== null) parts.push(next.line);
      if (parts.length > 1 && adds(unit.line ?? 0, parts)) {
        taken = parts.length;
        break;
      }
    }
    const below = behind.splice(0, taken);
    behind.unshift(taken > 0 ? { ...unit, below, guessed: true } : unit);
  }
  return behind;
}

/** 1.1 under 1, which may then stand without a point of its own. */
const DOTTED = /^\d{1,2}(?:\.\d{1,2})+(?!\d)/u;

/** How its number says a label stands: the style of 一、 outermost, 0; undefined without one. */
export const numberingOf = (label: string): Level => levelByNumber(label);

function levelByNumber(label: string, isDotted = false): Level {
  const dotted = DOTTED.exec(label)?.[0];
  if (dotted) return 2 + dotted.split('.').length - 1;
  if (isDotted && /^\d{1,2}\D/u.test(label)) return 2;
  const at = STYLES.findIndex((style) => style.test(label));
  return at < 0 ? undefined : at;
}

/** By how long the codes are: 205, 20502, 2050201. */
function levelsByCode(units: readonly Unit[], lines: readonly Line[]): Map<Unit, Level> | null {
  const codes = units.map(({ line }) => (line === null ? '' : (lines[line]?.code ?? '')));
  const lengths = [...new Set(codes.map((code) => code.length).filter((length) => length > 0))];
  if (lengths.length < 2) return null;
  lengths.sort((a, b) => a - b);
  return new Map(
    units.map((unit, at) => {
      const code = codes[at] ?? '';
      return [unit, code === '' ? undefined : lengths.indexOf(code.length)];
    }),
  );
}

/**
 * Units below the one before them that stands higher. A line without a level is a total or stands as the
 * line before it.
 */
function nested(units: readonly Unit[], levelOf: (unit: Unit) => Level): Unit[] {
  interface Open {
    readonly unit: Unit;
    readonly level: number;
    readonly below: Open[];
  }
  const top: Open[] = [];
  const open: Open[] = [];
  for (const unit of units) {
    const own = levelOf(unit);
    const level = own ?? (unit.rank > 0 ? -1 : (open.at(-1)?.level ?? 0));
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    const node: Open = { unit, level, below: [] };
    (open.at(-1)?.below ?? top).push(node);
    if (own !== undefined) open.push(node);
  }
  const closed = ({ unit, below }: Open): Unit =>
    below.length === 0 ? unit : { ...unit, below: [...unit.below, ...below.map(closed)] };
  return top.map(closed);
}

/** Without what is told among others and what follows it, up to the next total or numbered line. */
function withoutFollowers(units: readonly Unit[]): Unit[] {
  let isAmong = false;
  return units.filter((unit) => {
    if (unit.among) isAmong = true;
    else if (unit.rank > 0 || levelByNumber(unit.label) !== undefined) isAmong = false;
    return !isAmong;
  });
}

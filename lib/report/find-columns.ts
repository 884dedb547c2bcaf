import type { Line } from '../forms/form.ts';
import type { Cell } from '../grid/grid.ts';
import { alignInOrder } from './align.ts';
import { labelKey } from './label.ts';
import type { Vocabulary } from './match-labels.ts';

/** A column of the form where the page has it: grid columns `from` up to, not including, `to`. */
export interface FoundColumn {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
  /** The lowest header cell of the column and the words that matched. */
  readonly label: Cell;
  readonly text: string;
  readonly score: number;
}

export interface FoundColumns {
  readonly columns: readonly FoundColumn[];
  /**
   * True where the page is known to print the form's columns in the form's order, so that a row's
   * cells may be set under them by order alone.
   */
  readonly ordered: boolean;
  /** Grid columns that carry some header of their own, whether of the form or not. */
  readonly headed: ReadonlySet<number>;
}

/** Where the header of some rows may stand. */
export interface HeaderArea {
  readonly slots: readonly (readonly (Cell | undefined)[])[];
  readonly from: number;
  readonly to: number;
  /** The column after the rows' labels. */
  readonly labelEdge: number;
  readonly ragged: boolean;
}

interface Band {
  readonly from: number;
  to: number;
  readonly stack: readonly Cell[];
}

const DOUBT = 0.5;
/** What the right label above a column adds to its own. */
const GROUP_EVIDENCE = 0.2;
/** What the form's own word is worth more than another word for the same. */
const OWN_WORDING = 0.01;
/** The tallest header that is looked at; the forms print at most three rows. */
const HEADER_ROWS = 8;

/**
 * Finds the form's columns by the header cells in rows `from` up to, not including, `to`. A header word may be broken
 * over several rows (商业 above 企业): every run of cells of a column is tried. In order first; then
 * columns out of order (总计 printed first).
 */
export function findColumns(
  { slots, from, to, labelEdge, ragged }: HeaderArea,
  lines: readonly Line[],
  vocabulary: Vocabulary,
): FoundColumns {
  const header = slots.slice(Math.max(from, to - HEADER_ROWS), to);
  const bands = bandsOf(header);
  const matches = bands.map((band) => matchBand(band, lines, vocabulary));
  const score = (line: number, band: number): number => {
    const match = matches[band]?.get(line);
    return match ? match.score + match.group + match.wording - DOUBT : 0;
  };
  const columns = new Map<number, FoundColumn>();
  const taken = new Set<number>();
  const take = (lineIndex: number, bandIndex: number): void => {
    const band = bands[bandIndex];
    const match = matches[bandIndex]?.get(lineIndex);
    const line = lines[lineIndex];
    const label = band?.stack.at(-1);
    if (!band || !match || !line || !label) return;
    columns.set(lineIndex, {
      line,
      from: band.from,
      to: band.to,
      label,
      text: match.text,
      score: match.score,
    });
    taken.add(bandIndex);
  };
  for (const pair of alignInOrder(lines.length, bands.length, score)) {
    take(pair.expected, pair.found);
  }
  bands.forEach((_band, bandIndex) => {
    const options = [...(matches[bandIndex] ?? [])].filter(([line]) => !columns.has(line));
    const only = options[0];
    if (options.length === 1 && only && only[1].score === 1 && !taken.has(bandIndex)) {
      take(only[0], bandIndex);
    }
  });
  for (const [line, { from: start }] of [...columns]) {
    const own = bands.findIndex((band) => band.from === start);
    const rivals = bands
      .map((_band, index) => ({ index, score: score(line, index) }))
      .filter(({ index, score: rival }) => !taken.has(index) && rival >= score(line, own))
      .sort((one, other) => other.score - one.score);
    const [best, next] = rivals;
    if (!best) continue;
    columns.delete(line);
    if (best.score > score(line, own) && best.score > (next?.score ?? 0)) take(line, best.index);
  }
  const found = [...columns.entries()].sort(([a], [b]) => a - b).map(([, column]) => column);
  if (isTorn(found, bands)) return { columns: [], ordered: false, headed: new Set() };
  return {
    columns: found,
    ordered: ragged
      ? isOrderedText(header, lines, vocabulary)
      : bands.filter(({ from: start }) => start >= labelEdge).length === lines.length &&
        found.length === lines.length &&
        found.every(({ from: start }, index) => start > (found[index - 1]?.from ?? -1)),
    headed: headedColumns(bands, labelEdge, lines),
  };
}

/**
 * Not those of the corner: it stands above the labels, and a figure below it has slid there. Nor those
 * with nothing but a group's label above them.
 */
function headedColumns(
  bands: readonly Band[],
  labelEdge: number,
  lines: readonly Line[],
): Set<number> {
  const groups = groupsOf(lines);
  const beside = bands.filter(
    ({ from, stack }) => from >= labelEdge && !groups.has(squeezed(stack.at(-1))),
  );
  return new Set(beside.flatMap(({ from, to }) => range(from, to)));
}

/**
 * Whether a group's label spans some of its columns and leaves out another: the header's spans do not
 * fit its cells, and what stands under which is unknown.
 */
function isTorn(columns: readonly FoundColumn[], bands: readonly Band[]): boolean {
  const stackOf = (column: FoundColumn) =>
    bands.find(({ from }) => from === column.from)?.stack ?? [];
  return columns.some(({ line }) => {
    // The outermost label, 申请人情况, may or may not stand above 总计.
    const group = line.group[1];
    const siblings = columns.filter((column) => group && column.line.group[1] === group);
    const above = siblings.map((column) =>
      stackOf(column).find((cell) => cell.columnSpan > 1 && squeezed(cell) === group),
    );
    return above.some((cell) => cell !== undefined) && above.some((cell) => cell === undefined);
  });
}

function groupsOf(lines: readonly Line[]): Set<string> {
  return new Set(lines.flatMap(({ group }) => group));
}

function squeezed(cell: Cell | undefined): string {
  return cell?.text.replace(/\s/gu, '') ?? '';
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** Neighbouring grid columns below one header cell are one band. */
function bandsOf(rows: readonly (readonly (Cell | undefined)[])[]): Band[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const bands: Band[] = [];
  for (let column = 0; column < width; column++) {
    const stack: Cell[] = [];
    for (const row of rows) {
      const cell = row[column];
      if (cell && cell.text !== '' && stack.at(-1) !== cell) stack.push(cell);
    }
    const last = bands.at(-1);
    if (stack.length === 0) continue;
    if (last && last.to === column && last.stack.at(-1) === stack.at(-1)) last.to = column + 1;
    else bands.push({ from: column, to: column + 1, stack });
  }
  return bands;
}

interface Match {
  readonly score: number;
  readonly group: number;
  readonly wording: number;
  readonly text: string;
}

function matchBand(band: Band, lines: readonly Line[], vocabulary: Vocabulary): Map<number, Match> {
  const matches = new Map<number, Match>();
  const { stack } = band;
  const groups = groupsOf(lines);
  for (let start = stack.length - 1; start >= 0; start--) {
    let text = '';
    for (let end = start; end < stack.length; end++) {
      text += stack[end]?.text ?? '';
      for (const [line, score] of vocabulary.match(text)) {
        if (score <= (matches.get(line)?.score ?? 0)) continue;
        const group = groupEvidence(stack, lines[line], groups);
        const wording = labelKey(text) === labelKey(lines[line]?.text ?? '') ? OWN_WORDING : 0;
        matches.set(line, { score, group, wording, text });
      }
    }
  }
  return matches;
}

/** The right label above a column speaks for it, the label of another group against it. */
function groupEvidence(
  stack: readonly Cell[],
  line: Line | undefined,
  groups: ReadonlySet<string>,
): number {
  if (!line) return 0;
  const above = stack
    .map(({ text }) => text.replace(/\s/gu, ''))
    .filter((text) => groups.has(text));
  if (above.some((text) => !line.group.includes(text))) return -GROUP_EVIDENCE;
  return above.some((text) => text === line.group.at(-1)) ? GROUP_EVIDENCE : 0;
}

/**
 * The order of columns in tab-separated text, where header cells do not stand above their figures:
 * at least half of the labels are there, each header row names them in the form's order, and the
 * last does not stand before the first.
 */
function isOrderedText(
  header: readonly (readonly (Cell | undefined)[])[],
  lines: readonly Line[],
  vocabulary: Vocabulary,
): boolean {
  const places = new Map<number, number>();
  for (const row of header) {
    let before = -1;
    for (const cell of row) {
      const options = cell ? [...vocabulary.match(cell.text).keys()] : [];
      const next = options.find((line) => line > before);
      if (!cell || options.length === 0) continue;
      if (next === undefined) return false;
      before = next;
      if (!places.has(next)) places.set(next, cell.column);
    }
  }
  const first = places.get(0);
  const last = places.get(lines.length - 1);
  if (first !== undefined && last !== undefined && last < first) return false;
  return places.size * 2 >= lines.length;
}

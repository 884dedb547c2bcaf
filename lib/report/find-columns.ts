import type { Cell } from '../document/grid.ts';
import type { Line } from '../forms/form.ts';
import { alignInOrder } from './align.ts';
import { type Band, bandsOf, groupsOf, matchBand, squeezed } from './header-bands.ts';
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

const DOUBT = 0.5;
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
  // A header cell that reaches into the rows has moved the figures below it.
  const reaches = found.some(({ label }) => label.row + label.rowSpan > to);
  if (reaches || isTorn(found, bands)) return { columns: [], ordered: false, headed: new Set() };
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

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
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

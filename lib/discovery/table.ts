import type { Grid } from '../document/grid.ts';
import type { Field, Identity, Measure, Part, Term } from '../forms/form.ts';
import type { Block, Line } from './blocks.ts';
import type { DiscoveredReading, DiscoveredTable } from './discovered.ts';
import type { ToldLine } from './doubts.ts';
import { markOf } from './mark.ts';
import { type Slot, textOf } from './matrix.ts';
import type { Measures } from './scale.ts';

/** What a table is made of. */
interface Source {
  readonly grid: Grid;
  readonly key: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A table of blocks as a form would have it, with what was read and with the sums that are to be checked. */
export function tableOf(
  { grid, key, title, blocks }: Source,
  lines: readonly ToldLine[],
  measures: Measures,
): DiscoveredTable {
  const keys = keysOf(blocks);
  const part = (block: Block): Part => ({
    rows: block.rows.map((line) => lineOf(keys.row(block, line.index), line)),
    columns: block.columns.map((line) => ({
      ...lineOf(keys.column(block, line.index), line),
      measure: measureIn(block, line.index, measures.mixed),
    })),
  });
  const rows = blocks.flatMap((block) =>
    block.slots.map((slots, row) => [
      keys.row(block, row),
      Object.fromEntries(
        slots.flatMap((slot, column) => {
          const reading = readingOf(slot, measures.mixed, isMerged(block, row, column));
          return reading ? [[keys.column(block, column), reading] as const] : [];
        }),
      ),
    ]),
  );
  return {
    table: {
      key,
      text: title,
      mark: markOf(blocks),
      familiar: Number.POSITIVE_INFINITY,
      parts: blocks.map(part),
    },
    readings: Object.fromEntries(rows),
    identities: lines.map((line) => identityOf(line, key, keys, measures.blankIsZero)),
    grids: [grid.id],
  };
}

type Keys = ReturnType<typeof keysOf>;

/** r1, r2 … and c1, c2 … in page order over all blocks of a table. */
function keysOf(blocks: readonly Block[]) {
  const rows = new Map<Block, number>();
  const columns = new Map<Block, number>();
  let [row, column] = [1, 1];
  for (const block of blocks) {
    rows.set(block, row);
    columns.set(block, column);
    row += block.rows.length;
    column += block.columns.length;
  }
  return {
    row: (block: Block, index: number) => `r${(rows.get(block) ?? 0) + index}`,
    column: (block: Block, index: number) => `c${(columns.get(block) ?? 0) + index}`,
  };
}

/** A line under the page's own words, from the outermost. */
function lineOf(key: string, { labels }: Line) {
  return { key, text: labels.map(textOf).join(' '), group: [] };
}

/** A blank that is 0 in this table is left out of the sum: it is no figure that may be missing. */
function identityOf(
  { sum: { side, total, parts, less }, cross }: ToldLine,
  table: string,
  keys: Keys,
  blankIsZero: boolean,
): Identity {
  const { axis, at, tolerance } = side.scale;
  const fieldOf = (line: number): Field => {
    const [row, column] = axis === 'row' ? [line, cross] : [cross, line];
    return { table, row: keys.row(side.block, row), column: keys.column(side.block, column) };
  };
  const right = fieldOf(total);
  const told = parts.filter((part) => !(blankIsZero && at(part, cross).kind === 'blank'));
  const left = (told.length > 0 ? told : parts).map((part): Term => {
    const value = at(part, cross);
    const isLess = less.has(part) && !(value.kind === 'number' && value.value < 0);
    return { ...fieldOf(part), ...(isLess && { coefficient: -1 }) };
  });
  const off = tolerance(parts, cross) * (1 + 1e-9);
  const kind = axis === 'row' ? 'column' : 'row';
  const id = `${kind}:${table}/${right.row}/${right.column}`;
  return { id, left, right: [right], ...(off > 0 && { tolerance: off }) };
}

function isMerged({ slots }: Block, row: number, column: number): boolean {
  const cell = slots[row]?.[column]?.cell;
  const beside = [
    slots[row - 1]?.[column],
    slots[row + 1]?.[column],
    slots[row]?.[column - 1],
    slots[row]?.[column + 1],
  ];
  return cell !== undefined && beside.some((slot) => slot?.cell === cell);
}

function readingOf(
  { cell, value }: Slot,
  isMixed: boolean,
  merged: boolean,
): DiscoveredReading | null {
  if (!cell) return null;
  const own = { text: cell.text, cell: cell.id };
  if (value.kind === 'blank') return { state: 'blank', ...own };
  if (merged) return { state: 'unreadable', reason: 'merged', ...own };
  if (value.kind === 'number') {
    const number = isMixed ? value.value * value.magnitude : value.value;
    return {
      state: 'figure',
      value: number,
      ...(value.unit !== '' && { unit: value.unit }),
      ...own,
    };
  }
  const reason = cell.picture
    ? 'picture'
    : (cell.doubt ?? (value.kind === 'words' ? 'words' : 'damaged'));
  return { state: 'unreadable', reason, ...own };
}

/** What may stand in a column: whole numbers, those with decimals, and the same below 0. */
function measureIn({ slots }: Block, column: number, isMixed: boolean): Measure {
  const values = slots.flatMap((row) => {
    const value = row[column]?.value;
    return value?.kind === 'number' ? value : [];
  });
  if (values.some(({ value }) => value < 0)) return 'balance';
  const isAmount = isMixed || values.some(({ decimals, percent }) => decimals > 0 || percent);
  return isAmount ? 'amount' : 'count';
}

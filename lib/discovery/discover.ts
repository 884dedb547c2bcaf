import type { Grid } from '../document/grid.ts';
import type { Field, Identity, Measure, Term } from '../forms/form.ts';
import { type Block, blocksOf, type Line } from './blocks.ts';
import { captionIn } from './bands.ts';
import type { DiscoveredReading, DiscoveredTable } from './discovered.ts';
import { bitsOfBlanks, establish, type Side } from './establish.ts';
import { linesTold, type ToldLine } from './lines-told.ts';
import { markOf } from './mark.ts';
import { labelOf, matrixOf, type Slot, textOf } from './matrix.ts';
import { type Measures, scaleOf } from './scale.ts';
import { readingsOf } from './sums.ts';
import { unitsOf } from './units.ts';
import { isMoney, rankOf, tellsTotals } from './words.ts';

/** Where a table stands. */
export interface Around {
  /** Its key: t1. */
  readonly key: string;
  /** The words right above it: its title, its unit. */
  readonly caption?: string;
  /** False where it may go on elsewhere: on a page that is cut off, or behind "next page". */
  readonly whole?: boolean;
}

/** Slots beyond which a table is no table that a person would add up. */
const SLOTS_AT_MOST = 40_000;

/** So much has to speak for a blank being 0. */
const BITS_OF_BLANKS = 9;

/** What the totals of a table say of it; null where it has none, or no figures. */
export function discoverTable(grid: Grid, { key, caption = '', whole = true }: Around): DiscoveredTable | null {
  if (grid.width * grid.height > SLOTS_AT_MOST) return null;
  if (!grid.cells.some(({ text }) => tellsTotals(text))) return null;
  const matrix = matrixOf(grid);
  if (matrix === null) return null;
  const blocks = blocksOf(matrix);
  if (!blocks.some(hasTotal)) return null;
  const words = `${captionIn(matrix)} ${caption}`;
  const numbers = matrix.flat().flatMap(({ value }) => (value.kind === 'number' && value.value !== 0 ? value : []));
  const measures = {
    money: isMoney(/单位[:：]?[^ ]*|[（(][^（）()]*元[）)]/u.exec(words)?.[0] ?? ''),
    mixed: new Set(numbers.map(({ magnitude }) => magnitude)).size > 1,
  };
  const known = sidesOf(blocks, { ...measures, blankIsZero: false });
  const blankIsZero = bitsOfBlanks(known) > BITS_OF_BLANKS;
  const sides = blankIsZero ? sidesOf(blocks, { ...measures, blankIsZero }) : known;
  const sums = establish(sides, whole);
  return tableOf(grid, key, blocks, linesTold(sums), measures.mixed, blankIsZero, words.trim());
}

/** Whether a total stands among its lines. */
function hasTotal({ rows, columns }: Block): boolean {
  return [...rows, ...columns].some(({ labels }) => labels.some((slot) => rankOf(labelOf(slot)) > 0));
}

function sidesOf(blocks: readonly Block[], measures: Measures): Side[] {
  return blocks.flatMap((block) =>
    (['row', 'column'] as const).map((axis): Side => {
      const scale = scaleOf(block, axis, measures);
      const lines = scale.lines.filter(({ index }) => scale.adds(index));
      return { block, scale, readings: readingsOf(scale, unitsOf(lines)) };
    }),
  );
}

function tableOf(
  grid: Grid,
  table: string,
  blocks: readonly Block[],
  lines: readonly ToldLine[],
  isMixed: boolean,
  blankIsZero: boolean,
  caption: string,
): DiscoveredTable {
  const keys = keysOf(blocks);
  const readings: Record<string, Record<string, DiscoveredReading>> = {};
  for (const block of blocks) {
    for (const { index: row } of block.rows) {
      for (const { index: column } of block.columns) {
        const slot = block.slots[row]?.[column];
        const reading = slot && readingOf(slot, isMixed, isMerged(block, row, column));
        const own = (readings[keys.row(block, row)] ??= {});
        if (reading) own[keys.column(block, column)] = reading;
      }
    }
  }
  const fieldOf = ({ sum: { side }, cross }: ToldLine, line: number): Field => {
    const [row, column] = side.scale.axis === 'row' ? [line, cross] : [cross, line];
    return { table, row: keys.row(side.block, row), column: keys.column(side.block, column) };
  };
  const isBlank = ({ sum: { side }, cross }: ToldLine, line: number) =>
    side.scale.at(line, cross).kind === 'blank';
  const identities = lines.map((line): Identity => {
    const { total, parts, side } = line.sum;
    const right = fieldOf(line, total);
    const told = parts.filter((part) => !(blankIsZero && isBlank(line, part)));
    const left: Term[] = (told.length > 0 ? told : parts).map((part) => fieldOf(line, part));
    const tolerance = side.scale.tolerance(parts, line.cross);
    const id = `${side.scale.axis === 'row' ? 'column' : 'row'}:${table}/${right.row}/${right.column}`;
    return { id, left, right: [right], ...(tolerance > 0 && { tolerance: tolerance * (1 + 1e-9) }) };
  });
  const measureOf = (block: Block, column: number): Measure => measureIn(block, column, isMixed);
  return {
    table: {
      key: table,
      text: caption,
      familiar: Number.POSITIVE_INFINITY,
      parts: blocks.map((block) => ({
        rows: block.rows.map((line) => ({ key: keys.row(block, line.index), text: wordsOf(line), group: [] })),
        columns: block.columns.map((line) => ({
          key: keys.column(block, line.index),
          text: wordsOf(line),
          group: [],
          measure: measureOf(block, line.index),
        })),
      })),
    },
    readings,
    identities,
    grids: [grid.id],
    mark: markOf(blocks),
  };
}

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

/** A line's words as the page has them, from the outermost. */
function wordsOf({ labels }: Line): string {
  return labels.map(textOf).join(' ');
}

function isMerged({ slots }: Block, row: number, column: number): boolean {
  const cell = slots[row]?.[column]?.cell;
  const beside = [slots[row - 1]?.[column], slots[row + 1]?.[column], slots[row]?.[column - 1], slots[row]?.[column + 1]];
  return cell !== undefined && beside.some((slot) => slot?.cell === cell);
}

function readingOf({ cell, value }: Slot, isMixed: boolean, merged: boolean): DiscoveredReading | null {
  if (!cell) return null;
  const own = { text: cell.text, cell: cell.id };
  if (value.kind === 'blank') return { state: 'blank', ...own };
  if (merged) return { state: 'unreadable', reason: 'merged', ...own };
  if (value.kind === 'number') {
    const number = isMixed ? value.value * value.magnitude : value.value;
    return { state: 'figure', value: number, ...(value.unit !== '' && { unit: value.unit }), ...own };
  }
  const reason = cell.picture ? 'picture' : (cell.doubt ?? (value.kind === 'words' ? 'words' : 'damaged'));
  return { state: 'unreadable', reason, ...own };
}

/** What may stand in a column: whole numbers, those with decimals, and the same below 0. */
function measureIn({ slots }: Block, column: number, isMixed: boolean): Measure {
  const values = slots.flatMap((row) => {
    const value = row[column]?.value;
    return value?.kind === 'number' ? value : [];
  });
  if (values.some(({ value }) => value < 0)) return 'balance';
  return isMixed || values.some(({ decimals, percent }) => decimals > 0 || percent) ? 'amount' : 'count';
}

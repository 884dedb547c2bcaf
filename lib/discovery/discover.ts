import type { Grid } from '../document/grid.ts';
import { captionsIn, titleIn } from './bands.ts';
import { bitsOfBlanks } from './blanks.ts';
import { type Block, blocksOf } from './blocks.ts';
import type { Side } from './chosen.ts';
import type { DiscoveredTable } from './discovered.ts';
import { establish } from './establish.ts';
import { linesTold } from './lines-told.ts';
import { labelOf, matrixOf } from './matrix.ts';
import { type Measures, scaleOf } from './scale.ts';
import { readingsOf } from './sums.ts';
import { tableOf } from './table.ts';
import { unitsOf } from './units.ts';
import { isCountedOnce, isMoney, isNote, rankOf, tellsTotals } from './words.ts';

/** Where a table stands. */
export interface Around {
  /** Its key: t1. */
  readonly key: string;
  /** The words right above it: its title, its unit. */
  readonly caption?: string;
  /** The words right below it: its notes. */
  readonly notes?: string;
  /** False where it may go on elsewhere: on a page that is cut off, or behind "next page". */
  readonly whole?: boolean;
}

/** Slots beyond which a table is no table that a person would add up. */
const SLOTS_AT_MOST = 20_000;

/** Where so many lines are totals of so many, the word means something else. */
const TOTALS_BY_LINES = 100_000;

/** So much has to speak for a blank being 0. */
const BITS_OF_BLANKS = 7;

/** What the totals of a table say of it; null where it has none, or no figures. */
export function discoverTable(
  grid: Grid,
  { key, caption = '', notes = '', whole = true }: Around,
): DiscoveredTable | null {
  if (grid.width * grid.height > SLOTS_AT_MOST) return null;
  if (!grid.cells.some(({ text }) => tellsTotals(text))) return null;
  const matrix = matrixOf(grid);
  if (matrix === null) return null;
  const blocks = blocksOf(matrix);
  if (!blocks.some(hasTotal)) return null;
  const words = [...captionsIn(matrix), caption].join(' ');
  const numbers = matrix
    .flat()
    .flatMap(({ value }) => (value.kind === 'number' && value.value !== 0 ? value : []));
  const measures = {
    money: isMoney(/单位[:：]?[^ ]*|[（(][^（）()]*元[）)]/u.exec(words)?.[0] ?? ''),
    mixed: new Set(numbers.map(({ magnitude }) => magnitude)).size > 1,
  };
  const known = sidesOf(blocks, { ...measures, blankIsZero: false });
  const blankIsZero = bitsOfBlanks(known) > BITS_OF_BLANKS;
  const sides = blankIsZero ? sidesOf(blocks, { ...measures, blankIsZero }) : known;
  const sums = establish(sides, whole);
  const said = [caption, notes, ...grid.cells.flatMap(({ text }) => (isNote(text) ? text : []))];
  const told = linesTold(sums, said.some(isCountedOnce));
  return tableOf({ grid, key, title: titleIn(matrix), blocks }, told, {
    ...measures,
    blankIsZero,
  });
}

/** Whether a total stands among its lines. */
function hasTotal({ rows, columns }: Block): boolean {
  return [...rows, ...columns].some(({ labels }) =>
    labels.some((slot) => rankOf(labelOf(slot)) > 0),
  );
}

function sidesOf(blocks: readonly Block[], measures: Measures): Side[] {
  return blocks.flatMap((block) =>
    (['row', 'column'] as const).map((axis): Side => {
      const scale = scaleOf(block, axis, measures);
      const lines = scale.lines.filter(({ index }) => scale.adds(index));
      const totals = lines.filter(({ labels }) => labels.some((slot) => rankOf(labelOf(slot)) > 0));
      const isTable = totals.length * lines.length <= TOTALS_BY_LINES;
      return { block, scale, readings: isTable ? readingsOf(scale, unitsOf(lines)) : new Map() };
    }),
  );
}

import { indentOf, leadingBlanks } from '../../document/leading-blanks.ts';
import { normalise } from '../../document/normalise.ts';
import type { Box, Cell } from '../../document/page.ts';
import { centreOf } from './areas.ts';
import { brokenFigures, paddingOf, roomBeside } from './cell-room.ts';
import { cellText } from './cell-text.ts';
import { labelsMovedIn } from './indents.ts';
import type { Lattice } from './lattice.ts';
import type { Region } from './regions.ts';
import { cellsRunOver } from './run-over.ts';
import type { Area, Word } from './sheet.ts';

/** A cell of a table on one sheet, and later of one that goes on over several. */
export interface PlacedCell extends Omit<Cell, 'id' | 'boxes'> {
  readonly boxes: readonly Box[];
  /** Points that are left beside its last line; none where it is not written in upright lines. */
  readonly room?: number;
  /** Of its letters, in points. */
  readonly size?: number;
}

/** A table with the sides of its columns on the sheet (or the last of its sheets), in points. */
export interface PlacedGrid {
  readonly area: Area;
  readonly xs: readonly number[];
  readonly height: number;
  readonly cells: readonly PlacedCell[];
  /** Of each column whether a line closes it above, and below: a page break may cut a cell without. */
  readonly closed: { readonly above: readonly boolean[]; readonly below: readonly boolean[] };
}

/** What stands in a table. */
interface Contents {
  readonly words: readonly Word[];
  /** Words on its left and right, in none of its cells. */
  readonly beside: readonly Word[];
  /** Those that a line is drawn through. */
  readonly struck: ReadonlySet<Word>;
  readonly pictures: readonly Area[];
}

/** The cells of a lattice with the words that stand in them. */
export function readGrid(
  lattice: Lattice,
  regions: readonly Region[],
  { words, beside, struck, pictures }: Contents,
  sheet: number,
): PlacedGrid {
  const { xs, ys } = lattice;
  const columns = xs.length - 1;
  const owners = new Map<number, number>();
  regions.forEach(({ row, column, rowSpan, columnSpan }, index) => {
    for (let r = row; r < row + rowSpan; r++) {
      for (let c = column; c < column + columnSpan; c++) owners.set(r * columns + c, index);
    }
  });
  const ownerOf = (item: Area) => {
    const [x, y] = centreOf(item);
    return owners.get(slotAt(ys, y) * columns + slotAt(xs, x));
  };
  const contents = regions.map(() => [] as Word[]);
  for (const word of words) contents[ownerOf(word) ?? -1]?.push(word);
  const boxOf = ({ row, column, rowSpan, columnSpan }: Region): Area => {
    const [x = 0, y = 0] = [xs[column], ys[row]];
    const [right = x, bottom = y] = [xs[column + columnSpan], ys[row + rowSpan]];
    return { x, y, width: right - x, height: bottom - y };
  };
  const pictured = new Set<number>();
  for (const picture of pictures) {
    const owner = ownerOf(picture);
    const region = owner === undefined ? undefined : regions[owner];
    // A ground behind the whole table is in no cell.
    if (owner !== undefined && region && fits(picture, boxOf(region))) pictured.add(owner);
  }
  const own = new Set(words);
  const runOver = cellsRunOver([...words, ...beside], (word) =>
    own.has(word) ? ownerOf(word) : undefined,
  );
  const filled = regions.map((region, index) => ({
    ...region,
    box: boxOf(region),
    words: contents[index] ?? [],
  }));
  const padding = paddingOf(filled);
  const broken = padding === null ? new Set() : brokenFigures(filled, padding);
  const moved = labelsMovedIn(filled);
  const cells = filled.map(({ box, words: inside, ...region }, index): PlacedCell => {
    const { text, doubt: within } = cellText(inside, struck, broken.has(index));
    const doubt = within ?? (runOver.has(index) ? 'covered' : undefined);
    const isPicture = text === '' && pictured.has(index);
    const indent = (moved.get(index) ?? 0) + leadingBlanks(text);
    const room = roomBeside({ ...region, box, words: inside }, padding ?? 0);
    return {
      ...region,
      text: normalise(text),
      header: false,
      ...indentOf(indent),
      ...(doubt ? { doubt } : {}),
      ...(isPicture ? { picture: true } : {}),
      boxes: [{ sheet, ...box }],
      ...(room === null ? {} : { room, size: inside[0]?.size ?? 0 }),
    };
  });
  const [left = 0, top = 0] = [xs[0], ys[0]];
  const [right = left, bottom = top] = [xs.at(-1), ys.at(-1)];
  const drawn = (side: number) =>
    Array.from({ length: columns }, (_, column) => lattice.isLevel(side, column));
  return {
    area: { x: left, y: top, width: right - left, height: bottom - top },
    xs,
    height: ys.length - 1,
    cells,
    closed: { above: drawn(0), below: drawn(ys.length - 1) },
  };
}

const slack = 4;

function fits(inner: Area, outer: Area): boolean {
  return inner.width <= outer.width + slack && inner.height <= outer.height + slack;
}

/** The slot in which a place lies, the first or last for one beyond. */
function slotAt(sides: readonly number[], at: number): number {
  let [low, high] = [0, sides.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sides[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

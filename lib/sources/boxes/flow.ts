import { bottomOf, rightOf } from './areas.ts';
import { joinPieces } from './continued.ts';
import { withOpenEnds } from './cut-tables.ts';
import { withoutFurniture, withoutTurnedFurniture } from './furniture.ts';
import { type Paragraph, paragraphsOf, type RunningLine, usualStep } from './paragraphs.ts';
import { largePictures } from './pictures.ts';
import type { PlacedGrid } from './read-grid.ts';
import type { Sheet } from './sheet.ts';
import { type SheetTables, tablesOfSheet } from './tables-of-sheet.ts';
import { type TextLine, textLinesOf, textOfLine, turnedLinesOf } from './text-lines.ts';
import { columnsIn } from './unruled.ts';

/** What follows one another on the sheets. */
export type Flow =
  | { readonly kind: 'paragraph'; readonly paragraph: Paragraph }
  | { readonly kind: 'grid'; readonly grid: PlacedGrid }
  | { readonly kind: 'picture' };

/** What stands on a sheet, from above. */
type Placed = { readonly y: number } & (
  | { readonly kind: 'line'; readonly line: RunningLine }
  | Exclude<Flow, { kind: 'paragraph' }>
);

export interface WholeFlow {
  readonly items: readonly Flow[];
  readonly unruled: number;
  readonly truncated: boolean;
}

/** Tables, paragraphs and pictures of all sheets in reading order, joined over page breaks. */
export function flowOf(sheets: readonly Sheet[]): WholeFlow {
  const tables: SheetTables[] = [];
  let last: PlacedGrid | undefined;
  sheets.forEach((sheet, index) => {
    const own = tablesOfSheet(sheet, index + 1, last);
    tables.push(own);
    // A sheet with nothing on it parts no table.
    if (sheet.words.length > 0) last = own.grids.toSorted((a, b) => a.area.y - b.area.y).at(-1);
  });
  const lines = withoutFurniture(
    sheets.map(({ width, height }, index) => ({
      width,
      height,
      lines: textLinesOf((tables[index]?.others ?? []).filter(({ turn }) => !turn)),
      tables: (tables[index]?.grids ?? []).map(({ area }) => ({
        top: area.y,
        bottom: bottomOf(area),
      })),
    })),
  );
  const turned = withoutTurnedFurniture(tables.map(({ others }) => turnedLinesOf(others)));
  let unruled = 0;
  const running = lines.map((own, index) => {
    const columns = columnsIn(own, index + 1);
    unruled += columns.filter(({ grid }) => grid === null).length;
    // Columns that are not read are no sentences either.
    const taken = new Set(columns.flatMap((stretch) => stretch.lines));
    return {
      lines: [...own.filter((line) => !taken.has(line)), ...(turned[index] ?? [])],
      grids: columns.flatMap(({ grid }) => grid ?? []),
    };
  });
  const margins = marginsOf(
    sheets,
    running.map((one) => one.lines),
  );
  const placed = sheets.flatMap((sheet, index): Placed[] => {
    const { left, right } = margins(sheet.width);
    const own = running[index];
    const grids = [...(tables[index]?.grids ?? []), ...(own?.grids ?? [])];
    const here: Placed[] = [
      ...(own?.lines ?? []).map((line): Placed => {
        const place = { sheet: index + 1, left, right };
        const { y } = line;
        return { kind: 'line', y, line: { line, ...textOfLine(line), ...place } };
      }),
      ...grids.map((grid): Placed => ({ kind: 'grid', y: grid.area.y, grid })),
      ...largePictures(sheet).map(({ y }): Placed => ({ kind: 'picture', y })),
    ];
    return here.toSorted((a, b) => a.y - b.y);
  });
  return {
    items: joined(placed),
    unruled,
    truncated: tables.some(({ truncated }) => truncated),
  };
}

/** Lines as paragraphs, and pieces of tables that follow one another on two sheets as one table. */
function joined(placed: readonly Placed[]): Flow[] {
  const lines = placed.flatMap((item) => (item.kind === 'line' ? [item.line] : []));
  const step = usualStep(lines);
  const flow: Flow[] = [];
  let waiting: RunningLine[] = [];
  const endText = () => {
    const paragraphs = paragraphsOf(waiting, step);
    flow.push(...paragraphs.map((paragraph) => ({ kind: 'paragraph', paragraph }) as const));
    waiting = [];
  };
  for (const item of placed) {
    if (item.kind === 'line') {
      waiting.push(item.line);
      continue;
    }
    endText();
    const before = flow.at(-1);
    const isNext =
      item.kind === 'grid' &&
      before?.kind === 'grid' &&
      lastSheet(before.grid) < firstSheet(item.grid);
    const whole = isNext ? joinPieces(before.grid, item.grid) : null;
    if (whole) flow[flow.length - 1] = { kind: 'grid', grid: whole };
    else flow.push(item.kind === 'grid' ? { kind: 'grid', grid: item.grid } : { kind: 'picture' });
  }
  endText();
  const grids = flow.flatMap((item) => (item.kind === 'grid' ? [item.grid] : []));
  const begins = new Set(grids.map(firstSheet));
  const ends = new Set(grids.map(lastSheet));
  return flow.map((item) => {
    if (item.kind !== 'grid') return item;
    const { grid } = item;
    const may = { comeOn: ends.has(firstSheet(grid) - 1), goOn: begins.has(lastSheet(grid) + 1) };
    return { kind: 'grid', grid: withOpenEnds(grid, may) };
  });
}

const firstSheet = ({ cells }: PlacedGrid) => cells[0]?.boxes[0]?.sheet ?? 0;
const lastSheet = ({ cells }: PlacedGrid) => cells.at(-1)?.boxes.at(-1)?.sheet ?? 0;

/** Between which sides text runs on sheets of a width. */
function marginsOf(sheets: readonly Sheet[], lines: readonly (readonly TextLine[])[]) {
  const byWidth = new Map<number, TextLine[]>();
  sheets.forEach(({ width }, index) => {
    const key = Math.round(width);
    byWidth.set(key, [...(byWidth.get(key) ?? []), ...(lines[index] ?? [])]);
  });
  const known = new Map(
    [...byWidth].map(([width, own]) => {
      const right = own.reduce((most, line) => Math.max(most, rightOf(line)), 0);
      return [width, { left: leftOf(own), right }] as const;
    }),
  );
  return (width: number) => known.get(Math.round(width)) ?? { left: 0, right: width };
}

/** The side at which the most left of at least a tenth of the lines begin. */
function leftOf(lines: readonly TextLine[]): number {
  const starts = lines.map(({ x }) => x).toSorted((a, b) => a - b);
  return starts[Math.floor(starts.length / 10)] ?? 0;
}

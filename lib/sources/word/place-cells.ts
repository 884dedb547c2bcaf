import { partsOf } from './flow.ts';
import { attributeOf, childOf, isOn, numberOf, settingOf } from './xml.ts';

/** A cell in its row, and the columns that it takes. */
export interface PlacedCell {
  readonly element: Element;
  readonly column: number;
  readonly span: number;
}

/** A cell with the cells that are merged into it. */
interface WrittenCell {
  readonly element: Element;
  readonly span: number;
  /** In twentieths of a point; 0 where it is not told. */
  readonly width: number;
}

interface WrittenRow {
  readonly cells: readonly WrittenCell[];
  readonly before: number;
  readonly after: number;
  readonly widthBefore: number;
}

/**
 * The cells of each printed row in their columns. Where rows tell by their spans of different numbers of
 * columns, their widths decide, as Word and WPS draw them, if all edges then fall into one pattern.
 */
export function placeCells(table: Element): PlacedCell[][] {
  const rows = partsOf(table, 'tr').filter(isPrinted).map(writtenRow);
  const ends = rows.map(endOf);
  const isEven = ends.every((end) => end === ends[0]);
  return (isEven ? null : byWidths(rows, Math.max(...ends))) ?? rows.map(bySpans);
}

/** Rows that were deleted, and hidden ones, are not printed. */
function isPrinted(row: Element): boolean {
  const own = childOf(row, 'trPr');
  return childOf(own, 'del') === null && !isOn(childOf(own, 'hidden'));
}

function writtenRow(row: Element): WrittenRow {
  const own = childOf(row, 'trPr');
  const cells: WrittenCell[] = [];
  for (const element of partsOf(row, 'tc')) {
    const properties = childOf(element, 'tcPr');
    if (childOf(properties, 'cellDel')) continue;
    const span = Math.max(1, numberOf(settingOf(childOf(properties, 'gridSpan')), 1));
    const width = widthOf(childOf(properties, 'tcW'));
    const merge = childOf(properties, 'hMerge');
    const last = cells.at(-1);
    if (last && merge && settingOf(merge) !== 'restart') {
      cells[cells.length - 1] = { ...last, span: last.span + span, width: last.width + width };
    } else cells.push({ element, span, width });
  }
  return {
    cells,
    before: Math.max(0, numberOf(settingOf(childOf(own, 'gridBefore')), 0)),
    after: Math.max(0, numberOf(settingOf(childOf(own, 'gridAfter')), 0)),
    widthBefore: widthOf(childOf(own, 'wBefore')),
  };
}

function widthOf(width: Element | null): number {
  const isAbsolute = (attributeOf(width, 'type') ?? 'dxa') === 'dxa';
  return isAbsolute ? Math.max(0, numberOf(attributeOf(width, 'w'), 0)) : 0;
}

const endOf = ({ cells, before, after }: WrittenRow): number =>
  cells.reduce((sum, { span }) => sum + span, before + after);

function bySpans({ cells, before }: WrittenRow): PlacedCell[] {
  let column = before;
  return cells.map(({ element, span }) => {
    const placed = { element, column, span };
    column += span;
    return placed;
  });
}

/** Edges this near to each other are one: 2 mm, less than any column is wide. */
const near = 113;

/** Null where not every cell tells its width, or the edges are not those of `columns`. */
function byWidths(rows: readonly WrittenRow[], columns: number): PlacedCell[][] | null {
  const all = rows.map(edgesOf);
  const wide = all.map((edges) => edges.at(-1) ?? 0);
  const told = rows.every(
    ({ cells }) => cells.length > 0 && cells.every(({ width }) => width > near),
  );
  if (!told || Math.max(...wide) - Math.min(...wide) > near) return null;
  const edges: number[] = [];
  for (const edge of all.flat().sort((a, b) => a - b)) {
    if (edge - (edges.at(-1) ?? Number.NEGATIVE_INFINITY) > near) edges.push(edge);
  }
  const first = all.some(([start]) => start === 0) ? 0 : -1;
  if (first < 0 || edges.length - 1 !== columns) return null;
  const columnAt = (edge: number) => edges.findLastIndex((one) => one <= edge);
  return rows.map(({ cells }, row) =>
    cells.map(({ element }, index) => {
      const column = columnAt(all[row]?.[index] ?? 0);
      const end = columnAt(all[row]?.[index + 1] ?? 0);
      return { element, column, span: Math.max(1, end - column) };
    }),
  );
}

/** Where each cell of a row begins, and where the last ends. */
function edgesOf({ cells, widthBefore }: WrittenRow): number[] {
  let edge = widthBefore;
  return [edge, ...cells.map(({ width }) => (edge += width))];
}

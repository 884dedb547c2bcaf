import { pageLimits as limits } from '../../document/limits.ts';
import type { Cell } from '../../document/page.ts';
import type { FormedGrid } from '../block-builder.ts';
import { attributeOf, childOf, childrenOf, numberOf, settingOf } from './xml.ts';

type PlacedCell = FormedGrid['cells'][number];
type Content = Pick<Cell, 'text' | 'doubt'>;

/** A merged cell that may reach on into the next row. */
interface Open {
  readonly cell: { -readonly [Key in keyof PlacedCell]: PlacedCell[Key] };
  /** The row that it reached last. */
  reached: number;
}

/**
 * The cells of a table as they tile its grid (ECMA-376 part 1, 17.4): `gridSpan`, `gridBefore`, and
 * `vMerge`, which goes on with the cell above it that takes the same columns. Rows that were deleted are
 * not printed. `read` gives what stands in a cell; `cut` is told of columns beyond the limits.
 */
export function formTable(
  table: Element,
  read: (cell: Element) => Content,
  cut: () => void,
): FormedGrid {
  const cells: Open['cell'][] = [];
  /** By the column that a merged cell begins in. */
  const open = new Map<number, Open>();
  let width = childrenOf(childOf(table, 'tblGrid'), 'gridCol').length;
  let height = 0;

  for (const row of rowsOf(table)) {
    const properties = childOf(row, 'trPr');
    if (childOf(properties, 'del')) continue;
    let column = numberOf(settingOf(childOf(properties, 'gridBefore')), 0);
    for (const element of partsOf(row, 'tc')) {
      const own = childOf(element, 'tcPr');
      const columnSpan = Math.max(1, numberOf(settingOf(childOf(own, 'gridSpan')), 1));
      if (column + columnSpan > limits.columns) {
        cut();
        break;
      }
      const merge = childOf(own, 'vMerge');
      const goesOn = merge !== null && settingOf(merge) !== 'restart';
      const above = open.get(column);
      if (goesOn && above?.reached === height - 1 && above.cell.columnSpan === columnSpan) {
        above.cell.rowSpan++;
        above.reached = height;
      } else {
        const at = { row: height, column, rowSpan: 1, columnSpan, header: false };
        const cell = { ...at, ...read(element) };
        cells.push(cell);
        if (merge) open.set(column, { cell, reached: height });
        else open.delete(column);
      }
      column += columnSpan;
    }
    width = Math.max(width, column);
    height++;
  }
  return { width: Math.min(width, limits.columns), height, cells, ragged: false };
}

/** Elements that only wrap others: content controls, custom XML, tracked insertions. */
const wrappers = /^(?:sdt|sdtContent|customXml|smartTag|ins|moveTo)$/;

/** Children of that name, as deep as wrappers hold them. */
export function partsOf(parent: Element, name: string): Element[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.localName === name) return child;
    return wrappers.test(child.localName) ? partsOf(child, name) : [];
  });
}

export const rowsOf = (table: Element): Element[] => partsOf(table, 'tr');

/** Whether a table is a box around its content: one cell in all. */
export function isBox(table: Element): boolean {
  const [first, second] = rowsOf(table);
  return first !== undefined && second === undefined && partsOf(first, 'tc').length === 1;
}

export const isWrapper = (element: Element): boolean => wrappers.test(element.localName);

/** The cell that a box consists of. */
export const contentOf = (box: Element): Element | null => {
  const [row] = rowsOf(box);
  return (row && partsOf(row, 'tc')[0]) ?? null;
};

/** Whether a picture stands in an element. */
export function showsPicture(element: Element): boolean {
  const pictures = ['blip', 'imagedata'].flatMap((name) => [
    ...element.getElementsByTagNameNS('*', name),
  ]);
  return pictures.some((one) => (attributeOf(one, 'embed') ?? attributeOf(one, 'id')) !== null);
}

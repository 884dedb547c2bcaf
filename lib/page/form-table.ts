import type { Block } from '../grid/page.ts';
import { createSpanGrid } from '../grid/span-grid.ts';
import type { Anchor } from './page-builder.ts';

type Grid = Extract<Block, { kind: 'grid' }>['grid'];

/** What is asked of the reader while a table is formed. */
export interface CellReader {
  /** The cell's text, normalised; null for a cell that has no box. */
  textOf(cell: Element): string | null;
  /** The texts of a row's children, where all are sure to be cells that have a box; else nothing. */
  textsOf(row: Element): readonly string[];
  /** False for a row that has no box. Asked only of rows without a cell. */
  hasBox(row: Element): boolean;
}

export interface FormedTable {
  readonly grid: Grid;
  /** Where each of the grid's cells stands. */
  readonly anchors: readonly Anchor[];
}

/**
 * The HTML standard's "forming a table" over the rows and cells that have a box
 * (https://html.spec.whatwg.org/multipage/tables.html#forming-a-table): `tfoot` comes last, spans
 * are limited to 1000 columns and 65534 rows, and, as browsers lay it out, to the row group.
 */
export function formTable(table: Element, id: string, reader: CellReader): FormedTable {
  const former = createFormer(id, reader);
  const addRows = (group: Element) => {
    for (let row = group.firstElementChild; row !== null; row = row.nextElementSibling) {
      if (nameOf(row) === 'TR') former.addRow(row, isCell);
    }
    former.slots.endGroup();
  };
  const feet: Element[] = [];
  for (let part = table.firstElementChild; part !== null; part = part.nextElementSibling) {
    const name = nameOf(part);
    if (name === 'TR') former.addRow(part, isCell);
    else if (/^T(?:HEAD|BODY|FOOT)$/.test(name)) {
      former.slots.endGroup();
      if (name === 'TFOOT') feet.push(part);
      else addRows(part);
    }
  }
  former.slots.endGroup();
  feet.forEach(addRows);
  former.slots.announceColumns(columnsIn(table));
  return former.formed();
}

/** Forms a table row by row, of whatever elements its rows and cells are. */
export function createFormer(id: string, reader: CellReader) {
  const slots = createSpanGrid();
  const cells: Grid['cells'] = [];
  const anchors: Element[] = [];

  return {
    slots,

    addRow(row: Element, isCell: (element: Element) => boolean) {
      const texts = reader.textsOf(row);
      let begun = false;
      let index = 0;
      for (let cell = row.firstElementChild; cell !== null; cell = cell.nextElementSibling) {
        if (!isCell(cell)) continue;
        const text = texts[index++] || reader.textOf(cell);
        if (text === null) continue;
        if (!begun) slots.startRow();
        begun = true;
        const { rowSpan = 1, colSpan = 1 } = cell.hasAttributes() ? (cell as Spans) : bare;
        cells.push(
          slots.place({
            id: `${id}.${cells.length}`,
            row: 0,
            column: 0,
            rowSpan,
            columnSpan: colSpan,
            text,
            header: nameOf(cell) === 'TH',
          }),
        );
        anchors.push(cell);
      }
      if (!begun && reader.hasBox(row)) slots.startRow();
    },

    formed: (): FormedTable => ({ grid: { id, ...slots.size(), cells, ragged: false }, anchors }),
  };
}

/** Spans of `td` and `th`; other elements have none. */
interface Spans extends Element {
  readonly rowSpan?: number;
  readonly colSpan?: number;
}
const bare: Partial<Spans> = {};

const nameOf = (element: Element) => element.nodeName.toUpperCase();
const isCell = (element: Element) => element.nodeName === 'TD' || /^t[dh]$/i.test(element.nodeName);

/** Columns that `col` and `colgroup` announce. */
function columnsIn(table: Element): number {
  let count = 0;
  const columns = ':scope>colgroup>col,:scope>colgroup:not(:has(>col))';
  for (const column of table.querySelectorAll<HTMLTableColElement>(columns)) count += column.span;
  return count;
}

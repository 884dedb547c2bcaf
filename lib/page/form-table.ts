import type { Block } from '../grid/page.ts';
import { SpanGrid } from '../grid/span-grid.ts';

/** What `formTable` asks of the reader. */
export interface CellReader {
  /** The cell's text, normalised; null for a cell that has no box. */
  textOf(cell: Element): string | null;
  /** The texts of all children of a row at once, where they are sure to be its cells; else null. */
  textsOf(row: Element): readonly string[] | null;
  /** False for a row that has no box. Asked only of rows without a cell. */
  hasBox(row: Element): boolean;
}

export type GridBlock = Extract<Block, { kind: 'grid' }>;

export interface FormedTable {
  readonly grid: GridBlock['grid'];
  /** The element of each of the grid's cells. */
  readonly anchors: Element[];
}

/**
 * The HTML standard's "forming a table" over the rows and cells that have a box
 * (https://html.spec.whatwg.org/multipage/tables.html#forming-a-table): `tfoot` comes last, spans
 * are limited to 1000 columns and 65534 rows, and, as browsers lay it out, to the row group.
 */
export function formTable(table: Element, id: string, reader: CellReader): FormedTable {
  const slots = new SpanGrid();
  const cells: GridBlock['grid']['cells'] = [];
  const anchors: Element[] = [];

  const addRow = (row: Element) => {
    const texts = reader.textsOf(row);
    let begun = false;
    let index = 0;
    for (let cell = row.firstElementChild; cell !== null; cell = cell.nextElementSibling) {
      const name = cell.nodeName;
      if (name !== 'TD' && name !== 'TH' && !cellName.test(name)) continue;
      const text = texts?.[index++] || reader.textOf(cell);
      if (text === null) continue;
      if (!begun) slots.startRow();
      begun = true;
      const spanned = cell.hasAttributes();
      cells.push(
        slots.place({
          id: `${id}.${cells.length}`,
          row: 0,
          column: 0,
          rowSpan: spanned ? (cell as HTMLTableCellElement).rowSpan : 1,
          columnSpan: spanned ? (cell as HTMLTableCellElement).colSpan : 1,
          text,
          header: name === 'TH' || name === 'th',
        }),
      );
      anchors.push(cell);
    }
    if (!begun && reader.hasBox(row)) slots.startRow();
  };
  const addGroup = (group: Element) => {
    for (let row = group.firstElementChild; row !== null; row = row.nextElementSibling) {
      if (row.nodeName === 'TR' || rowName.test(row.nodeName)) addRow(row);
    }
    slots.endGroup();
  };

  const feet: Element[] = [];
  let announced = 0;
  for (let part = table.firstElementChild; part !== null; part = part.nextElementSibling) {
    const name = part.nodeName.toUpperCase();
    if (name === 'TR') addRow(part);
    else if (name === 'COLGROUP') announced += columnsIn(part);
    else if (name === 'TFOOT') {
      slots.endGroup();
      feet.push(part);
    } else if (name === 'THEAD' || name === 'TBODY') {
      slots.endGroup();
      addGroup(part);
    }
  }
  slots.endGroup();
  for (const foot of feet) addGroup(foot);
  slots.announceColumns(announced);
  return { grid: { id, width: slots.width, height: slots.height, cells, ragged: false }, anchors };
}

const cellName = /^t[dh]$/i;
const rowName = /^tr$/i;

/** Columns that a `colgroup` announces, itself or by its `col`s. */
function columnsIn(group: Element): number {
  const columns = Array.from(group.children).filter((child) => /^col$/i.test(child.nodeName));
  if (columns.length === 0) return spanOf(group);
  return columns.reduce((sum, column) => sum + spanOf(column), 0);
}

const spanOf = (column: Element) => (column as HTMLTableColElement).span || 1;

import { SpanGrid } from '../grid/span-grid.ts';
import type { CellReader, FormedTable, GridBlock } from './form-table.ts';
import { tableLabel } from './marks.ts';
import type { Anchor, PageBuilder } from './page-builder.ts';
import { displayOf } from './visibility.ts';

/**
 * Finds the tables made of other elements, such as a list with `display: table`. Asking every
 * element how it is laid out would cost more than reading the page; a table of the report betrays
 * itself by a label that stands alone as a text block.
 */
export function findCssTables(built: PageBuilder): Set<Element> {
  const tables = new Set<Element>();
  for (const block of built.blocks) {
    if (block.kind !== 'text' || !tableLabel.test(block.text.replace(/\s/g, ''))) continue;
    const words = built.words[Number(block.id.slice(1))];
    const table = words === undefined ? null : tableAround(elementOf(words));
    if (table !== null) tables.add(table);
  }
  return tables;
}

/** Reads the rows and cells of such a table; it knows no spans. */
export function formCssTable(root: Element, id: string, reader: CellReader): FormedTable {
  const slots = new SpanGrid();
  const cells: GridBlock['grid']['cells'] = [];
  const anchors: Element[] = [];
  const addRow = (row: Element) => {
    slots.startRow();
    for (const cell of row.children) {
      const text = reader.textOf(cell);
      if (text === null) continue;
      const place = { row: 0, column: 0, rowSpan: 1, columnSpan: 1 };
      const header = /header$/.test(roleOf(cell));
      cells.push(slots.place({ id: `${id}.${cells.length}`, ...place, text, header }));
      anchors.push(cell);
    }
  };
  const addRows = (parent: Element) => {
    for (const child of parent.children) {
      if (isPart(child, 'row')) {
        if (reader.hasBox(child)) addRow(child);
      } else addRows(child);
    }
  };
  addRows(root);
  return { grid: { id, width: slots.width, height: slots.height, cells, ragged: false }, anchors };
}

/** Roles and `display` values of a table's parts. */
const parts = {
  cell: /^(?:cell|gridcell|columnheader|rowheader|table-cell)$/,
  row: /^(?:row|table-row)$/,
  table: /^(?:table|grid|treegrid|inline-table)$/,
};

function tableAround(element: Element | null): Element | null {
  const row = around(around(element, 'cell'), 'row');
  const table = row && around(row.parentElement, 'table');
  return table && !/^table$/i.test(table.nodeName) ? table : null;
}

function around(element: Element | null, part: keyof typeof parts): Element | null {
  let at = element;
  while (at !== null && !isPart(at, part)) at = at.parentElement;
  return at;
}

const roleOf = (element: Element) => element.getAttribute('role') ?? '';
const isPart = (element: Element, part: keyof typeof parts) =>
  parts[part].test(roleOf(element)) || parts[part].test(displayOf(element));

function elementOf(words: Anchor): Element | null {
  if ('nodeType' in words) return words;
  for (const piece of words) {
    if (typeof piece !== 'string') return ('node' in piece ? piece.node : piece).parentElement;
  }
  return null;
}

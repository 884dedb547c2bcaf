import { type CellReader, createFormer, type FormedTable } from './form-table.ts';
import type { Markers } from './markers.ts';
import type { PageBuilder } from './page-builder.ts';
import { displayOf } from './visibility.ts';

/**
 * Finds the tables made of other elements, such as a list with `display: table`. Asking every
 * element how it is laid out would cost more than reading the page; a table of the report betrays
 * itself by a label that stands alone in its text node, outside of the tables read so far.
 */
export function findCssTables({ words }: PageBuilder, { isLabel }: Markers): Set<Element> {
  const tables = new Set<Element>();
  for (const run of words.flat()) {
    if (typeof run === 'string' || 'node' in run || !isLabel(run.data.trim())) continue;
    const table = tableAround(run.parentElement);
    if (table !== null) tables.add(table);
  }
  return tables;
}

/** Reads the rows and cells of such a table; it knows no spans. */
export function formCssTable(root: Element, id: string, reader: CellReader): FormedTable {
  const former = createFormer(id, reader, /^/);
  const addRows = (parent: Element) => {
    for (const child of parent.children) {
      if (!isPart(child, 'row')) addRows(child);
      else former.addRow(child);
    }
  };
  addRows(root);
  return former.formed();
}

/** Roles and `display` values of a table's parts. */
const parts = {
  cell: /(?:cell|header)$/,
  row: /(?:^|-)row$/,
  table: /(?:table|grid)$/,
};

/** The table around a cell's content, unless it is a `table`, which the walk has read as it is. */
function tableAround(element: Element | null): Element | null {
  const table = around(around(around(element, 'cell'), 'row'), 'table');
  return table !== null && /^table$/i.test(table.nodeName) ? null : table;
}

function around(element: Element | null, part: keyof typeof parts): Element | null {
  let at = element;
  while (at !== null && !isPart(at, part)) at = at.parentElement;
  return at;
}

const isPart = (element: Element, part: keyof typeof parts) =>
  parts[part].test(element.getAttribute('role') ?? '') || parts[part].test(displayOf(element));

import { dom } from './dom/dom.ts';
import { attributeOf, childrenOf, nameOf } from './dom/nodes.ts';
import type { PageElement } from './dom/page.ts';
import { asDrawn, type CellReader, createFormer, type FormedTable } from './form-table.ts';
import type { Markers } from './markers.ts';
import type { PageBuilder } from './page-builder.ts';
import { displayOf } from './visibility.ts';

/**
 * Finds the tables made of other elements, such as a list with `display: table`. Asking every
 * element how it is laid out would cost more than reading the page; a table of the report betrays
 * itself by a label that stands alone in its text node, outside of the tables read so far.
 */
export function findCssTables({ words }: PageBuilder, { isLabel }: Markers): Set<PageElement> {
  const tables = new Set<PageElement>();
  for (const run of words.flat()) {
    if (typeof run === 'string' || 'node' in run || !isLabel(dom.data(run).trim())) continue;
    const table = tableAround(dom.parentElement(run));
    if (table !== null) tables.add(table);
  }
  return tables;
}

/** Reads the rows and cells of such a table; it knows no spans. */
export function formCssTable(root: PageElement, id: string, reader: CellReader): FormedTable {
  const former = createFormer(id, reader, /^/);
  const addRows = (parts: readonly PageElement[]) => {
    for (const part of parts) {
      if (!isPart(part, 'row')) addRows(childrenOf(part));
      else former.addRow(part);
    }
  };
  addRows(asDrawn(childrenOf(root)));
  return former.formed();
}

/** Roles and `display` values of a table's parts. */
const parts = {
  cell: /(?:cell|header)$/,
  row: /(?:^|-)row$/,
  table: /(?:table|grid)$/,
};

/** The table around a cell's content, unless it is a `table`, which the walk has read as it is. */
function tableAround(element: PageElement | null): PageElement | null {
  const table = around(around(around(element, 'cell'), 'row'), 'table');
  return table !== null && nameOf(table) === 'TABLE' ? null : table;
}

function around(element: PageElement | null, part: keyof typeof parts): PageElement | null {
  let at = element;
  while (at !== null && !isPart(at, part)) at = dom.parentElement(at);
  return at;
}

const isPart = (element: PageElement, part: keyof typeof parts) =>
  parts[part].test(attributeOf(element, 'role')) || parts[part].test(displayOf(element));

import { dom } from './dom/dom.ts';
import { attributeOf, childrenOf } from './dom/nodes.ts';
import type { PageElement } from './dom/page.ts';

/** What a table is used for: figures in rows and columns, or only the look of the page. */

/** True for a table whose nested tables, of more than one cell, have more cells than its own. */
export function isLayout(table: PageElement): boolean {
  if (/^(?:presentation|none)$/.test(attributeOf(table, 'role'))) return true;
  const nested = Array.from(dom.all(table, 'table'));
  if (nested.length === 0) return isSingleCell(table);
  const cells = dom.all(table, 'td').length + dom.all(table, 'th').length;
  const own = ownCells(table);
  const inner = cells - own;
  if (own <= 1 || inner - nested.length > own) return true;
  return inner - nested.filter(isSingleCell).length > own;
}

/** Cells that stand in no table inside this one; found without asking each cell for all that is around it. */
function ownCells(parent: PageElement): number {
  let own = 0;
  for (const child of childrenOf(parent)) {
    const name = dom.nodeName(child);
    if (cell.test(name)) own++;
    else if (parts.test(name)) own += ownCells(child);
  }
  return own;
}

/** A table of one cell is a box around its content. */
export function isSingleCell(table: PageElement): boolean {
  let first = dom.firstElementChild(table);
  for (; first !== null; first = dom.firstElementChild(first)) {
    if (!parts.test(dom.nodeName(first))) break;
    if (dom.nextElementSibling(first) !== null) return false;
  }
  return dom.first(table, ':is(td,th,tr,tbody,thead)+*') === null;
}

const cell = /^T[DH]$/i;
const parts = /^(?:T[DHR]|TBODY|THEAD|TFOOT)$/i;

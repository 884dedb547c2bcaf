import type { Grid } from '../grid/grid.ts';

/** What a table is used for: figures in rows and columns, or only the look of the page. */

/** True for a table whose nested tables, of more than one cell, have more cells than its own. */
export function isLayout(table: Element): boolean {
  const role = table.getAttribute('role');
  if (role === 'presentation' || role === 'none') return true;
  const nested = table.getElementsByTagName('table');
  if (nested.length === 0) return isSingleCell(table);
  const all = table.querySelectorAll('td,th').length;
  const inner = table.querySelectorAll(':scope table td,:scope table th').length;
  let content = 0;
  for (const one of nested) if (isSingleCell(one)) content++;
  return all - inner <= 1 || inner - content > all - inner;
}

/** A table of one cell is a box around its content. */
export function isSingleCell(table: Element): boolean {
  let cells = 0;
  for (const row of rowsOf(table)) {
    cells += row.childElementCount;
    if (cells > 1) return false;
  }
  return true;
}

function* rowsOf(table: Element): Iterable<Element> {
  for (const part of table.children) {
    if (/^tr$/i.test(part.nodeName)) yield part;
    else if (/^t(?:head|body|foot)$/i.test(part.nodeName)) yield* part.children;
  }
}

/** True for a cell's text that is paragraphs, not a label, remark or figure. */
export function isProse(text: string): boolean {
  return text.length > 150 && text.split('\n').length > 2;
}

/** Figures that make a table one of figures, whatever prose stands beside them. */
const figuresOfATable = 6;

/** True where a table with a cell of prose holds hardly a figure: it lays out an article. */
export function laysOutProse(grid: Grid): boolean {
  let figures = 0;
  for (const { text } of grid.cells) if (/^\d[\d,.]*$/.test(text)) figures++;
  return figures < figuresOfATable;
}

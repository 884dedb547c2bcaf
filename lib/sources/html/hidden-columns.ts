import { createSpanGrid, type Spanning } from '../../document/span-grid.ts';
import { dom } from './dom/dom.ts';
import { childrenOf, nameOf } from './dom/nodes.ts';
import type { PageDocument, PageElement } from './dom/page.ts';
import { limits } from './limits.ts';
import { declared } from './undrawn.ts';

/**
 * Hides the cells of columns that Excel marks as hidden on their `col` alone. The document is a copy of our
 * own that no window draws.
 */
export function hideColumns(document: PageDocument): void {
  const hidden = [...(dom.select(document, 'col[style]') ?? [])].filter(isHidden);
  const tables = new Set(hidden.flatMap((column) => dom.closest(column, 'table') ?? []));
  for (const table of tables) hideColumnsOf(table);
}

const isHidden = (element: PageElement): boolean => declared(element, 'display') === 'none';

function hideColumnsOf(table: PageElement): void {
  const parts = childrenOf(table).flatMap((part) =>
    /^(?:COLGROUP|TBODY|THEAD|TFOOT)$/.test(nameOf(part)) ? childrenOf(part) : [part],
  );
  const columns = parts.filter((part) => nameOf(part) === 'COL');
  const hidden = columns.flatMap((column) =>
    new Array<boolean>(Math.min(dom.span(column) ?? 1, limits.columns)).fill(isHidden(column)),
  );
  const slots = createSpanGrid(limits.columns, () => {});
  for (const row of parts.filter((part) => nameOf(part) === 'TR' && !isHidden(part))) {
    slots.startRow();
    for (const cell of childrenOf(row)) {
      const placed: Spanning = {
        row: 0,
        column: 0,
        rowSpan: dom.rowSpan(cell) ?? 1,
        columnSpan: dom.colSpan(cell) ?? 1,
      };
      if (isHidden(cell) || !slots.place(placed)) continue;
      const taken = hidden.slice(placed.column, placed.column + placed.columnSpan);
      const shown = placed.columnSpan - taken.filter(Boolean).length;
      if (shown === 0) dom.setAttribute(cell, 'hidden', '');
      else if (shown < placed.columnSpan) dom.setAttribute(cell, 'colspan', String(shown));
    }
  }
}

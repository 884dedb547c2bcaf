import { dom } from '../dom/dom.ts';
import type { PageDocument, PageElement } from '../dom/page.ts';
import { type FormedTable, isRuns } from '../form-table.ts';
import { createFigureLook, type FigureLook } from './drawn-figures.ts';
import { hasGround } from './plain-styles.ts';

/** A table with its figures as they are drawn. Where nothing is laid out, as in JSDOM, it stays as it is. */
export function asDrawn(
  { looks }: { readonly looks: Map<PageDocument, FigureLook> },
  table: PageElement,
  { grid, origins }: FormedTable,
  isPlain: boolean,
): FormedTable {
  const document = dom.ownerDocument(table);
  const view = dom.defaultView(document);
  if (view === null || !dom.checkVisibility(table)) return { grid, origins };
  let look = looks.get(document);
  if (look === undefined) {
    look = createFigureLook(document, view);
    looks.set(document, look);
  }
  if (isPlain && look.isPlain(table) && !origins.some((cell) => !isRuns(cell) && hasGround(cell))) {
    return { grid, origins };
  }
  const cells = grid.cells.map((cell, index) => {
    const origin = origins[index];
    const drawn = origin && !isRuns(origin) ? look.at(origin, cell.text) : null;
    return drawn === null ? cell : { ...cell, ...drawn };
  });
  return { grid: { ...grid, cells }, origins };
}

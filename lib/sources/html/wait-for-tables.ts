import { dom } from './dom/dom.ts';
import type { PageDocument, PageElement, PageShadow } from './dom/page.ts';
import { drawnText } from './drawn-text.ts';
import type { Markers } from './markers.ts';
import { treesIn } from './trees.ts';

/**
 * Waits until the page holds a table of the report, for pages that draw it after they are loaded;
 * `limitMs` milliseconds at most. A page without scripts and frames of its own is not waited for.
 */
export async function waitForTables(
  document: PageDocument,
  markers: Markers,
  limitMs = 1500,
): Promise<void> {
  const end = Date.now() + limitMs;
  while (mayDrawMore(document, markers) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

/** Looking at a page costs a fraction of a millisecond. */
const pauseMs = 50;

function mayDrawMore(document: PageDocument, markers: Markers): boolean {
  const body = dom.body(document);
  // Nearly always answered by a table that is there, at a fraction of the cost of all trees.
  if (body === null || hasTable(body, markers)) return false;
  const trees = treesIn(body);
  if (dom.scripts(document).length === 0 && trees.length === 1) return false;
  return !trees.some((tree) => hasTable(tree, markers) || markers.holdsTable(drawnText(tree)));
}

/** All text of a page would not do: the script that is to draw the table may hold its words. */
function hasTable(root: PageElement | PageShadow, { holdsTable }: Markers): boolean {
  // One in another is looked at with it.
  const tables = Array.from(dom.select(root, 'table:not(table table)') ?? []);
  return tables.some((table) => holdsTable(dom.textContent(table) ?? ''));
}

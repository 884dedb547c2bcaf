import { holdsTable } from './marks.ts';
import { documentIn } from './sources.ts';

/**
 * Waits until the page holds a table of the report, for pages that draw it after they are loaded;
 * `limitMs` milliseconds at most. A page without scripts and frames is not waited for.
 */
export async function waitForTables(document: Document, limitMs = 2000): Promise<void> {
  const end = Date.now() + limitMs;
  while (mayDrawMore(document) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

/** Looking at a page costs a fraction of a millisecond. */
const pauseMs = 50;

function mayDrawMore(document: Document): boolean {
  const frames = Array.from(document.querySelectorAll('iframe,frame'));
  if (document.scripts.length + frames.length === 0) return false;
  return ![document.body, ...frames.map(documentIn)].some(
    (root) => root !== null && holdsTable(root.textContent ?? ''),
  );
}

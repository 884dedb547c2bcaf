import { holdsTable } from './marks.ts';

/**
 * Waits until the page holds a table of the report, for pages that draw it after they are loaded;
 * `limitMs` milliseconds at most. A page without scripts, or with the table there, is not waited for.
 */
export function waitForTables(document: Document, limitMs = 2000): Promise<void> {
  if (hasTable(document) || document.scripts.length === 0) return Promise.resolve();
  return new Promise((resolve) => {
    let asked = 0;
    const end = () => {
      observer.disconnect();
      clearTimeout(limit);
      clearTimeout(asked);
      resolve();
    };
    const look = () => {
      asked = 0;
      if (hasTable(document)) end();
    };
    const observer = new MutationObserver(() => {
      asked ||= Number(setTimeout(look, pauseMs));
    });
    const limit = setTimeout(end, limitMs);
    observer.observe(document, { childList: true, subtree: true, characterData: true });
  });
}

/** Mutations come in bursts; the page is looked at once after each. */
const pauseMs = 50;

const hasTable = (document: Document) => holdsTable(document.body?.textContent ?? '');

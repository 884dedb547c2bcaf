import type { Page } from '../../document/page.ts';
import type { PageDocument, PageNode } from './dom/page.ts';
import type { Inspection, ReadResult } from './places.ts';
import { createWatch } from './watch.ts';

/** What goes on reading; `changes.js` adds it to the door after the first reading. */
export interface Changes {
  /**
   * The document read again, as soon as it says something else than when it was read last, or says it
   * in other elements; false where it has not within a second or two. To be asked again and again:
   * the document is no longer watched some seconds after the last time.
   */
  readChanges(): Promise<Page | false>;
}

/** In milliseconds. */
const pace = {
  /** An answer is due by then. */
  answer: 1000,
  /** A page that draws a report takes a while over it. */
  settle: 300,
  /** Between two readings, at first and at most; longer each time, while a page never rests. */
  gap: 500,
  longestGap: 30_000,
  /** As a multiple of what reading took. */
  share: 20,
};

const after = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** `isOurs` tells which of the document's nodes the extension has put there. */
export function createChanges(
  document: PageDocument,
  { latest, readNow, keep }: Pick<Inspection, 'latest' | 'readNow' | 'keep'>,
  isOurs: (node: PageNode) => boolean,
): Changes {
  const watch = createWatch(document, isOurs);
  let known: ReadResult | null = null;
  let gap = pace.gap;
  let nextAt = 0;

  function readAgain(): ReadResult {
    const started = Date.now();
    watch.begin();
    const result = readNow();
    const ended = Date.now();
    gap = Math.min(gap * 1.5, pace.longestGap);
    nextAt = ended + Math.max(gap, pace.share * (ended - started));
    return result;
  }

  return {
    async readChanges() {
      const before = latest();
      // Whether anything has changed since a reading that nobody watched is not known.
      const isDue = before !== known || (await watch.wait(pace.answer));
      if (before !== known || !isDue) gap = pace.gap;
      known = before;
      if (!isDue) return false;
      const pause = Math.max(pace.settle, nextAt - Date.now());
      await after(Math.min(pause, pace.answer));
      if (pause > pace.answer || before === null || before !== latest()) return false;
      const result = readAgain();
      if (isSame(before, result)) return false;
      keep(result);
      known = result;
      return result.page;
    },
  };
}

/** Whether a reading says nothing new, and what was read before still stands in its place. */
function isSame({ page, places }: ReadResult, { page: now }: ReadResult): boolean {
  if (JSON.stringify(page.blocks) !== JSON.stringify(now.blocks)) return false;
  return page.blocks.every(
    (block) => block.kind !== 'grid' || block.grid.cells.every(({ id }) => places.cell(id)),
  );
}

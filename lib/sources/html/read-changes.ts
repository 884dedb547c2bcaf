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
  /** The same where the page has rested meanwhile. */
  shareOnceRested: 4,
  /** Between two readings of a page that rests, at first: style sheets and fields change without a word. */
  rest: 2000,
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
  let rest = pace.rest;
  let ended = 0;
  let took = 0;

  function readAgain(): ReadResult {
    const started = Date.now();
    watch.begin();
    const result = readNow();
    ended = Date.now();
    took = ended - started;
    return result;
  }

  const nextAt = (between: number, share: number) => ended + Math.max(between, share * took);

  /** How long to wait for the next reading after a change, and with none. */
  function pauseOf(hasChanged: boolean): number {
    if (!hasChanged) return Math.max(0, nextAt(rest, pace.share) - Date.now());
    const share = gap === pace.gap ? pace.shareOnceRested : pace.share;
    return Math.max(pace.settle, nextAt(gap, share) - Date.now());
  }

  return {
    async readChanges() {
      const before = latest();
      // Whether anything has changed since a reading that nobody watched is not known.
      const hasChanged = before !== known || (await watch.wait(pace.answer));
      if (before !== known || !hasChanged) gap = pace.gap;
      known = before;
      const pause = pauseOf(hasChanged);
      if (!hasChanged && pause > 0) return false;
      if (pause > 0) await after(Math.min(pause, pace.answer));
      if (pause > pace.answer || before === null || before !== latest()) return false;
      const result = readAgain();
      if (hasChanged) gap = Math.min(gap * 1.5, pace.longestGap);
      else rest = Math.min(rest * 1.5, pace.longestGap);
      if (isSame(before, result)) return false;
      rest = pace.rest;
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

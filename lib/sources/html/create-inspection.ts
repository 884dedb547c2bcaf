import type { CreateLook } from './as-drawn.ts';
import type { PageDocument, PageNode } from './dom/page.ts';
import { createMarkers, type MarkerWords } from './markers.ts';
import type { Inspection, Places, ReadResult } from './places.ts';
import { readPage } from './read-page.ts';
import { waitForTables } from './wait-for-tables.ts';
import { createWatch } from './watch.ts';

/** Nothing has been read: no id leads anywhere. */
const nowhere: Places = { cell: () => null, quote: () => null, source: () => null };

/** Of reading again, in milliseconds. */
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

/**
 * What reads a document, as often as it is asked to; `words` tell it where a report is, and `isOurs`
 * which of the document's nodes the extension has put there.
 */
export function createInspection(
  document: PageDocument,
  version: string,
  words: MarkerWords,
  isOurs: (node: PageNode) => boolean,
): Inspection {
  const markers = createMarkers(words);
  const identity = Math.random();
  const watch = createWatch(document, isOurs);
  let createLook: CreateLook | null = null;
  let last: ReadResult | null = null;
  let readings = 0;
  let gap = pace.gap;
  let nextAt = 0;

  function readNow(): ReadResult {
    const started = Date.now();
    watch.begin();
    const result = readPage(document, markers, createLook);
    const ended = Date.now();
    nextAt = ended + Math.max(gap, pace.share * (ended - started));
    return result;
  }

  return {
    version,
    lookWith(create) {
      createLook = create;
    },
    places: () => last?.places ?? nowhere,
    identity: () => identity,
    async read() {
      readings++;
      await waitForTables(document, markers);
      gap = pace.gap;
      last = readNow();
      return last.page;
    },
    async readChanges() {
      const mine = readings;
      const isDue = await watch.wait(pace.answer);
      if (!isDue) {
        gap = pace.gap;
        return false;
      }
      const pause = Math.max(pace.settle, nextAt - Date.now());
      await after(Math.min(pause, pace.answer));
      if (pause > pace.answer || last === null || mine !== readings) return false;
      gap = Math.min(gap * 1.5, pace.longestGap);
      const result = readNow();
      if (isSame(last, result)) return false;
      last = result;
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

import { findCssTables } from './css-tables.ts';
import { hiddenToRead } from './hidden.ts';
import type { Markers } from './markers.ts';
import type { PageBuilder } from './page-builder.ts';
import type { Places, ReadResult } from './places.ts';
import { rangeOf, rangeOfQuote } from './runs.ts';
import { readToEnd, steps } from './steps.ts';
import { createWalk } from './walk.ts';

/**
 * Reads what the document says, in reading order. Writes nothing to it and does not throw, whatever
 * the document looks like; past `limits` the Page is `truncated`.
 *
 * Most pages are walked once. One that keeps a part of its report in a hidden tab, or its tables in
 * elements that are none, is walked again with what the first walk found.
 */
export function readPage(document: Document, markers: Markers): ReadResult {
  const root = document.body ?? document.documentElement;
  const walkWith = (opened: ReadonlySet<Element>, cssTables: ReadonlySet<Element>) => {
    const walk = createWalk(steps, markers, { opened, cssTables });
    if (root !== null) readToEnd(walk, root);
    return walk;
  };

  let walk = walkWith(none, none);
  const opened = hiddenToRead(walk.visibility.hidden, walk.built, markers);
  if (opened.size > 0) walk = walkWith(opened, none);
  const cssTables = findCssTables(walk.built, markers);
  if (cssTables.size > 0) walk = walkWith(opened, cssTables);

  const page = {
    url: stringOf(document.URL),
    title: stringOf(document.title),
    contentType: stringOf(document.contentType),
    blocks: walk.built.blocks,
    truncated: walk.built.isTruncated(),
  };
  return { page, places: placesOf(walk.built) };
}

/** An element named "title" takes the title's place. */
const stringOf = (value: unknown) => (typeof value === 'string' ? value : '');

const none: ReadonlySet<Element> = new Set();

function placesOf({ cells, words, sources }: PageBuilder): Places {
  /** The numbers in an id. */
  const path = (id: string) => id.slice(1).split('.').map(Number);
  return {
    cell(id) {
      const [grid = -1, cell = -1] = path(id);
      const origin = cells[grid]?.[cell];
      if (origin === undefined) return null;
      if (!('nodeType' in origin)) return rangeOf(origin);
      return origin.isConnected ? origin : null;
    },
    quote(quote) {
      const [block = -1] = path(quote.block);
      const runs = words[block];
      return runs === undefined ? null : rangeOfQuote(runs, quote);
    },
    source(id) {
      const [source = -1] = path(id);
      const element = sources[source];
      return element?.isConnected ? element : null;
    },
  };
}

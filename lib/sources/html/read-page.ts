import { findCssTables } from './css-tables.ts';
import { partsHidden } from './hidden-parts.ts';
import type { PageBuilder } from './page-builder.ts';
import type { Places, ReadResult } from './places.ts';
import { rangeOf, rangeOfQuote } from './quotes.ts';
import { createReader } from './reader.ts';

/**
 * Reads what the document says, in reading order. Writes nothing to it and does not throw, whatever
 * the document looks like; past `limits` the Page is `truncated`.
 *
 * Most pages are walked once. One that keeps a part of its report in a hidden tab, or its tables in
 * elements that are none, is walked again with what the first walk found.
 */
export function readPage(document: Document): ReadResult {
  let reader = walk(document, none, none);
  const opened = partsHidden(reader.hidden, reader.built);
  if (opened.size > 0) reader = walk(document, opened, none);
  const cssTables = findCssTables(reader.built);
  if (cssTables.size > 0) reader = walk(document, opened, cssTables);

  const { built, isTruncated } = reader;
  const page = {
    url: stringOf(document.URL),
    title: stringOf(document.title),
    contentType: stringOf(document.contentType),
    blocks: built.blocks,
    truncated: isTruncated(),
  };
  return { page, places: placesOf(built) };
}

/** An element named "title" takes the title's place. */
const stringOf = (value: unknown) => (typeof value === 'string' ? value : '');

const none: ReadonlySet<Element> = new Set();

function walk(document: Document, opened: ReadonlySet<Element>, cssTables: ReadonlySet<Element>) {
  const reader = createReader(opened, cssTables);
  const root = document.body ?? document.documentElement;
  if (root !== null) reader.read(root);
  return reader;
}

function placesOf({ cells, words, sources }: PageBuilder): Places {
  /** The numbers in an id. */
  const path = (id: string) => id.slice(1).split('.').map(Number);
  return {
    cell(id) {
      const [grid = -1, cell = -1] = path(id);
      const anchor = cells[grid]?.[cell];
      if (anchor === undefined) return null;
      if (!('nodeType' in anchor)) return rangeOf(anchor);
      return anchor.isConnected ? anchor : null;
    },
    quote(quote) {
      const [block = -1] = path(quote.block);
      const anchor = words[block];
      if (anchor === undefined) return null;
      const drawn = 'nodeType' in anchor;
      return rangeOfQuote(drawn ? createReader(none, none).piecesOf(anchor) : anchor, quote);
    },
    source(id) {
      const [source = -1] = path(id);
      const element = sources[source];
      return element?.isConnected ? element : null;
    },
  };
}

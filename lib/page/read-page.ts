import { findCssTables } from './css-tables.ts';
import { partsHidden } from './hidden-parts.ts';
import type { PageBuilder } from './page-builder.ts';
import type { Places, ReadResult } from './places.ts';
import { rangeOfPieces, rangeOfQuote } from './quotes.ts';
import { Reader } from './reader.ts';
import { Visibility } from './visibility.ts';

/**
 * Reads what the document says, in reading order. Writes nothing to it and does not throw, whatever
 * the document looks like; past `limits` the Page is `truncated`.
 *
 * Most pages are walked once. One that keeps a part of its report in a hidden tab, or its tables in
 * elements that are none, is walked again with what the first walk found.
 */
export function readPage(document: Document): ReadResult {
  const root = document.body ?? document.documentElement;
  const walk = (opened: ReadonlySet<Element>, cssTables: ReadonlySet<Element>) => {
    const visibility = new Visibility(opened);
    const reader = new Reader(visibility, cssTables);
    if (root !== null) reader.read(root);
    return { reader, visibility };
  };
  let { reader, visibility } = walk(new Set(), new Set());
  const opened = partsHidden(visibility, reader.built);
  const cssTables = findCssTables(reader.built);
  if (opened.size > 0) ({ reader, visibility } = walk(opened, cssTables));
  else if (cssTables.size > 0) ({ reader } = walk(opened, cssTables));

  const { built, truncated } = reader;
  const { URL: url, title, contentType } = document;
  return {
    page: { url, title, contentType, blocks: built.blocks, truncated },
    places: placesOf(built),
  };
}

function placesOf(built: PageBuilder): Places {
  return {
    cell(id) {
      const [grid = '', cell = ''] = id.split('.');
      const anchor = built.cells[Number(grid.slice(1))]?.[Number(cell)];
      if (anchor === undefined) return null;
      if ('nodeType' in anchor) return anchor.isConnected ? anchor : null;
      return rangeOfPieces(anchor);
    },
    quote(quote) {
      const words = built.words[Number(quote.block.slice(1))];
      if (words === undefined) return null;
      return rangeOfQuote(
        'nodeType' in words ? new Reader(new Visibility()).piecesOf(words) : words,
        quote,
      );
    },
    source(id) {
      const element = built.sources[Number(id.slice(1))];
      return element?.isConnected ? element : null;
    },
  };
}

import type { ReadResult } from './places.ts';
import { rangeOfPieces, rangeOfQuote } from './quotes.ts';
import { Reader } from './reader.ts';
import { Visibility } from './visibility.ts';

/**
 * Reads what the document says, in reading order. Writes nothing to it and does not throw, whatever
 * the document looks like; past `limits` the Page is `truncated`.
 */
export function readPage(document: Document): ReadResult {
  const reader = new Reader(new Visibility());
  const root = document.body ?? document.documentElement;
  if (root !== null) reader.read(root);
  const { blocks, truncated } = reader;
  return {
    page: {
      url: document.URL,
      title: document.title,
      contentType: document.contentType,
      blocks,
      truncated,
    },
    places: {
      cell(id) {
        const [grid = '', cell = ''] = id.split('.');
        const anchor = reader.spots[Number(grid.slice(1))]?.[Number(cell)];
        if (anchor === undefined) return null;
        if ('nodeType' in anchor) return anchor.isConnected ? anchor : null;
        return rangeOfPieces(anchor);
      },
      quote(quote) {
        const pieces = reader.pieces[Number(quote.block.slice(1))];
        return pieces === undefined ? null : rangeOfQuote(pieces, quote);
      },
      source(id) {
        const element = reader.sources[Number(id.slice(1))];
        return element?.isConnected ? element : null;
      },
    },
  };
}

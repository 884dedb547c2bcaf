import { normaliseTraced } from '../../document/normalise.ts';
import type { Quote } from '../../document/page.ts';
import type { Piece, TextPart } from './pieces.ts';

/** The quoted words as a range; null where the text has changed since it was read. */
export function rangeOfQuote(pieces: readonly Piece[], quote: Quote): Range | null {
  const raw = pieces.map((piece) => (typeof piece === 'string' ? piece : dataOf(piece))).join('');
  const { text, origin } = normaliseTraced(raw);
  const first = origin[quote.start];
  const last = origin[quote.end - 1];
  if (first === undefined || last === undefined) return null;
  return text.slice(quote.start, quote.end) === quote.text
    ? rangeOf(pieces, first, last + 1)
    : null;
}

/** The range of `pieces` from `start` to `end` in their joined text; null where it has left the page. */
export function rangeOf(
  pieces: readonly Piece[],
  start = 0,
  end = Number.POSITIVE_INFINITY,
): Range | null {
  let range: Range | null = null;
  let offset = 0;
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      offset += piece.length;
      continue;
    }
    const { node, start: shift } = partOf(piece);
    const { length } = dataOf(piece);
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, length);
    offset += length;
    if (from > to || (from === to && range !== null) || (from === length && length > 0)) continue;
    if (!node.isConnected) return null;
    if (range === null) {
      range = node.ownerDocument.createRange();
      range.setStart(node, shift + from);
    }
    range.setEnd(node, shift + to);
  }
  return range;
}

const partOf = (piece: Text | TextPart): TextPart =>
  'node' in piece ? piece : { node: piece, start: 0, end: piece.length };

function dataOf(piece: Text | TextPart): string {
  const { node, start, end } = partOf(piece);
  return node.data.slice(start, end);
}

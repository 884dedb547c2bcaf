import { normaliseTraced } from '../grid/normalise.ts';
import type { Quote } from '../grid/page.ts';
import type { Piece, TextPart } from './joiner.ts';

/** The quoted words as a range; null where the text has changed since it was read. */
export function rangeOfQuote(pieces: readonly Piece[], quote: Quote): Range | null {
  const { text, origin } = normaliseTraced(pieces.map(rawOf).join(''));
  if (quote.end <= quote.start || text.slice(quote.start, quote.end) !== quote.text) return null;
  const from = origin[quote.start] ?? 0;
  const to = (origin[quote.end - 1] ?? 0) + 1;
  const parts: TextPart[] = [];
  let offset = 0;
  for (const piece of pieces) {
    const { length } = rawOf(piece);
    const start = Math.max(from - offset, 0);
    const end = Math.min(to - offset, length);
    offset += length;
    if (typeof piece === 'string' || start >= end) continue;
    const shift = 'node' in piece ? piece.start : 0;
    parts.push({
      node: 'node' in piece ? piece.node : piece,
      start: start + shift,
      end: end + shift,
    });
  }
  return rangeOfParts(parts);
}

/** From the first piece to the last; null where they have left the document. */
export function rangeOfPieces(pieces: readonly Piece[]): Range | null {
  return rangeOfParts(
    pieces.flatMap((piece) =>
      typeof piece === 'string'
        ? []
        : 'node' in piece
          ? [piece]
          : [{ node: piece, start: 0, end: piece.length }],
    ),
  );
}

function rangeOfParts(parts: readonly TextPart[]): Range | null {
  const first = parts[0];
  const last = parts.at(-1);
  if (!first?.node.isConnected || !last?.node.isConnected) return null;
  if (first.start > first.node.length || last.end > last.node.length) return null;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, first.start);
  range.setEnd(last.node, last.end);
  return range;
}

function rawOf(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  return 'node' in piece ? piece.node.data.slice(piece.start, piece.end) : piece.data;
}

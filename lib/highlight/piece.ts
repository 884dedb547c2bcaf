import type { Quote } from '../document/page.ts';
import { severities } from '../findings/order.ts';
import type { Places, Spot } from '../sources/html/places.ts';
import type { Mark } from './door.ts';

/** One place of the page, and what is drawn there. */
export interface Piece {
  readonly kind: 'cell' | 'quote';
  readonly look: Mark['severity'] | 'preview' | 'flash';
  /** The findings whose numbers it carries, by number. */
  readonly marks: readonly Mark[];
  /** Asked again whenever the page has changed: null once the place has left the document. */
  readonly spot: () => Spot | null;
}

/**
 * What an order marks, by `keysOf`: each cell and each quotation once, in the gravest look of its
 * findings.
 */
export function piecesOf(findings: readonly Mark[], places: Places): Map<string, Piece> {
  const pieces = new Map<string, Piece & { marks: Mark[] }>();
  const add = (key: string, mark: Mark, kind: Piece['kind'], spot: Piece['spot']) => {
    const marks = pieces.get(key)?.marks ?? [];
    if (!marks.includes(mark)) marks.push(mark);
    const look = severities.find((severity) => marks.some((one) => one.severity === severity));
    pieces.set(key, { kind, look: look ?? mark.severity, marks, spot });
  };
  for (const mark of findings) {
    for (const quote of mark.quotes) add(keyOf(quote), mark, 'quote', () => places.quote(quote));
    for (const cell of mark.cells) add(cell, mark, 'cell', () => places.cell(cell));
  }
  return pieces;
}

/** The keys of a finding's pieces, in the order in which it leads to them: its words come first. */
export function keysOf({ quotes, cells }: Mark): string[] {
  return [...quotes.map(keyOf), ...cells];
}

function keyOf({ block, start, end }: Quote): string {
  return `${block} ${start} ${end}`;
}

/** Printed on a place: the numbers of all its findings. */
export function numbersOf({ marks }: Pick<Piece, 'marks'>): string {
  return marks.map((mark) => mark.number).join('·');
}

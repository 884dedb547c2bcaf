import type { Places, Spot } from '../page/places.ts';
import type { Mark, PaintOrder } from './door.ts';

/** One place of the page, and what is drawn there. */
export interface Piece {
  readonly kind: 'cell' | 'quote';
  readonly look: Mark['severity'] | 'preview' | 'flash';
  /** The findings whose numbers it carries, by number. */
  readonly marks: readonly Mark[];
  /** Asked again whenever the page has changed: null once the place has left the document. */
  readonly spot: () => Spot | null;
}

const gravest = ['error', 'warning', 'advice'] as const;

/** What an order marks: each cell and each quotation once, in the gravest look of its findings. */
export function piecesOf(findings: PaintOrder['marks'], places: Places): Piece[] {
  const pieces = new Map<string, Piece & { marks: Mark[] }>();
  const add = (key: string, mark: Mark, kind: Piece['kind'], spot: Piece['spot']) => {
    const marks = pieces.get(key)?.marks ?? [];
    if (!marks.includes(mark)) marks.push(mark);
    const look = gravest.find((severity) => marks.some((one) => one.severity === severity));
    pieces.set(key, { kind, look: look ?? mark.severity, marks, spot });
  };
  for (const mark of findings) {
    for (const cell of mark.cells) add(cell, mark, 'cell', () => places.cell(cell));
    for (const quote of mark.quotes) {
      const key = `${quote.block} ${quote.start} ${quote.end}`;
      add(key, mark, 'quote', () => places.quote(quote));
    }
  }
  return [...pieces.values()];
}

/** Printed on a place: the numbers of all its findings. */
export function numbersOf({ marks }: Pick<Piece, 'marks'>): string {
  return marks.map((mark) => mark.number).join('·');
}

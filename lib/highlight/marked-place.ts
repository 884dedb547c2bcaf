import type { Quote } from '../document/page.ts';
import { severities } from '../findings/finding.ts';
import type { Places, Spot } from '../sources/html/places.ts';
import type { Mark } from './door.ts';

/** A place of the page that is marked. */
export interface MarkedPlace {
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
export function markedPlaces(marks: readonly Mark[], places: Places): Map<string, MarkedPlace> {
  const marked = new Map<string, MarkedPlace>();
  const add = (key: string, mark: Mark, kind: MarkedPlace['kind'], spot: MarkedPlace['spot']) => {
    const own = [...new Set([...(marked.get(key)?.marks ?? []), mark])];
    const look = severities.find((severity) => own.some((one) => one.severity === severity));
    marked.set(key, { kind, look: look ?? mark.severity, marks: own, spot });
  };
  for (const mark of marks) {
    for (const quote of mark.quotes) add(keyOf(quote), mark, 'quote', () => places.quote(quote));
    for (const cell of mark.cells) add(cell, mark, 'cell', () => places.cell(cell));
  }
  return marked;
}

/** The keys of a finding's places, in the order in which it leads to them: its words come first. */
export function keysOf({ quotes, cells }: Mark): string[] {
  return [...quotes.map(keyOf), ...cells];
}

function keyOf({ block, start, end }: Quote): string {
  return `${block} ${start} ${end}`;
}

/** Printed on a place: the numbers of all its findings. */
export function numbersOf({ marks }: Pick<MarkedPlace, 'marks'>): string {
  return marks.map((mark) => mark.number).join('·');
}

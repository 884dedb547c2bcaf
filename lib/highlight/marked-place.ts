import { severities } from '../findings/finding.ts';
import type { Places, Spot } from '../sources/html/places.ts';
import type { Mark, Near } from './door.ts';

/** A place of the page that is marked. */
export interface MarkedPlace {
  readonly kind: 'cell' | 'quote';
  readonly look: Mark['severity'] | 'preview' | 'flash';
  /** Whether something is missing there, and what stands there is not wrong. */
  readonly gap: boolean;
  /** The findings whose numbers it carries, by number. */
  readonly marks: readonly Mark[];
  /**
   * Its cell, the cells of its block, or its words. Asked again whenever the page has changed: null for
   * what has left the document.
   */
  readonly spots: () => readonly (Spot | null)[];
}

/** What an order marks. */
export interface MarkedPlaces {
  readonly all: readonly MarkedPlace[];
  /** Those of a finding, in the order in which it leads to them: its words come first. */
  readonly of: (mark: Mark) => readonly MarkedPlace[];
}

/**
 * Each block of cells that a finding names and each quotation once, in the gravest look of its
 * findings. A cell that is marked alone tells of every finding that names it.
 */
export function markedPlaces(marks: readonly Mark[], places: Places): MarkedPlaces {
  const marked = new Map<string, MarkedPlace>();
  const keys = new Map<Mark, Set<string>>();

  function add(key: string, named: readonly Mark[], place: Omit<MarkedPlace, 'look' | 'marks'>) {
    const own = marks.filter(
      (mark) => named.includes(mark) || marked.get(key)?.marks.includes(mark),
    );
    const look = severities.find((severity) =>
      own.some(({ looks }) => looks[place.kind] === severity),
    );
    marked.set(key, { ...place, look: look ?? 'advice', marks: own });
  }

  function addAll(mark: Mark, { quotes, cells }: Near, gap: boolean): void {
    const own = keys.get(mark) ?? new Set();
    keys.set(mark, own);
    for (const quote of quotes) {
      const key = `${gap} ${quote.block} ${quote.start} ${quote.end}`;
      own.add(key);
      add(key, [mark], { kind: 'quote', gap, spots: () => [places.quote(quote)] });
    }
    for (const block of cells) {
      const [first = ''] = block;
      const key = `${gap} ${block.join(' ')}`;
      const named =
        block.length > 1 || gap
          ? [mark]
          : marks.filter((one) => one.cells.some((cells) => cells.includes(first)));
      own.add(key);
      add(key, named, { kind: 'cell', gap, spots: () => block.map(places.cell) });
    }
  }

  for (const mark of marks) {
    addAll(mark, mark, false);
    if (mark.near) addAll(mark, mark.near, true);
  }
  return {
    all: [...marked.values()],
    of: (mark) => [...(keys.get(mark) ?? [])].flatMap((key) => marked.get(key) ?? []),
  };
}

/** Printed on a place: the numbers of all its findings. */
export function numbersOf({ marks }: Pick<MarkedPlace, 'marks'>): string {
  return marks.map((mark) => mark.number).join('·');
}

import type { Quote } from '../grid/page.ts';
import type { Places, Spot } from '../page/places.ts';
import type { Mark, PaintOrder } from './door.ts';

/** One place of the page and all that is said of it. */
export interface Subject {
  readonly kind: 'cell' | 'quote';
  /** By number, each finding once. */
  readonly marks: readonly Mark[];
  /** Asked anew at every drawing: null once the place has left the document. */
  readonly spot: () => Spot | null;
}

const ranks = { error: 0, warning: 1, advice: 2 } as const;

/** The gravest severity of a place. */
export function severityOf(subject: Subject): Mark['severity'] {
  const severities = subject.marks.map((mark) => mark.severity);
  return severities.sort((a, b) => ranks[a] - ranks[b])[0] ?? 'advice';
}

/** Printed on a place: the numbers of all its findings. */
export function numbersOf(subject: Subject): string {
  return subject.marks.map((mark) => mark.number).join('·');
}

/** What an order marks, each cell and each quotation once, in the order of the findings. */
export function subjectsOf(order: PaintOrder, places: Places): Subject[] {
  const found = new Map<string, { subject: Omit<Subject, 'marks'>; marks: Mark[] }>();
  const add = (key: string, mark: Mark, subject: Omit<Subject, 'marks'>) => {
    const known = found.get(key) ?? { subject, marks: [] };
    found.set(key, known);
    if (!known.marks.includes(mark)) known.marks.push(mark);
  };
  for (const mark of [...order.marks].sort((a, b) => a.number - b.number)) {
    for (const cell of mark.cells) {
      add(`cell ${cell}`, mark, { kind: 'cell', spot: () => places.cell(cell) });
    }
    for (const quote of mark.quotes) {
      add(keyOf(quote), mark, { kind: 'quote', spot: () => places.quote(quote) });
    }
  }
  return [...found.values()].map(({ subject, marks }) => ({ ...subject, marks }));
}

function keyOf(quote: Quote): string {
  return `quote ${quote.block} ${quote.start} ${quote.end}`;
}

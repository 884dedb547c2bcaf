import type { PageDocument } from '../sources/html/dom/page.ts';
import type { Places, Spot } from '../sources/html/places.ts';
import { createAttention, type Subject } from './attention.ts';
import { createBadges } from './badges.ts';
import { createBar } from './bar.ts';
import { type Card, createCard } from './card.ts';
import type { Mark, PaintOrder } from './door.ts';
import { keysOf, type MarkedPlace, markedPlaces } from './marked-place.ts';
import { rectOf } from './measure.ts';
import type { Overlay } from './overlay.ts';
import { watchPointer } from './pointer.ts';
import type { Surface } from './surface.ts';

/** An order as it stands on the page: its marks, the cards and the bar. */
export type Painting = ReturnType<typeof createPainting>;

interface Ways {
  /** Where the bar is. */
  readonly home: PageDocument;
  /** Brings a place into view; false where it cannot be. */
  readonly bring: (spot: Spot) => boolean;
  readonly erase: () => void;
}

export function createPainting(
  surface: Surface,
  order: PaintOrder,
  places: Places,
  { home, bring, erase }: Ways,
) {
  const stopping = new AbortController();
  const marked = markedPlaces(order.marks, places);
  const cards = new Map<Overlay, Card>();
  const attention = createAttention();
  const badges = createBadges(tell, attention.leave);
  const bar = createBar(surface.over(home), order, {
    previous: () => step(Math.max(index, 0) - 1),
    next: () => step(index + 1),
    close: erase,
  });
  /** Of the finding looked at. */
  let index = -1;

  function cardOn(overlay: Overlay): Card {
    const card = cards.get(overlay) ?? createCard(overlay);
    cards.set(overlay, card);
    return card;
  }

  function subjectOf(place: MarkedPlace, marks = place.marks): Subject | null {
    const overlay = surface.overlayOf(place);
    if (!overlay) return null;
    const others = marks
      .flatMap(keysOf)
      .flatMap((key) => marked.get(key) ?? [])
      .filter((other) => surface.overlayOf(other) === overlay);
    return {
      place,
      marks,
      card: cardOn(overlay),
      seen: () => surface.seen(place),
      others: () => others.flatMap((other) => surface.seen(other) ?? []),
    };
  }

  function tell(place: MarkedPlace, pinned: boolean, marks = place.marks): void {
    const subject = subjectOf(place, marks);
    if (subject) attention.open(subject, pinned);
  }

  /** Brings a finding's first place that can be shown into view, and tells of the finding there. */
  function lead(mark: Mark): boolean {
    for (const key of keysOf(mark)) {
      const place = marked.get(key);
      const spot = place?.spot();
      if (!place || !spot || !bring(spot)) continue;
      look(mark);
      tell(place, true, [mark]);
      return true;
    }
    return false;
  }

  function look(mark: Mark): void {
    index = order.marks.indexOf(mark);
    bar.at(index, [mark.title, ...mark.lines].join(' '));
  }

  function step(to: number): void {
    const mark = order.marks.at(to % order.marks.length);
    if (!mark || lead(mark)) return;
    // A finding about what the page does not have, such as a missing section, has no place.
    const { element: place } = bar;
    const card = cardOn(surface.over(home));
    look(mark);
    attention.open(
      { place, marks: [mark], card, seen: () => rectOf(place), others: () => [] },
      true,
    );
  }

  surface.put([...marked.values()], badges.make);
  for (const document of surface.documents()) {
    const subjectAt = (x: number, y: number) => {
      const place = surface.at(document, x, y);
      return place ? subjectOf(place) : null;
    };
    watchPointer(surface.over(document), attention, subjectAt, stopping.signal);
  }
  return {
    /** Leads to a finding's first place that can be shown. False where there is none. */
    leadTo(finding: string): boolean {
      const mark = order.marks.find((one) => one.finding === finding);
      return mark !== undefined && lead(mark);
    },
    /** Shows what is said of a place, if anything is. */
    tell(spot: Spot): void {
      const place = [...marked.values()].find((one) => one.spot() === spot);
      if (place) tell(place, true);
    },
    /** Whether every place is still in the page. */
    stands: () => [...marked.values()].every((place) => place.spot() !== null),
    /** To be called when anything has moved. */
    follow(): void {
      attention.follow();
      badges.follow();
    },
    stop(): void {
      stopping.abort();
      attention.close();
    },
  };
}

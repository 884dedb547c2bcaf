import type { PageDocument } from '../sources/html/dom/page.ts';
import type { Places, Spot } from '../sources/html/places.ts';
import { createAttention, type Subject } from './attention.ts';
import { createBadges } from './badges.ts';
import { createBar } from './bar.ts';
import { around, type Box, shared } from './box.ts';
import { type Card, createCard } from './card.ts';
import type { Mark, PaintOrder, Shown } from './door.ts';
import { across, hostOf, outermostOf, portOf } from './frames.ts';
import { type MarkedPlace, markedPlaces } from './marked-place.ts';
import { rectOf } from './measure.ts';
import type { Overlay } from './overlay.ts';
import { watchPointer } from './pointer.ts';
import { markPrints } from './print.ts';
import type { Surface } from './surface.ts';

/** An order as it stands on the page: its marks, the cards and the bar. */
export type Painting = ReturnType<typeof createPainting>;

interface Ways {
  /** Where the bar is. */
  readonly home: PageDocument;
  /** Brings a place into view; false where it cannot be. */
  readonly bring: (place: MarkedPlace) => Shown;
  /** What stands over the outermost viewport; null once the person uses the page itself. */
  readonly cover: () => Box | null;
  readonly uncover: () => void;
  /** The name of ours in the page. */
  readonly token: string;
  readonly erase: () => void;
}

export function createPainting(
  surface: Surface,
  order: PaintOrder,
  places: Places,
  { home, bring, cover, uncover, erase, token }: Ways,
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

  /** What nothing that is looked at may stand under, in a document's viewport: the bar, and what covers the page. */
  function covers(document: PageDocument): Box[] {
    const outermost = outermostOf(document);
    const over = cover();
    return [
      across(rectOf(bar.element), home, document),
      ...(over ? [across(over, outermost, document)] : []),
    ];
  }

  function subjectOf(place: MarkedPlace, marks = place.marks): Subject | null {
    const document = surface.overlayOf(place)?.document;
    if (!document) return null;
    const card = cardOn(surface.over(hostOf(document)));
    const seen = (one: MarkedPlace): Box | null => {
      const from = surface.overlayOf(one)?.document;
      const box = surface.seen(one);
      const shown = from && box && shared(box, portOf(from));
      return shown ? across(shown, from, card.document) : null;
    };
    const others = [...new Set(marks.flatMap(marked.of))].filter((other) => other !== place);
    const sums = marks.flatMap((mark) => mark.sums.map((cells) => cells.map(places.cell)));
    const boxOf = (spots: readonly (Spot | null)[]) => {
      const box = around(spots.flatMap((spot) => (spot ? rectOf(spot) : [])));
      return box ? across(box, document, card.document) : [];
    };
    return {
      place,
      marks,
      card,
      seen: () => seen(place),
      surroundings: () => ({
        others: [...sums.flatMap(boxOf), ...others.flatMap((other) => seen(other) ?? [])],
        covers: covers(card.document),
      }),
    };
  }

  function tell(place: MarkedPlace, pinned: boolean, marks = place.marks): void {
    const subject = subjectOf(place, marks);
    if (subject) attention.open(subject, pinned);
  }

  /** Brings a finding's first place that can be shown into view, and tells of the finding there. */
  function lead(mark: Mark): Shown {
    for (const place of marked.of(mark)) {
      const shown = bring(place);
      if (shown === false) continue;
      look(mark);
      tell(place, true, [mark]);
      return shown;
    }
    return false;
  }

  function look(mark: Mark): void {
    index = order.marks.indexOf(mark);
    bar.at(index, [mark.title, ...mark.lines].join(' '));
  }

  function step(to: number): void {
    uncover();
    const mark = order.marks.at(to % order.marks.length);
    if (!mark || lead(mark)) return;
    // A finding about what the page does not have may have no place.
    const { element: place } = bar;
    const card = cardOn(surface.over(home));
    const surroundings = { others: [], covers: [] };
    look(mark);
    attention.open(
      { place, marks: [mark], card, seen: () => rectOf(place), surroundings: () => surroundings },
      true,
    );
  }

  surface.put(marked.all, badges.make);
  for (const document of surface.documents()) {
    const subjectAt = (x: number, y: number) => {
      const place = surface.at(document, x, y);
      return place ? subjectOf(place) : null;
    };
    watchPointer(surface.over(document), attention, subjectAt, stopping.signal);
  }
  markPrints(surface.documents(), marked.all, token, stopping.signal);
  return {
    /** Leads to a finding's first place that can be shown. False where there is none. */
    leadTo(finding: string): Shown {
      const mark = order.marks.find((one) => one.finding === finding);
      return mark !== undefined && lead(mark);
    },
    covers,
    /** Shows what is said of a place, if anything is. */
    tell(spot: Spot): void {
      const place = marked.all.find((one) => one.spots().includes(spot));
      if (place) tell(place, true);
    },
    /** Whether every place is still in the page. */
    stands: () => marked.all.every((place) => !place.spots().includes(null)),
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

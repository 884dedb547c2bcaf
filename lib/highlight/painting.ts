import type { Places, Spot } from '../sources/html/places.ts';
import { createAttention, type Topic } from './attention.ts';
import { createBar, moveFocus } from './bar.ts';
import { holds } from './box.ts';
import { type Card, createCard } from './card.ts';
import type { PaintOrder } from './door.ts';
import { rectOf } from './measure.ts';
import { make, type Overlay } from './overlay.ts';
import { keysOf, numbersOf, type Piece, piecesOf } from './piece.ts';
import type { Surface } from './surface.ts';

/** An order as it stands on the page: its marks, the cards and the bar. */
export interface Painting {
  /** Leads to a finding's first place that can be shown. False where there is none. */
  leadTo(finding: string): boolean;
  /** Shows what is said of a place, if anything is. */
  tell(spot: Spot): void;
  /** To be called when anything has moved. */
  follow(): void;
  stop(): void;
}

interface Ways {
  /** Where the bar is. */
  readonly home: Document;
  /** Brings a place into view; false where it cannot be. */
  readonly bring: (spot: Spot) => boolean;
  readonly erase: () => void;
}

export function createPainting(
  surface: Surface,
  order: PaintOrder,
  places: Places,
  { home, bring, erase }: Ways,
): Painting {
  const stopping = new AbortController();
  const pieces = piecesOf(order.marks, places);
  const alone = order.marks.map((mark) => [mark]);
  const badges: HTMLElement[] = [];
  const cards = new Map<Overlay, Card>();
  const attention = createAttention();
  const bar = createBar(surface.over(home), order, {
    previous: () => step(Math.max(index, 0) - 1),
    next: () => step(index + 1),
    close: erase,
  });
  let index = -1;

  function cardOn(overlay: Overlay): Card {
    const card = cards.get(overlay) ?? createCard(overlay);
    cards.set(overlay, card);
    return card;
  }

  function topicOf(piece: Piece, marks = piece.marks): Topic | null {
    const overlay = surface.overlayOf(piece);
    if (!overlay) return null;
    const others = marks
      .flatMap(keysOf)
      .flatMap((key) => pieces.get(key) ?? [])
      .filter((other) => surface.overlayOf(other) === overlay);
    return {
      place: piece,
      marks,
      card: cardOn(overlay),
      anchor: () => surface.seen(piece),
      others: () => others.flatMap((other) => surface.seen(other) ?? []),
    };
  }

  function tell(topic: Topic | null, pinned = true): void {
    if (topic) attention.open(topic, pinned);
  }

  function lead(to: number): boolean {
    for (const key of alone[to]?.flatMap(keysOf) ?? []) {
      const piece = pieces.get(key);
      const spot = piece?.spot();
      if (!piece || !spot || !bring(spot)) continue;
      look(to, topicOf(piece, alone[to]));
      return true;
    }
    return false;
  }

  function look(at: number, topic: Topic | null): void {
    const { title, lines } = order.marks[at] ?? { title: '', lines: [] };
    index = at;
    tell(topic);
    bar.at(at, [title, ...lines].join(' '));
  }

  function step(to: number): void {
    const next = (to + alone.length) % alone.length;
    const marks = alone[next];
    if (!marks || lead(next)) return;
    // A finding about what the page does not have, such as a missing section, has no place.
    const { element: place } = bar;
    const card = cardOn(surface.over(home));
    look(next, { place, marks, card, anchor: () => rectOf(place), others: () => [] });
  }

  function badgeOf(piece: Piece, parent: HTMLElement): HTMLElement {
    const { marks } = piece;
    const badge = make(parent, 'button', {
      className: 'badge',
      textContent: numbersOf(piece),
      ariaLabel: marks.map(({ number, title }) => `${number} ${title}`).join(' '),
      ariaDescription: marks.flatMap(({ lines }) => lines).join(' '),
      tabIndex: -1,
    });
    badge.addEventListener('focus', () => tell(topicOf(piece), false));
    badge.addEventListener('blur', attention.leave);
    badge.addEventListener('click', () => tell(topicOf(piece)));
    badge.addEventListener('keydown', ({ key }) => moveFocus(badges.filter(isShown), key));
    badges.push(badge);
    return badge;
  }

  function watch(target: Document): void {
    const { view } = surface.over(target);
    const under = ({ clientX, clientY }: PointerEvent) => {
      const onOurs = [...view.children].some((own) => holds(rectOf(own), clientX, clientY));
      const piece = onOurs ? undefined : surface.at(target, clientX, clientY);
      return piece ? topicOf(piece) : onOurs ? 'card' : null;
    };
    const listen = <Name extends keyof DocumentEventMap>(
      name: Name,
      then: (event: DocumentEventMap[Name]) => void,
    ) => target.addEventListener(name, then, { capture: true, signal: stopping.signal });
    listen('pointermove', (event) => attention.point(under(event)));
    listen('pointerleave', ({ target: left }) => left === target && attention.point(null));
    listen('pointerdown', (event) => under(event) ?? attention.close());
    listen('keydown', (event) => {
      if (event.key !== 'Escape' || !attention.close()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    });
  }

  surface.put([...pieces.values()], badgeOf);
  for (const target of surface.documents()) watch(target);
  return {
    leadTo: (finding) => lead(order.marks.findIndex((mark) => mark.finding === finding)),
    tell(spot) {
      const piece = [...pieces.values()].find((one) => one.spot() === spot);
      if (piece) tell(topicOf(piece));
    },
    follow() {
      attention.follow();
      // All numbers are one stop of the Tab key, as there may be hundreds.
      if (badges.some((badge) => badge.tabIndex === 0 && isShown(badge))) return;
      const shown = badges.find(isShown);
      if (shown) shown.tabIndex = 0;
    },
    stop() {
      stopping.abort();
      attention.close();
    },
  };
}

function isShown(badge: HTMLElement): boolean {
  return badge.checkVisibility();
}

import type { Places, Spot } from '../page/places.ts';
import { createAttention, type Topic } from './attention.ts';
import { createBar, moveFocus } from './bar.ts';
import { type Box, holds } from './box.ts';
import { createCard } from './card.ts';
import type { Mark, PaintOrder } from './door.ts';
import { asSeenFrom } from './frames.ts';
import { rectOf } from './measure.ts';
import { make } from './overlay.ts';
import { keysOf, numbersOf, type Piece, piecesOf } from './piece.ts';
import type { Surface } from './surface.ts';

/** An order as it stands on the page: its marks, the card and the bar. */
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
  /** Where bar and card are. */
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
  const overlay = surface.over(home);
  const pieces = piecesOf(order.marks, places);
  const alone = order.marks.map((mark) => [mark]);
  const card = createCard(overlay);
  const attention = createAttention(card, othersOf);
  const bar = createBar(overlay, order, {
    previous: () => step(Math.max(index, 0) - 1),
    next: () => step(index + 1),
    close: erase,
  });
  const badges: HTMLElement[] = [];
  let index = -1;

  function anchorOf(piece: Piece): Box | null {
    const seen = surface.seen(piece);
    return seen && asSeenFrom(home, seen.document, seen.box);
  }

  function topicOf(piece: Piece, marks = piece.marks): Topic {
    return { place: piece, marks, anchor: () => anchorOf(piece) };
  }

  function othersOf(marks: readonly Mark[]): Box[] {
    const own = marks.flatMap(keysOf).flatMap((key) => pieces.get(key) ?? []);
    return own.flatMap((piece) => anchorOf(piece) ?? []);
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

  function look(at: number, topic: Topic): void {
    const [mark] = topic.marks;
    index = at;
    attention.open(topic, true);
    bar.at(at, [mark?.title, ...(mark?.lines ?? [])].join(' '));
  }

  function step(to: number): void {
    const next = (to + alone.length) % alone.length;
    const marks = alone[next];
    if (!marks || lead(next)) return;
    // A finding about what the page does not have, such as a missing section, has no place.
    look(next, { place: bar, marks, anchor: () => rectOf(bar.element) });
  }

  function badgeOf(piece: Piece, parent: HTMLElement): HTMLElement {
    const { marks } = piece;
    const badge = make(parent, 'button', 'badge', numbersOf(piece));
    badge.ariaLabel = marks.map(({ number, title }) => `${number} ${title}`).join(' ');
    badge.ariaDescription = marks.flatMap(({ lines }) => lines).join(' ');
    badge.addEventListener('focus', () => attention.open(topicOf(piece), false));
    badge.addEventListener('blur', attention.leave);
    badge.addEventListener('click', () => attention.open(topicOf(piece), true));
    badge.addEventListener('keydown', ({ key }) => moveFocus(badges.filter(isShown), key));
    badge.tabIndex = -1;
    badges.push(badge);
    return badge;
  }

  /** All numbers are one stop of the Tab key: there may be hundreds. */
  function keepStop(): void {
    if (badges.some((badge) => badge.tabIndex === 0 && isShown(badge))) return;
    const shown = badges.find(isShown);
    if (shown) shown.tabIndex = 0;
  }

  function watch(target: Document): void {
    const { signal } = stopping;
    const under = ({ clientX, clientY }: PointerEvent) => {
      const on = (element: Element) => holds(rectOf(element), clientX, clientY);
      if (target === home && (on(bar.element) || on(card.element))) return 'card';
      const piece = surface.at(target, clientX, clientY);
      return piece ? topicOf(piece) : null;
    };
    const listen = <Name extends keyof DocumentEventMap>(
      name: Name,
      then: (event: DocumentEventMap[Name]) => void,
    ) => target.addEventListener(name, then, { capture: true, signal });
    listen('pointermove', (event) => attention.point(under(event)));
    listen('pointerleave', (event) => {
      if (event.target === target) attention.point(null);
    });
    listen('pointerdown', (event) => {
      if (!under(event)) attention.close();
    });
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
      if (piece) attention.open(topicOf(piece), true);
    },
    follow() {
      attention.follow();
      keepStop();
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

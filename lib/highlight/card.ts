import { around, type Box, box, clamped, freeOf, grown, overlap, type Size } from './box.ts';
import type { Mark } from './door.ts';
import { portOf } from './frames.ts';
import { rectOf } from './measure.ts';
import { make, type Overlay } from './overlay.ts';

/** What is said of a place, next to it. */
export type Card = ReturnType<typeof createCard>;

/** What a card had better leave free. */
export interface Surroundings {
  /** The sums of its findings, then their other places: covered where there is no better place. */
  readonly others: readonly Box[];
  /** What stands above the card or must stay in reach, such as the bar: covered only where there is no room at all. */
  readonly covers: readonly Box[];
}

const gap = 8;

/** So many of what it had better not cover are kept clear of; of all others it covers as little as can be. */
const most = 4;

/** Of a card that is too long for its room and scrolls, the least height to read in. */
const least = 72;

/**
 * Where the card stands, and how high: within `port`, beside `place`, over nothing of `covers`, and over
 * as little of `others` as can be; near the place, and as high as it wants to be if possible; below
 * before above before right before left.
 */
export function placeCard(
  place: Box,
  { others, covers }: Surroundings,
  card: Size,
  port: Box,
): Box {
  const room = grown(port, -gap);
  const outer = grown(place, gap);
  const taken = covers.map((cover) => grown(cover, gap));
  const sides = [
    box(room.x, outer.bottom, room.width, room.bottom - outer.bottom),
    box(room.x, room.y, room.width, outer.y - room.y),
    box(outer.right, room.y, room.right - outer.right, room.height),
    box(room.x, room.y, outer.x - room.x, room.height),
  ];
  const placed = [taken, [...taken, ...others.slice(0, most)]]
    .flatMap((boxes) => sides.flatMap((side) => freeOf(side, boxes)))
    .filter(({ width, height }) => width >= card.width && height >= Math.min(card.height, least))
    .map((part) => within(part, place, card));
  const cost = (at: Box) => {
    const over = others.reduce((sum, other) => sum + overlap(at, other), 0);
    const spread = around([at, place]) ?? at;
    return 9 * over + 4 * (card.height - at.height) * card.width + spread.width * spread.height;
  };
  if (placed.length > 0) return placed.reduce((best, at) => (cost(at) < cost(best) ? at : best));
  if (covers.length > 0) return placeCard(place, { others, covers: [] }, card, port);
  return within(room, outer, card);
}

/** The card in a part of the window, as near to a place as it can be. */
function within(part: Box, { x, y }: Box, { width, height }: Size): Box {
  const lower = Math.min(height, part.height);
  return box(
    clamped(x, part.x, part.right - width),
    clamped(y, part.y, part.bottom - lower),
    width,
    lower,
  );
}

export function createCard({ document, view }: Overlay) {
  const element = make(view, 'div', { className: 'card', role: 'tooltip', hidden: true });
  return {
    element,
    /** In whose viewport it stands. */
    document,
    /** Shows these findings, where `move` then says. */
    open(marks: readonly Mark[]): void {
      element.replaceChildren();
      for (const { number, severity, title, lines } of marks) {
        const section = make(element, 'section', { className: severity });
        const heading = make(section, 'p', {});
        make(heading, 'b', { textContent: String(number) });
        heading.append(title);
        for (const textContent of lines) make(section, 'p', { textContent });
      }
      element.hidden = false;
      element.scrollTop = 0;
    },
    /** Stands beside `place`, a box of the viewport; waits unseen for as long as that is null. */
    move(place: Box | null, surroundings: Surroundings): void {
      element.style.visibility = place ? '' : 'hidden';
      if (!place) return;
      // What it would be high if nothing of it had to be scrolled, with its two borders.
      const wanted = { width: rectOf(element).width, height: element.scrollHeight + 2 };
      const { x, y, height } = placeCard(place, surroundings, wanted, portOf(document));
      element.style.maxHeight = `${Math.round(height)}px`;
      element.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
    },
    close(): void {
      element.hidden = true;
    },
  };
}

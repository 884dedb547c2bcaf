import { type Box, box, clamped, overlap, type Size } from './box.ts';
import type { Mark } from './door.ts';
import { portOf } from './frames.ts';
import { rectOf } from './measure.ts';
import { make, type Overlay } from './overlay.ts';

/** What is said of a place, next to it. */
export type Card = ReturnType<typeof createCard>;

const gap = 8;

/**
 * Where the card stands: within `port`, beside `place` and not over it, and over as little of
 * `others` as can be; below before above before right before left.
 */
export function placeCard(place: Box, others: readonly Box[], card: Size, port: Box): Box {
  const { width, height } = card;
  const at = (x: number, y: number) =>
    box(
      clamped(x, port.x + gap, port.right - gap - width),
      clamped(y, port.y + gap, port.bottom - gap - height),
      width,
      height,
    );
  const cost = (side: Box) =>
    others.reduce((sum, other) => sum + overlap(side, other), 1e3 * overlap(side, place));
  return [
    at(place.x, place.bottom + gap),
    at(place.x, place.y - gap - height),
    at(place.right + gap, place.y),
    at(place.x - gap - width, place.y),
  ].reduce((best, side) => (cost(side) < cost(best) ? side : best));
}

export function createCard({ document, view }: Overlay) {
  const element = make(view, 'div', { className: 'card', role: 'tooltip', hidden: true });
  return {
    element,
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
    },
    /** Stands beside `place`, a box of the viewport; waits unseen for as long as that is null. */
    move(place: Box | null, others: readonly Box[]): void {
      element.style.visibility = place ? '' : 'hidden';
      if (!place) return;
      const { x, y } = placeCard(place, others, rectOf(element), portOf(document));
      element.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
    },
    close(): void {
      element.hidden = true;
    },
  };
}

import { type Box, box, clamped, overlap, type Size } from './box.ts';
import type { Mark } from './door.ts';
import { viewportOf } from './frames.ts';
import { rectOf } from './measure.ts';
import { make, type Overlay } from './overlay.ts';

/** What is said of a place, next to it. */
export interface Card {
  readonly element: HTMLElement;
  /** Shows these findings, where `move` then says. */
  open(marks: readonly Mark[]): void;
  /** Stands beside `anchor`, a box of the viewport; waits unseen for as long as that is null. */
  move(anchor: Box | null, others: readonly Box[]): void;
  close(): void;
}

const gap = 8;

/**
 * Where the card stands: within the viewport, beside `anchor` and not over it, and over as little
 * of `others` as can be; below before above before right before left.
 */
export function placeCard(anchor: Box, others: readonly Box[], card: Size, viewport: Box): Box {
  const { width, height } = card;
  const furthest = { x: viewport.width - width - gap, y: viewport.height - height - gap };
  let best: Box | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [x, y] of [
    [anchor.x, anchor.bottom + gap],
    [anchor.x, anchor.y - gap - height],
    [anchor.right + gap, anchor.y],
    [anchor.x - gap - width, anchor.y],
  ] as const) {
    const side = box(clamped(x, gap, furthest.x), clamped(y, gap, furthest.y), width, height);
    let cost = 1000 * overlap(side, anchor);
    for (const other of others) cost += overlap(side, other);
    if (cost < least) [best, least] = [side, cost];
  }
  return best ?? box(gap, gap, width, height);
}

export function createCard({ document, view }: Overlay): Card {
  const element = make(view, 'div', 'card');
  element.role = 'tooltip';
  element.hidden = true;
  return {
    element,
    open(marks) {
      element.replaceChildren();
      for (const { number, severity, title, lines } of marks) {
        const section = make(element, 'section', severity);
        const heading = make(section, 'p', '');
        make(heading, 'b', '', String(number));
        heading.append(title);
        for (const line of lines) make(section, 'p', '', line);
      }
      element.hidden = false;
    },
    move(anchor, others) {
      element.style.visibility = anchor ? '' : 'hidden';
      if (!anchor) return;
      const { x, y } = placeCard(anchor, others, rectOf(element), viewportOf(document));
      element.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
    },
    close() {
      element.hidden = true;
    },
  };
}

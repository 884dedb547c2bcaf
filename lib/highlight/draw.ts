import type { Spot } from '../sources/html/places.ts';
import type { Badge } from './badge.ts';
import { type Box, moved } from './box.ts';
import type { MarkedPlace } from './marked-place.ts';
import type { Measured } from './measure.ts';
import { make, type Overlay } from './overlay.ts';

/** A marked place as it is drawn: what is known of where it is, and the elements that show it. */
export interface Drawing {
  readonly place: MarkedPlace;
  readonly overlay: Overlay;
  readonly element: HTMLElement;
  readonly badge: HTMLElement | undefined;
  spots: readonly Spot[];
  measured: Measured | null;
  /** The numbers, relative to the place's box. */
  fit: Badge | null;
}

/** Moves a place's elements to where it was measured; true where that changed anything. */
export function draw({ element, badge, measured, fit }: Drawing, origin: Box): boolean {
  if (!measured?.clip) return put(element, 'display:none');
  const { box, lines, clip } = measured;
  const outlines = [...element.querySelectorAll('i')];
  for (const outline of outlines.splice(lines.length)) outline.remove();
  let changed = put(element, frame(moved(box, -origin.x, -origin.y)) + cut(box, clip));
  for (const [index, line] of lines.entries()) {
    const outline = outlines[index] ?? make(element, 'i', {});
    changed = put(outline, frame(moved(line, -box.x, -box.y))) || changed;
  }
  if (badge && fit) {
    badge.classList.toggle('compact', fit.compact);
    badge.classList.toggle('crowded', fit.crowded);
    changed = put(badge, frame(fit.box)) || changed;
  }
  return changed;
}

function frame({ x, y, width, height }: Box): string {
  return `left:${pixels(x)};top:${pixels(y)};width:${pixels(width)};height:${pixels(height)};`;
}

/** Cuts off what scrolling ancestors hide; a side that is not cut leaves room for the numbers. */
function cut(box: Box, clip: Box): string {
  const sides = [clip.y - box.y, box.right - clip.right, box.bottom - clip.bottom, clip.x - box.x];
  if (sides.every((side) => side <= 1)) return '';
  return `clip-path:inset(${sides.map((side) => pixels(side > 1 ? side : -9999)).join(' ')})`;
}

function pixels(length: number): string {
  return `${Math.round(length * 100) / 100}px`;
}

const written = new WeakMap<HTMLElement, string>();

/** Writes only what differs, as every write costs the page a new layout. */
function put(element: HTMLElement, style: string): boolean {
  if (written.get(element) === style) return false;
  written.set(element, style);
  element.style.cssText = style;
  return true;
}

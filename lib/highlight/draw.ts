import { type Box, grown, moved } from './box.ts';
import type { Drawn } from './surface.ts';

/** Moves a piece's elements to where it was measured; true where that changed anything. */
export function draw({ element, badge, measured, fit, piece }: Drawn, origin: Box): boolean {
  if (!measured?.clip) return put(element, 'display:none');
  const { box, lines, clip } = measured;
  const outlines = piece.kind === 'cell' ? [grown(box, 1)] : lines;
  let changed = put(element, frame(moved(box, -origin.x, -origin.y)) + cut(box, clip));
  for (const [index, line] of outlines.entries()) {
    const outline =
      element.querySelectorAll('i')[index] ?? element.ownerDocument.createElement('i');
    // Before the number, which so stays above them.
    if (!outline.parentNode) element.insertBefore(outline, badge ?? null);
    changed = put(outline, frame(moved(line, -box.x, -box.y))) || changed;
  }
  for (const outline of [...element.querySelectorAll('i')].slice(outlines.length)) outline.remove();
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
  const sides = [
    clip.y - box.y,
    box.right - clip.right,
    box.bottom - clip.bottom,
    clip.x - box.x,
  ].map((side) => pixels(side > 1 ? side : -9999));
  return `clip-path:inset(${sides.join(' ')})`;
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

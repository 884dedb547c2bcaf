import type { Box } from './box.ts';
import { moved } from './box.ts';
import type { Drawn } from './canvas.ts';

interface Origin {
  readonly x: number;
  readonly y: number;
}

/** Moves a piece's elements to where it was measured; true where that changed anything. */
export function draw({ element, badge, measured, fit, piece }: Drawn, origin: Origin): boolean {
  const { box, lines, clip } = measured ?? {};
  if (!box || !lines || !clip) return put(element, 'display', 'none');
  const scaled = (length: number) => `${Math.round(length * 100) / 100}px`;
  const outlines = piece.kind === 'cell' ? [box] : lines;
  while (element.querySelectorAll('i').length > outlines.length)
    element.querySelector('i')?.remove();
  while (element.querySelectorAll('i').length < outlines.length) {
    element.prepend(element.ownerDocument.createElement('i'));
  }
  const frame = (target: HTMLElement, at: Box, by: number) =>
    [
      put(target, 'left', scaled(at.x - by)),
      put(target, 'top', scaled(at.y - by)),
      put(target, 'width', scaled(at.width + 2 * by)),
      put(target, 'height', scaled(at.height + 2 * by)),
    ].includes(true);
  const changed = [
    put(element, 'display', 'block'),
    frame(element, moved(box, -origin.x, -origin.y), 0),
    put(element, 'clip-path', clipPath(box, clip, scaled)),
    ...[...element.querySelectorAll('i')].map((outline, index) =>
      // Half of the outline lies beyond the cell's edge, so that a tight figure keeps clear of it.
      frame(outline, moved(outlines[index] ?? box, -box.x, -box.y), piece.kind === 'cell' ? 1 : 0),
    ),
  ];
  if (badge && fit) {
    changed.push(frame(badge, fit.box, 0));
    badge.classList.toggle('compact', fit.compact);
    badge.classList.toggle('crowded', fit.crowded);
  }
  return changed.includes(true);
}

/** Cuts off what scrolling ancestors hide; a side that is not cut leaves room for the number. */
function clipPath(box: Box, clip: Box, scaled: (length: number) => string): string {
  const cuts = [
    clip.y - box.y,
    box.x + box.width - clip.x - clip.width,
    box.y + box.height - clip.y - clip.height,
    clip.x - box.x,
  ];
  if (cuts.every((cut) => cut <= 1)) return 'none';
  return `inset(${cuts.map((cut) => scaled(cut <= 1 ? -60 : cut)).join(' ')})`;
}

/** Writes only what differs, as every write costs the page a new layout. */
function put(element: HTMLElement, property: string, value: string): boolean {
  if (element.style.getPropertyValue(property) === value) return false;
  element.style.setProperty(property, value);
  return true;
}

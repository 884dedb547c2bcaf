/**
 * A rectangle in CSS pixels of a document's viewport. A `DOMRect` is one, but every look at it asks
 * the browser: those that are looked at often are made anew with `plain`.
 */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly right: number;
  readonly bottom: number;
}
export type Size = Pick<Box, 'width' | 'height'>;

export function box(x: number, y: number, width: number, height: number): Box {
  return { x, y, width, height, right: x + width, bottom: y + height };
}

export function plain({ x, y, width, height }: Box): Box {
  return box(x, y, width, height);
}

/** What two boxes share; null where they share no area. */
export function shared(a: Box, b: Box): Box | null {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.min(a.right, b.right) - x;
  const height = Math.min(a.bottom, b.bottom) - y;
  return width > 0 && height > 0 ? box(x, y, width, height) : null;
}

/** The area two boxes share, in square pixels. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.x, b.x);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

export function moved(a: Box, x: number, y: number): Box {
  return box(a.x + x, a.y + y, a.width, a.height);
}

/** The box with `by` pixels more on every side. */
export function grown(a: Box, by: number): Box {
  return box(a.x - by, a.y - by, a.width + 2 * by, a.height + 2 * by);
}

export function holds(a: Box, x: number, y: number): boolean {
  return x >= a.x && x < a.right && y >= a.y && y < a.bottom;
}

export function clamped(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

/** The smallest box around some; null around none. */
export function around(boxes: readonly Box[]): Box | null {
  const [first, ...others] = boxes;
  if (!first) return null;
  return others.reduce((all, one) => {
    const x = Math.min(all.x, one.x);
    const y = Math.min(all.y, one.y);
    return box(x, y, Math.max(all.right, one.right) - x, Math.max(all.bottom, one.bottom) - y);
  }, first);
}

/** The largest boxes that `covers` leave of one; they may share area. */
export function freeOf(whole: Box, covers: readonly Box[]): Box[] {
  return covers.reduce<Box[]>(
    (parts, cover) => parts.flatMap((part) => without(part, cover)),
    [whole],
  );
}

/** What is left of a box on the left, on the right, above and below what is taken from it. */
function without(a: Box, taken: Box): Box[] {
  const hit = shared(a, taken);
  if (!hit) return [a];
  return [
    box(a.x, a.y, hit.x - a.x, a.height),
    box(hit.right, a.y, a.right - hit.right, a.height),
    box(a.x, a.y, a.width, hit.y - a.y),
    box(a.x, hit.bottom, a.width, a.bottom - hit.bottom),
  ].filter(({ width, height }) => width > 0 && height > 0);
}

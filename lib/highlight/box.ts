/** A rectangle in CSS pixels: `x`, `y` its upper left corner, as a `DOMRect` gives it. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const everywhere: Box = { x: -1e7, y: -1e7, width: 2e7, height: 2e7 };

/** What two boxes share; null where they share no area. */
export function shared(a: Box, b: Box): Box | null {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

/** The area two boxes share, in square pixels. */
export function overlap(a: Box, b: Box): number {
  const both = shared(a, b);
  return both ? both.width * both.height : 0;
}

/** The smallest box around all of them; null for none. */
export function around(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}

export function moved(box: Box, x: number, y: number): Box {
  return { x: box.x + x, y: box.y + y, width: box.width, height: box.height };
}

/** The box with `by` pixels more on every side. */
export function grown(box: Box, by: number): Box {
  return {
    x: box.x - by,
    y: box.y - by,
    width: box.width + 2 * by,
    height: box.height + 2 * by,
  };
}

export function holds(box: Box, x: number, y: number): boolean {
  return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
}

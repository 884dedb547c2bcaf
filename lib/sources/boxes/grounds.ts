import { bottomOf, centreOf, holds, rightOf } from './areas.ts';
import type { PlacedGrid } from './read-grid.ts';
import type { Ruling } from './ruling.ts';
import type { Area, Word } from './sheet.ts';

/** Grounds of one sheet that are looked at. */
const most = 1000;
/** A part of a cell's sides that its ground takes at least. */
const part = 0.7;

/** Coloured rectangles that may each be a cell's ground: none around others, none in a table read by its lines. */
export function cellGrounds(
  grounds: readonly Area[],
  grids: readonly PlacedGrid[],
  em: number,
): readonly Area[] {
  if (grounds.length > most) return [];
  return grounds.filter(
    (ground) =>
      Math.min(ground.width, ground.height) > em / 2 &&
      !grids.some(({ area }) => holds(area, centreOf(ground))) &&
      !grounds.some((other) => other !== ground && holds(ground, centreOf(other))),
  );
}

/** The sides of grounds as lines. */
export function sidesOf(grounds: readonly Area[]): Ruling {
  return {
    level: grounds.flatMap((ground) =>
      [ground.y, bottomOf(ground)].map((at) => ({ at, from: ground.x, to: rightOf(ground) })),
    ),
    plumb: grounds.flatMap((ground) =>
      [ground.x, rightOf(ground)].map((at) => ({ at, from: ground.y, to: bottomOf(ground) })),
    ),
  };
}

/** Whether every word of a table stands on the ground of its own cell, and each cell has one ground alone. */
export function isOnGrounds(
  { cells, height }: PlacedGrid,
  words: readonly Word[],
  grounds: readonly Area[],
): boolean {
  const own = new Set<Area>();
  const each = cells.every(({ boxes: [box] }) => {
    const here = box ? grounds.filter((ground) => holds(box, centreOf(ground))) : [];
    for (const ground of here) own.add(ground);
    const [ground] = here;
    return (
      box !== undefined &&
      ground !== undefined &&
      here.length === 1 &&
      ground.width >= part * box.width &&
      ground.height >= part * box.height
    );
  });
  // A row alone may be every other one, whose neighbours stand on the paper.
  return (
    height > 1 &&
    each &&
    words.every((word) => [...own].some((ground) => holds(ground, centreOf(word))))
  );
}

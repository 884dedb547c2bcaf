import type { Area } from './sheet.ts';

export type Point = readonly [x: number, y: number];

export const rightOf = ({ x, width }: Area): number => x + width;
export const bottomOf = ({ y, height }: Area): number => y + height;
export const centreOf = ({ x, y, width, height }: Area): Point => [x + width / 2, y + height / 2];

export function holds(area: Area, [x, y]: Point): boolean {
  return x >= area.x && x <= rightOf(area) && y >= area.y && y <= bottomOf(area);
}

/** What two areas share; null where they lie apart. */
export function shared(one: Area, other: Area): Area | null {
  const x = Math.max(one.x, other.x);
  const y = Math.max(one.y, other.y);
  const width = Math.min(rightOf(one), rightOf(other)) - x;
  const height = Math.min(bottomOf(one), bottomOf(other)) - y;
  return width >= 0 && height >= 0 ? { x, y, width, height } : null;
}

/** The smallest area that holds both. */
export function union(one: Area, other: Area): Area {
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  return {
    x,
    y,
    width: Math.max(rightOf(one), rightOf(other)) - x,
    height: Math.max(bottomOf(one), bottomOf(other)) - y,
  };
}

/** The smallest area that holds all, of which there is at least one. */
export function unionOf(areas: readonly [Area, ...Area[]]): Area {
  const [first, ...others] = areas;
  const { x, y, width, height } = others.reduce<Area>(union, first);
  return { x, y, width, height };
}

/** Whether areas are no farther apart than `distance`. */
export function touch(one: Area, other: Area, distance: number): boolean {
  return (
    other.x <= rightOf(one) + distance &&
    one.x <= rightOf(other) + distance &&
    other.y <= bottomOf(one) + distance &&
    one.y <= bottomOf(other) + distance
  );
}

/** The middle one of numbers in order of size; 0 of none. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

import { type Box, box, grown, overlap, type Size } from './box.ts';

/** A place that wants its numbers shown. */
export interface Numbered {
  readonly numbers: string;
  /** The cell, the first outline of a block, or the first line of a quotation. */
  readonly at: Box;
  /** What of the page can show the numbers. */
  readonly bounds: Box;
}

/** Where numbers stand, how large, and whether they had to be put over some text. */
export interface Badge {
  readonly box: Box;
  readonly compact: boolean;
  readonly crowded: boolean;
}

/** Points of a place, best first, as shares of its width and height. */
const corners = [
  [1, 0],
  [0, 0],
  [1, 1],
  [0, 1],
] as const;
const sides = [
  [1, 0.5],
  [0, 0.5],
] as const;

/**
 * Where numbers may stand, best first: a point of the place, and the point of the badge that lies on
 * it. A figure stands in the middle or to one side, so: within the corners, across the edges, more
 * outside than in, beyond them.
 */
const candidates = [
  corners.map(([x, y]) => [x, y, x, y] as const),
  [
    ...[...corners, ...sides].map(([x, y]) => [x, y, 0.5, 0.5] as const),
    ...corners.map(([x, y]) => [x, y, 0.5, 0.75 - y / 2] as const),
    ...corners.map(([x, y]) => [x, y, x, 1 - y] as const),
    ...sides.map(([x, y]) => [x, y, 1 - x, y] as const),
  ],
];

/** The size of numbers; `style.ts` has the letters that fit. */
export function badgeSize(numbers: string, compact: boolean): Size {
  return compact
    ? { width: 5 + 5.5 * numbers.length, height: 11 }
    : { width: 8 + 6.5 * numbers.length, height: 15 };
}

function* candidatesOf({ numbers, at }: Numbered): Generator<Omit<Badge, 'crowded'>> {
  for (const points of candidates) {
    for (const compact of [false, true]) {
      const { width, height } = badgeSize(numbers, compact);
      for (const [atX, atY, ownX, ownY] of points) {
        const x = at.x + atX * at.width - ownX * width;
        const y = at.y + atY * at.height - ownY * height;
        yield { box: box(x, y, width, height), compact };
      }
    }
  }
}

/** The letters of a line are lower than the line. */
function ink({ x, y, width, height }: Box): Box {
  return box(x, y + height * 0.18, width, height * 0.62);
}

/**
 * Chooses where each place's numbers stand: the first candidate that covers neither `texts` nor
 * other numbers and lies within bounds; else one that covers no letter of the texts; where there is
 * none, the one that covers least, `crowded`.
 */
export function placeBadges(places: readonly Numbered[], texts: readonly Box[]): Badge[] {
  const taken: Box[] = [];
  return places.map((numbered) => {
    const reach = grown(numbered.at, 80);
    const near = texts.filter((text) => overlap(text, reach) > 0);
    let best: Badge = { box: numbered.at, compact: true, crowded: true };
    for (const words of [near, near.map(ink)]) {
      if (!best.crowded) break;
      let least = Number.POSITIVE_INFINITY;
      for (const { box, compact } of candidatesOf(numbered)) {
        let cost = box.width * box.height - overlap(numbered.bounds, box);
        for (const other of words) cost += overlap(other, box);
        for (const other of taken) cost += overlap(other, box);
        if (cost < least) best = { box, compact, crowded: cost > 0 };
        least = Math.min(cost, least);
        if (cost === 0) break;
      }
    }
    taken.push(best.box);
    return best;
  });
}

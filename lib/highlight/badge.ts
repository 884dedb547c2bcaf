import { type Box, box, grown, overlap, type Size } from './box.ts';

/** A place that wants its numbers shown. */
export interface Numbered {
  readonly numbers: string;
  /** The cell, or the first line of the quotation. */
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

/**
 * Where numbers may stand, best first: a point of the place, and the point of the badge that lies on
 * it, each as shares of width and height. [1, 0, 1, 0] is the upper right corner, from within. A
 * figure stands in the middle or to one side, so: the corners, across the edges, beyond them.
 */
const candidates = {
  inside: [
    [1, 0, 1, 0],
    [0, 0, 0, 0],
    [1, 1, 1, 1],
    [0, 1, 0, 1],
  ],
  outside: [
    [1, 0, 0.5, 0.5],
    [0, 0, 0.5, 0.5],
    [1, 1, 0.5, 0.5],
    [0, 1, 0.5, 0.5],
    [1, 0.5, 0.5, 0.5],
    [0, 0.5, 0.5, 0.5],
    [1, 0, 0.5, 0.75],
    [0, 0, 0.5, 0.75],
    [1, 0, 1, 1],
    [0, 0, 0, 1],
    [1, 1, 1, 0],
    [0, 1, 0, 0],
    [1, 0.5, 0, 0.5],
    [0, 0.5, 1, 0.5],
  ],
} as const;

/** The size of numbers; `style.ts` has the letters that fit. */
export function badgeSize(numbers: string, compact: boolean): Size {
  return compact
    ? { width: 5 + 5.5 * numbers.length, height: 11 }
    : { width: 8 + 6.5 * numbers.length, height: 15 };
}

function* candidatesOf({ numbers, at }: Numbered): Generator<Omit<Badge, 'crowded'>> {
  for (const points of Object.values(candidates)) {
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
    for (const letters of [near, near.map(ink)]) {
      let least = Number.POSITIVE_INFINITY;
      for (const candidate of candidatesOf(numbered)) {
        const { width, height } = candidate.box;
        let cost = width * height - overlap(numbered.bounds, candidate.box);
        for (const other of letters) cost += overlap(other, candidate.box);
        for (const other of taken) cost += overlap(other, candidate.box);
        if (cost < least) best = { ...candidate, crowded: cost > 0 };
        least = Math.min(cost, least);
        if (cost === 0) break;
      }
      if (!best.crowded) break;
    }
    taken.push(best.box);
    return best;
  });
}

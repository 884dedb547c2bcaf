import { type Box, box, grown, overlap, type Size, shared } from './box.ts';

/** A place that wants its numbers shown. */
export interface Numbered {
  readonly kind: 'cell' | 'quote';
  readonly numbers: string;
  /** The cell, or the first line of the quotation. */
  readonly place: Box;
  /** The block around a quotation, beside which its numbers may stand. */
  readonly block: Box;
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
 * A candidate: the point of the place, and the point of the badge that lies on it, each as shares
 * of width and height. [1, 0, 1, 0] is the upper right corner from within, [1, 0, 1, 1] above it.
 */
type Candidate = readonly [placeX: number, placeY: number, ownX: number, ownY: number];

/** A figure stands in the middle or to one side: the corners, across them, beyond the edges. */
const aroundCell: readonly (readonly Candidate[])[] = [
  [
    [1, 0, 1, 0],
    [0, 0, 0, 0],
    [1, 1, 1, 1],
    [0, 1, 0, 1],
  ],
  [
    [1, 0, 0.5, 0.5],
    [0, 0, 0.5, 0.5],
    [1, 1, 0.5, 0.5],
    [0, 1, 0.5, 0.5],
    [1, 0.5, 0.5, 0.5],
    [0, 0.5, 0.5, 0.5],
    [1, 0, 1, 1],
    [0, 0, 0, 1],
    [1, 1, 1, 0],
    [0, 1, 0, 0],
    [1, 0.5, 0, 0.5],
    [0, 0.5, 1, 0.5],
  ],
];

/** In the margins, at the height of the quoted line. */
const besideBlock: readonly Candidate[] = [
  [0, 0.5, 1.2, 0.5],
  [0, 0.5, 2.4, 0.5],
  [1, 0.5, -0.2, 0.5],
  [1, 0.5, -1.4, 0.5],
];

/** The size of numbers; `style.ts` has the letters that fit. */
export function badgeSize(numbers: string, compact: boolean): Size {
  return compact
    ? { width: 5 + 5.5 * numbers.length, height: 11 }
    : { width: 8 + 6.5 * numbers.length, height: 15 };
}

function candidates({ kind, numbers, place, block }: Numbered): Omit<Badge, 'crowded'>[] {
  const at = (target: Box, options: readonly Candidate[]) =>
    [false, true].flatMap((compact) => {
      const { width, height } = badgeSize(numbers, compact);
      return options.map(([placeX, placeY, ownX, ownY]) => ({
        box: box(
          target.x + placeX * target.width - ownX * width,
          target.y + placeY * target.height - ownY * height,
          width,
          height,
        ),
        compact,
      }));
    });
  const around = aroundCell.flatMap((options) => at(place, options));
  return kind === 'cell'
    ? around
    : [...at(box(block.x, place.y, block.width, place.height), besideBlock), ...around];
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
    const { kind, place, block, bounds } = numbered;
    const reach = grown(kind === 'cell' ? place : block, 80);
    const near = texts.filter((text) => shared(text, reach));
    let best: Badge = { box: place, compact: true, crowded: true };
    for (const letters of [near, near.map(ink)]) {
      let least = Number.POSITIVE_INFINITY;
      for (const candidate of candidates(numbered)) {
        const { width, height } = candidate.box;
        let cost = width * height - overlap(bounds, candidate.box);
        for (const other of [...letters, ...taken]) cost += overlap(other, candidate.box);
        if (cost < least) best = { ...candidate, crowded: cost > 0 };
        least = Math.min(cost, least);
      }
      if (!best.crowded) break;
    }
    taken.push(best.box);
    return best;
  });
}

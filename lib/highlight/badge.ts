import { type Box, grown, moved, overlap, shared } from './box.ts';

/** A place that wants a number, with the text it must not cover. Boxes are in one coordinate system. */
export interface Numbered {
  readonly kind: 'cell' | 'quote';
  readonly numbers: string;
  /** The cell, or the first line of the quotation. */
  readonly box: Box;
  /** Where numbers beside a quotation may stand: the block around it. */
  readonly block: Box;
  /** What of the page can show the number. */
  readonly bounds: Box;
}

/** Where a number stands, how large, and whether it had to be put over some text. */
export interface Badge {
  readonly box: Box;
  readonly compact: boolean;
  readonly crowded: boolean;
}

type Size = Pick<Box, 'width' | 'height'>;

/** A number's size; `compact` is for narrow tables. `style.ts` sets the same heights. */
export function badgeSize(numbers: string, compact: boolean): Size {
  return compact
    ? { width: 5 + 5.5 * numbers.length, height: 11 }
    : { width: 8 + 6.5 * numbers.length, height: 15 };
}

/** Corners of a cell, from within: the figure usually stands in the middle or to one side. */
function inside(cell: Box, { width, height }: Size): Box[] {
  const right = cell.x + cell.width - width;
  const bottom = cell.y + cell.height - height;
  if (right < cell.x || bottom < cell.y) return [];
  return [
    { x: right, y: cell.y, width, height },
    { x: cell.x, y: cell.y, width, height },
    { x: right, y: bottom, width, height },
    { x: cell.x, y: bottom, width, height },
  ];
}

/** Across a cell's corners, then beyond its edges. */
function outside(cell: Box, { width, height }: Size): Box[] {
  const [left, right] = [cell.x, cell.x + cell.width];
  const [top, bottom] = [cell.y, cell.y + cell.height];
  const middle = top + (cell.height - height) / 2;
  const corners = [
    [right - width / 2, top - height / 2],
    [left - width / 2, top - height / 2],
    [right - width / 2, bottom - height / 2],
    [left - width / 2, bottom - height / 2],
  ] as const;
  const beyond = [
    [right - width, top - height],
    [left, top - height],
    [right - width, bottom],
    [left, bottom],
    [right + 1, middle],
    [left - width - 1, middle],
  ] as const;
  return [...corners, ...beyond].map(([x, y]) => ({ x, y, width, height }));
}

/** The margins beside a block, at the line's height, then the space between the lines. */
function beside(line: Box, block: Box, { width, height }: Size): Box[] {
  const middle = line.y + (line.height - height) / 2;
  const first = { x: block.x - width - 3, y: middle, width, height };
  const last = { ...first, x: block.x + block.width + 3 };
  return [
    first,
    moved(first, -width - 2, 0),
    last,
    moved(last, width + 2, 0),
    { ...first, x: line.x, y: line.y - height },
    { ...first, x: line.x + line.width, y: line.y - height / 2 },
  ];
}

function candidates(place: Numbered): { box: Box; compact: boolean }[] {
  const sizes = [false, true].map((compact) => ({
    compact,
    size: badgeSize(place.numbers, compact),
  }));
  const from = (choose: (size: Size) => Box[]) =>
    sizes.flatMap(({ compact, size }) => choose(size).map((box) => ({ box, compact })));
  return place.kind === 'quote'
    ? from((size) => beside(place.box, place.block, size))
    : [...from((size) => inside(place.box, size)), ...from((size) => outside(place.box, size))];
}

/**
 * Chooses where each number stands: the first candidate that covers neither `texts` nor an earlier
 * number and lies within its bounds; where there is none, the one that covers least, told as crowded.
 */
export function placeBadges(places: readonly Numbered[], texts: readonly Box[]): Badge[] {
  const taken: Box[] = [];
  return places.map((place) => {
    // Only what is near can be covered.
    const reach = grown(place.kind === 'quote' ? place.block : place.box, 80);
    const near = [...texts, ...taken].filter((text) => shared(text, reach));
    let best: { box: Box; compact: boolean; cost: number } | undefined;
    for (const candidate of candidates(place)) {
      const { box } = candidate;
      const cost =
        near.reduce((sum, text) => sum + overlap(text, box), 0) +
        (box.width * box.height - overlap(place.bounds, box));
      if (!best || cost < best.cost) best = { ...candidate, cost };
      if (cost === 0) break;
    }
    const { box, compact, cost } = best ?? { box: place.box, compact: true, cost: 1 };
    taken.push(box);
    return { box, compact, crowded: cost > 0 };
  });
}

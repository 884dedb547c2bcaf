import { around, type Box } from './box.ts';

/** Pixels by which cells of one line may be apart, and out of line. */
const most = { gap: 5, shift: 1.5 };

/** The outlines of a block's cells: as few boxes as touching ones make, none over another cell. */
export function outlinesOf(cells: readonly Box[]): Box[] {
  const rows = joined(cells, (a) => [a.x, a.right, a.y, a.bottom]);
  return joined(rows, (a) => [a.y, a.bottom, a.x, a.right]);
}

type Ends = readonly [from: number, to: number, near: number, far: number];

/** Joins those that follow one another along an axis and are equal across it. */
function joined(boxes: readonly Box[], ends: (a: Box) => Ends): Box[] {
  const apart = (a: number, b: number) => Math.abs(a - b) > most.shift;
  const sorted = boxes
    .map((box) => ({ box, ends: ends(box) }))
    .sort(({ ends: a }, { ends: b }) => (apart(a[2], b[2]) ? a[2] - b[2] : a[0] - b[0]));
  const lines: Box[] = [];
  for (const {
    box,
    ends: [from, , near, far],
  } of sorted) {
    const last = lines.at(-1);
    const [, to, lastNear, lastFar] = last ? ends(last) : [0, Number.NaN, 0, 0];
    const gap = from - to;
    const follows = gap >= -most.shift && gap <= most.gap;
    const joint = follows && !apart(near, lastNear) && !apart(far, lastFar) && last;
    if (joint) lines.pop();
    lines.push((joint && around([joint, box])) || box);
  }
  return lines;
}

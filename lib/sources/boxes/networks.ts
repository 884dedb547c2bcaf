import { touch } from './areas.ts';
import type { Line, Ruling } from './ruling.ts';
import type { Area } from './sheet.ts';

/** Lines that touch one another, and the area they take. */
export interface Network extends Ruling {
  readonly area: Area;
}

/**
 * The lines of a sheet by what they touch, those that end within `reach` of one another among them.
 * Boxes side by side, no farther apart than `spacing`, are one: a table whose cells have borders of their own.
 */
export function networksOf({ level, plumb }: Ruling, reach: number, spacing: number): Network[] {
  const lines = [...level, ...plumb];
  const sets = createSets(lines.length);
  const inOrder = plumb
    .map((line, index) => ({ line, index: level.length + index }))
    .toSorted((a, b) => a.line.at - b.line.at);
  level.forEach((line, index) => {
    for (let next = firstFrom(inOrder, line.from - reach); next < inOrder.length; next++) {
      const other = inOrder[next];
      if (!other || other.line.at > line.to + reach) break;
      const { from, to } = other.line;
      if (line.at >= from - reach && line.at <= to + reach) sets.join(index, other.index);
    }
  });
  const byRoot = new Map<number, { level: Line[]; plumb: Line[] }>();
  lines.forEach((line, index) => {
    const root = sets.rootOf(index);
    const network = byRoot.get(root) ?? { level: [], plumb: [] };
    byRoot.set(root, network);
    network[index < level.length ? 'level' : 'plumb'].push(line);
  });
  const networks = [...byRoot.values()]
    .filter((network) => network.level.length > 0 && network.plumb.length > 0)
    .map((network) => ({ ...network, area: areaOf(network) }));
  return joinBoxes(networks, spacing);
}

/** A network without the lines that run along its sides from end to end; none where that leaves it as it is. */
export function withoutFrame({ level, plumb, area }: Network, em: number): Ruling {
  const isEnd = (at: number, first: number, length: number) =>
    at - first < em || first + length - at < em;
  const inner = {
    level: level.filter(
      ({ at, from, to }) => !(isEnd(at, area.y, area.height) && to - from > area.width - 2 * em),
    ),
    plumb: plumb.filter(
      ({ at, from, to }) => !(isEnd(at, area.x, area.width) && to - from > area.height - 2 * em),
    ),
  };
  const isSame = inner.level.length === level.length && inner.plumb.length === plumb.length;
  return isSame ? { level: [], plumb: [] } : inner;
}

/** Boxes that are looked at as cells of one table. */
const mostBoxes = 3000;

/** Single boxes that stand close together as one network. */
function joinBoxes(networks: readonly Network[], spacing: number): Network[] {
  // A page break leaves a box open on one side.
  const isBox = ({ level, plumb }: Network) =>
    (level.length === 2 || level.length === 1) && plumb.length === 2;
  const boxes = networks.filter(isBox).slice(0, mostBoxes);
  if (boxes.length < 2) return [...networks];
  const byTop = boxes.toSorted((a, b) => a.area.y - b.area.y);
  const sets = createSets(byTop.length);
  byTop.forEach((box, index) => {
    for (let next = index + 1; next < byTop.length; next++) {
      const other = byTop[next];
      if (!other || other.area.y > box.area.y + box.area.height + spacing) break;
      if (touch(box.area, other.area, spacing) && !isInside(box.area, other.area)) {
        sets.join(index, next);
      }
    }
  });
  const joined = new Map<number, Network[]>();
  byTop.forEach((box, index) => {
    const root = sets.rootOf(index);
    joined.set(root, [...(joined.get(root) ?? []), box]);
  });
  const whole = [...joined.values()].map((parts) => {
    const ruling = {
      level: parts.flatMap(({ level }) => level),
      plumb: parts.flatMap(({ plumb }) => plumb),
    };
    return { ...ruling, area: areaOf(ruling) };
  });
  return [...networks.filter((network) => !boxes.includes(network)), ...whole];
}

/** Whether the second area lies within the first: a box in a box is no neighbour. */
function isInside(outer: Area, inner: Area): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** A line of the margin may run past the table: how far one line alone reaches says nothing. */
function areaOf({ level, plumb }: Ruling): Area {
  const [left, right] = reachOf(plumb, level);
  const [top, bottom] = reachOf(level, plumb);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** From where to where lines stand, and those across them reach. */
function reachOf(lines: readonly Line[], across: readonly Line[]): readonly [number, number] {
  const alone = across.length > 2 ? 1 : 0;
  const starts = across.map(({ from }) => from).toSorted((a, b) => a - b);
  const ends = across.map(({ to }) => to).toSorted((a, b) => b - a);
  const places = lines.map(({ at }) => at);
  return [
    [...places, ...starts.slice(alone)].reduce((a, b) => Math.min(a, b)),
    [...places, ...ends.slice(alone)].reduce((a, b) => Math.max(a, b)),
  ];
}

/** Index of the first line, of lines in order, that stands at `at` or behind it. */
function firstFrom(lines: readonly { readonly line: Line }[], at: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.line.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Disjoint sets of the numbers below `size`. */
export function createSets(size: number) {
  const parents = Array.from({ length: size }, (_, index) => index);
  const rootOf = (item: number): number => {
    let root = item;
    while (parents[root] !== root) {
      parents[root] = parents[parents[root] ?? root] ?? root;
      root = parents[root] ?? root;
    }
    return root;
  };
  return {
    rootOf,
    join(one: number, other: number) {
      parents[rootOf(other)] = rootOf(one);
    },
  };
}

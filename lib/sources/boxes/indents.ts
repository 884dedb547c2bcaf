import { rightOf } from './areas.ts';
import type { FilledCell } from './cell-room.ts';
import { textLinesOf } from './text-lines.ts';

/** A label that leaves about as much on its left as on its right is in the middle. */
const MIDDLE = 1;

/**
 * By their numbers the cells whose label begins further right than others of its column do, and how far, in widths
 * of a Chinese character. Those in the middle of their cell or at its right tell nothing.
 */
export function labelsMovedIn(
  cells: readonly (FilledCell & { readonly column: number; readonly columnSpan: number })[],
): ReadonlyMap<number, number> {
  const starts = cells.flatMap(({ words, box, column, columnSpan }, index) => {
    const [line] = textLinesOf(words);
    const isLabel = words.some(({ text }) => /\p{Script=Han}/u.test(text));
    if (!line || !isLabel || columnSpan > 1 || words.some(({ turn }) => turn)) return [];
    const left = Math.min(...line.words.map(({ x }) => x)) - box.x;
    const right = rightOf(box) - Math.max(...line.words.map(rightOf));
    if (right - left < MIDDLE * line.size) return [];
    return [{ index, column, left, size: line.size }];
  });
  const byColumn = Map.groupBy(starts, ({ column }) => column);
  return new Map(
    [...byColumn.values()].flatMap((own) => {
      const least = Math.min(...own.map(({ left }) => left));
      return own.map(({ index, left, size }) => [index, (left - least) / size] as const);
    }),
  );
}

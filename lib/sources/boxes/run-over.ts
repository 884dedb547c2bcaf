import { bottomOf, rightOf } from './areas.ts';
import { groupsBy } from './ruling.ts';
import type { Word } from './sheet.ts';

/** Parts of an em: between the signs of one figure, and between the lower ends of one line's words. */
const apart = 0.15;
const level = 0.2;

/**
 * The cells (by number) whose figures run on over their side: signs of two cells that touch may be one figure,
 * drawn wider than its cell.
 */
export function cellsRunOver(
  words: readonly Word[],
  cellOf: (word: Word) => number | undefined,
): ReadonlySet<number> {
  const found = new Set<number>();
  const figures = words.filter(({ text }) => /\d/.test(text));
  const size = figures.reduce(
    (least, word) => Math.min(least, word.size),
    Number.POSITIVE_INFINITY,
  );
  for (const line of groupsBy(figures, bottomOf, level * size, 2 * level * size)) {
    let left: Word | undefined;
    for (const word of line.toSorted((a, b) => a.x - b.x)) {
      const touches = left !== undefined && word.x - rightOf(left) < apart * size;
      const cells = left && touches ? [cellOf(left), cellOf(word)] : [];
      if (cells[0] !== cells[1]) for (const cell of cells) if (cell !== undefined) found.add(cell);
      left = word;
    }
  }
  return found;
}

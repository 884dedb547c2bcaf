import { bottomOf, rightOf } from './areas.ts';
import type { Line } from './ruling.ts';
import type { Word } from './sheet.ts';

/** Level lines that are no side of a cell, told from the others. */
export interface LevelLines {
  readonly sides: readonly Line[];
  /** Words that a line is drawn through. */
  readonly struck: ReadonlySet<Word>;
}

/** Parts of an em: how far a line under words may stand from their lower ends, and reach beyond them. */
const below = 0.16;
const beyond = 0.25;
/** How far from their middle a line through words may stand. */
const through = 0.2;
/** Part of a line under or through words that they take. */
const taken = 0.8;

/** Tells lines drawn under and through words from those of tables: they are as long as the words. */
export function levelLines(lines: readonly Line[], words: readonly Word[]): LevelLines {
  const inOrder = words.toSorted((a, b) => bottomOf(a) - bottomOf(b));
  const struck = new Set<Word>();
  const largest = words.reduce((size, word) => Math.max(size, word.size), 0);
  const sides = lines.filter((line) => {
    const near = between(inOrder, line.at - largest * below, line.at + largest).filter(
      (word) => word.x < line.to && rightOf(word) > line.from,
    );
    const under = near.filter((word) => Math.abs(bottomOf(word) - line.at) <= below * word.size);
    if (isAsLong(line, under)) return false;
    const middle = near.filter(
      (word) => Math.abs(word.y + word.height / 2 - line.at) <= through * word.size,
    );
    if (!isAsLong(line, middle)) return true;
    for (const word of middle) struck.add(word);
    return false;
  });
  return { sides, struck };
}

function isAsLong({ from, to }: Line, words: readonly Word[]): boolean {
  const [first] = words;
  if (!first) return false;
  const left = words.reduce((least, word) => Math.min(least, word.x), first.x);
  const right = words.reduce((most, word) => Math.max(most, rightOf(word)), 0);
  const length = words.reduce((sum, { width }) => sum + width, 0);
  const slack = beyond * first.size;
  return from >= left - slack && to <= right + slack && length >= (to - from) * taken;
}

/** The words, in order of their lower ends, whose lower ends lie between two heights. */
function between(inOrder: readonly Word[], from: number, to: number): readonly Word[] {
  const firstFrom = (at: number) => {
    let [low, high] = [0, inOrder.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const word = inOrder[middle];
      if (word && bottomOf(word) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return inOrder.slice(firstFrom(from), firstFrom(to));
}

import { diffChars } from 'diff';

/** A stretch of words that stands in both of two passages, or in this one alone. */
export interface Stretch {
  readonly text: string;
  readonly isSame: boolean;
}

/** Two passages side by side: what of each is the other's. */
export function likeWords(one: string, other: string): readonly [Stretch[], Stretch[]] {
  const parts = diffChars(one, other);
  const of = (foreign: 'added' | 'removed') =>
    parts
      .filter((part) => !part[foreign])
      .map(({ value, added, removed }) => ({ text: value, isSame: !added && !removed }));
  return [of('added'), of('removed')];
}

import type { Topic } from '../forms/spoken.ts';
import { matches, matchesOf } from './matches.ts';
import type { Sentence } from './sentence.ts';

/**
 * Whether the words of a sentence before `position` are about a topic, so that its words mean what the
 * tables count. `named`: the words right before say so themselves.
 */
export function isAbout(
  { section, unless, unlessAfter, headed, paragraph = '', sentence = '', last }: Topic,
  { before, text, heading, section: here }: Sentence,
  position: number,
  named = false,
): boolean {
  const told = before + text.slice(0, position);
  const own = told.slice(told.lastIndexOf('。') + 1);
  if (matches(own, unless)) return false;
  if (unlessAfter !== undefined && matches(text.slice(position), unlessAfter)) return false;
  if (named) return true;
  const within =
    here === section || (headed !== undefined && matches(`${heading}\n${before}`, headed));
  if (!within && !(matches(heading + told, paragraph) && matches(own, sentence))) return false;
  if (!last) return true;
  const other = lastOf(told, last.other);
  return lastOf(told, last.own) > other || (within && other < 0);
}

/** Where a text names something last; -1 where it does not. */
function lastOf(text: string, words: string): number {
  return matchesOf(text, words).at(-1)?.index ?? -1;
}

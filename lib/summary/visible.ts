/** Signs that nobody sees and that turn, join or hide others: direction marks, zero-width signs, tags. */
const unseen = /\p{Default_Ignorable_Code_Point}/gu;

/** Words as they are seen. */
export function visible(words: string): string {
  return words.replace(unseen, '');
}

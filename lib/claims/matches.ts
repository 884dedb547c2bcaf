/** Whether a text holds words that are given as the source of a regular expression. */
export function matches(text: string, words: string): boolean {
  return new RegExp(words, 'u').test(text);
}

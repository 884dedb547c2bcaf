/** The words of forms are few, and every sentence is asked for them. */
const compiled = new Map<string, RegExp>();

/** Whether a text holds words that are given as the source of a regular expression. */
export function matches(text: string, words: string): boolean {
  const known = compiled.get(words);
  if (known) return known.test(text);
  const pattern = new RegExp(words, 'u');
  compiled.set(words, pattern);
  return pattern.test(text);
}

/** The words of forms are few, and every sentence is asked for them. */
const compiled = { u: new Map<string, RegExp>(), gu: new Map<string, RegExp>() };

/** Whether a text holds words that are given as the source of a regular expression. */
export function matches(text: string, words: string): boolean {
  return patternOf(words, 'u').test(text);
}

/** Every place where a text holds such words. */
export function matchesOf(text: string, words: string): RegExpExecArray[] {
  return [...text.matchAll(patternOf(words, 'gu'))];
}

function patternOf(words: string, flags: keyof typeof compiled): RegExp {
  const known = compiled[flags].get(words);
  if (known) return known;
  const pattern = new RegExp(words, flags);
  compiled[flags].set(words, pattern);
  return pattern;
}

import type { Spoken } from './spoken.ts';

/** Every word of a pattern of (…), |, ? and […]: "(予以)?部分公开" is 部分公开 and 予以部分公开. */
export function wordsOf(pattern: string): string[] {
  let at = 0;
  const next = () => pattern.charAt(at++);
  const alternatives = (): string[] => {
    const finished: string[] = [];
    let words = [''];
    for (let sign = next(); sign !== '' && sign !== ')'; sign = next()) {
      if (sign === '|') {
        finished.push(...words);
        words = [''];
        continue;
      }
      const piece = sign === '(' ? alternatives() : sign === '[' ? signs() : [sign];
      const tails = pattern.charAt(at) === '?' ? [next() && '', ...piece] : piece;
      words = words.flatMap((head) => tails.map((tail) => head + tail));
    }
    return [...finished, ...words];
  };
  const signs = (): string[] => {
    const end = pattern.indexOf(']', at);
    const all = [...pattern.slice(at, end)];
    at = end + 1;
    return all;
  };
  return alternatives().filter((word) => word !== '');
}

/** The same with every pattern of the lexicon as its words, made once where a form is declared. */
export function inWords(spoken: Spoken): Spoken {
  const listed = <Item extends { readonly words?: string | readonly string[] }>(
    items: Readonly<Record<string, Item>> = {},
  ): Record<string, Item> =>
    Object.fromEntries(
      Object.entries(items).map(([name, item]) => [
        name,
        typeof item.words === 'string' ? { ...item, words: wordsOf(item.words) } : item,
      ]),
    );
  return {
    ...spoken,
    quantities: listed(spoken.quantities),
    nouns: listed(spoken.nouns),
    verbs: listed(spoken.verbs),
  };
}

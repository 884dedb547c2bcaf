import type { Count } from './count.ts';
import { wordsOf } from './words.ts';

/** A word of a sentence that some class knows; `start` and `end` count in the sentence's text. */
export interface Token {
  /** One sign for its class: see lexicon.ts. */
  readonly tag: string;
  /** What a form calls it: a quantity, a verb, a noun; "" for the words of every report. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

type Entry = readonly [word: string, tag: string, name: string];

/** Words by their first sign, the longest first. */
export type Lexicon = ReadonlyMap<string, readonly Entry[]>;

/** Words with one tag: a list, or a pattern as `wordsOf` takes it; and what the form calls them. */
export type Entries = readonly (readonly [
  tag: string,
  words: string | readonly string[],
  name?: string,
])[];

/** A lexicon of these words and those of `rest`; of two that are alike the first listed counts. */
export function lexiconOf(entries: Entries, rest?: Lexicon): Lexicon {
  const lexicon = new Map<string, Entry[]>();
  for (const [tag, words, name = ''] of entries) {
    for (const word of typeof words === 'string' ? wordsOf(words) : words) {
      const sign = word.charAt(0);
      const known = lexicon.get(sign);
      if (known) known.push([word, tag, name]);
      else lexicon.set(sign, [[word, tag, name]]);
    }
  }
  for (const [sign, known] of lexicon) {
    known.push(...(rest?.get(sign) ?? []));
    known.sort(([one], [other]) => other.length - one.length);
  }
  return rest ? new Map([...rest, ...lexicon]) : lexicon;
}

/** A year, or a day of one. */
const DATE = /20\d\d年度?|\d{1,2}月(?:\d{1,2}日|底)?/uy;

/** A text cut into the longest words that a lexicon knows; a sign that begins none is "?". */
export function tokensOf(text: string, counts: readonly Count[], lexicon: Lexicon): Token[] {
  const tokens: Token[] = [];
  let next = 0;
  for (let at = 0; at < text.length; ) {
    const count = counts[next];
    if (count?.start === at) {
      tokens.push({ tag: count.unit === '%' ? '%' : 'N', name: '', start: at, end: count.end });
      at = count.end;
      next++;
      continue;
    }
    const limit = count?.start ?? text.length;
    const found = lexicon
      .get(text.charAt(at))
      ?.find(([word]) => at + word.length <= limit && text.startsWith(word, at));
    DATE.lastIndex = at;
    const [date] = (!found && DATE.exec(text)) || [];
    const [word, tag, name] = found ?? [date ?? ' ', date ? 't' : '?', ''];
    tokens.push({ tag, name, start: at, end: at + word.length });
    at += word.length;
  }
  return tokens;
}

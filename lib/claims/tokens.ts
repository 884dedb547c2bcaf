import { wordsOf } from '../forms/words.ts';
import type { Count } from './count.ts';

/** A word of a sentence that some class knows; `start` and `end` count in the sentence's text. */
export interface Token {
  /** One sign for its class: see lexicon.ts. */
  readonly tag: string;
  /** What a form calls it: a quantity, a verb, a noun; "" for the words of every report. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The index of the first of some tokens, in their order, that begins at a position or after it. */
export function firstFrom(tokens: readonly Token[], position: number): number {
  let [from, to] = [0, tokens.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((tokens[middle]?.start ?? position) < position) from = middle + 1;
    else to = middle;
  }
  return from;
}

type Entry = readonly [word: string, tag: string, name: string];

/** Words by their first sign, the longest first; layer by layer. */
export type Lexicon = readonly ReadonlyMap<string, readonly Entry[]>[];

/** The longest word of a lexicon at a place of a text that ends by `limit`; of two that are alike the upper. */
function wordAt(text: string, at: number, limit: number, lexicon: Lexicon): Entry | undefined {
  const sign = text.charAt(at);
  let longest: Entry | undefined;
  for (const layer of lexicon) {
    const found = layer
      .get(sign)
      ?.find(([word]) => at + word.length <= limit && text.startsWith(word, at));
    if (found && found[0].length > (longest?.[0].length ?? 0)) longest = found;
  }
  return longest;
}

/** Words with one tag: a list, or a pattern as `wordsOf` takes it; and what the form calls them. */
export type Entries = readonly (readonly [
  tag: string,
  words: string | readonly string[],
  name?: string,
])[];

/** A lexicon of one layer; of two words that are alike the first listed counts. */
export function lexiconOf(entries: Entries): Lexicon {
  const lexicon = new Map<string, Entry[]>();
  for (const [tag, words, name = ''] of entries) {
    for (const word of typeof words === 'string' ? wordsOf(words) : words) {
      const sign = word.charAt(0);
      const known = lexicon.get(sign);
      if (known) known.push([word, tag, name]);
      else lexicon.set(sign, [[word, tag, name]]);
    }
  }
  for (const known of lexicon.values()) known.sort(([one], [other]) => other.length - one.length);
  return [lexicon];
}

const WHOLE_YEAR =
  /(20\d\d年)?1月(?:1日)?起?(?:至|到|—+|-|~|–),?(?:20\d\d年|同年)?12月(?:31日|底)?止?/uy;
const DATE = /20\d\d年度?|\d{1,2}月(?:\d{1,2}日|份?底|份)?/uy;
/** With which the year has ended. */
const YEAR_END = /^12月(?:31日|份?底)$/u;
/** 截至2023年12月: up to the end of it. */
const UNTIL = /(?:截[至止]|[至到])(?:20\d\d年|同年|当年)?$/u;

/** A whole year written by its days, or a day or month of one; null for what the lexicon has to tell. */
function dateAt(text: string, at: number, known: Entry | undefined): Entry | null {
  const sign = text.charAt(at);
  if (sign < '0' || sign > '9') return null;
  WHOLE_YEAR.lastIndex = at;
  DATE.lastIndex = at;
  const [whole] = WHOLE_YEAR.exec(text) ?? [];
  if (whole !== undefined) return [whole, 'T', ''];
  const [date] = DATE.exec(text) ?? [];
  if (date === undefined) return null;
  // The lexicon knows the report's own year.
  if (date.startsWith('20')) return known ? null : [date, 't', ''];
  const isDecember = date.startsWith('12月');
  const isWhole =
    YEAR_END.test(date) || (isDecember && UNTIL.test(text.slice(Math.max(0, at - 12), at)));
  return [date, isWhole ? 'n' : 't', ''];
}

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
    const found = wordAt(text, at, limit, lexicon);
    const [word, tag, name] = dateAt(text, at, found) ?? found ?? [' ', '?', ''];
    const length = word.length;
    // 统计, 公共: a sign behind what nobody knows belongs to it.
    const part = length === 1 && tokens.at(-1)?.tag === '?' && /[a-zA-Z]/u.test(tag);
    tokens.push({ tag: part ? '?' : tag, name, start: at, end: at + length });
    at += length;
  }
  return tokens;
}

import type { Report } from '../report/report.ts';
import { type Claim, claimsIn, type Read } from './claims.ts';
import { bodiesIn, timesIn } from './context.ts';
import { countsOf } from './count.ts';
import { type Language, languageOf } from './language.ts';
import { listsIn } from './lists.ts';
import type { PartsList } from './parts-list.ts';
import type { Sentence } from './sentence.ts';
import { tokensOf } from './tokens.ts';

/** A sentence with its figures, what they claim, and the lists of parts that they make up. */
export interface Statement extends Read {
  readonly claims: readonly Claim[];
  readonly lists: readonly PartsList[];
}

/** Longer than any sentence of a report; what has no end in so many signs is not read. */
const LONGEST_SENTENCE = 1500;
/** A sentence with more figures is a table written as one, and not read either. */
const MOST_FIGURES = 150;
/** More than the longest report has. */
const MOST_SENTENCES = 10_000;

const FIGURE = /[\d〇零一二两三四五六七八九十百千万]+/gu;

function isReadable({ text }: Sentence): boolean {
  if (text.length <= 2 * MOST_FIGURES) return true;
  return text.length <= LONGEST_SENTENCE && (text.match(FIGURE) ?? []).length <= MOST_FIGURES;
}

/** Whether `statementsOf` reads every one of these sentences. */
export function readsAll(sentences: readonly Sentence[]): boolean {
  return sentences.length <= MOST_SENTENCES && sentences.every(isReadable);
}

/** What each of a report's sentences says, in page order. */
export function statementsOf(report: Report, sentences: readonly Sentence[]): Statement[] {
  const language = languageOf(report);
  return sentences
    .slice(0, MOST_SENTENCES)
    .filter(isReadable)
    .map((sentence) => {
      const read = readOf(sentence, report.organ, language);
      return Object.assign(read, {
        claims: claimsIn(read, language),
        lists: listsIn(read, language),
      });
    });
}

/** Words are told apart and bodies looked for only in a sentence that states something. */
function readOf(sentence: Sentence, organ: string | null, { lexicon }: Language): Read {
  const { text } = sentence;
  const counts = countsOf(sentence);
  let tokens: Read['tokens'] | undefined;
  let times: Read['times'] | undefined;
  let bodies: Read['bodies'] | undefined;
  return {
    sentence,
    counts,
    get tokens() {
      tokens ??= tokensOf(text, counts, lexicon);
      return tokens;
    },
    get times() {
      times ??= timesIn(text, this.tokens);
      return times;
    },
    get bodies() {
      bodies ??= bodiesIn(text, organ);
      return bodies;
    },
  };
}

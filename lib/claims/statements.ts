import type { Report } from '../report/report.ts';
import { type Claim, claimsIn, type Read } from './claims.ts';
import { bodiesIn } from './context.ts';
import { countsOf } from './count.ts';
import { languageOf } from './language.ts';
import { listsIn } from './lists.ts';
import type { PartsList } from './parts-list.ts';
import { type Paragraph, sentencesOf } from './sentence.ts';
import { tokensOf } from './tokens.ts';

/** A sentence with its figures, what they claim, and the lists of parts that they make up. */
export interface Statement extends Read {
  readonly claims: readonly Claim[];
  readonly lists: readonly PartsList[];
}

/** Longer than any sentence of a report; what has no end in so many signs is not read. */
const LONGEST_SENTENCE = 1500;

/** Every sentence of a report's paragraphs, in page order. */
export function statementsOf(report: Report, paragraphs: readonly Paragraph[]): Statement[] {
  const language = languageOf(report);
  return paragraphs
    .flatMap(sentencesOf)
    .filter(({ text }) => text.length <= LONGEST_SENTENCE)
    .map((sentence) => {
      const counts = countsOf(sentence);
      const { text } = sentence;
      const tokens = tokensOf(text, counts, language.lexicon);
      const read = { sentence, counts, tokens, bodies: bodiesIn(text, report.organ) };
      return { ...read, claims: claimsIn(read, language), lists: listsIn(read, language) };
    });
}

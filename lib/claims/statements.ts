import type { Report } from '../report/report.ts';
import { type Claim, claimsIn } from './claims.ts';
import { type CountedSentence, countsOf } from './count.ts';
import { languageOf } from './language.ts';
import type { PartsList } from './lists.ts';
import { listsIn } from './lists.ts';
import { type Paragraph, sentencesOf } from './sentence.ts';

/** A sentence with its figures, what they claim, and the lists of parts that they make up. */
export interface Statement extends CountedSentence {
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
      const counted = { sentence, counts: countsOf(sentence) };
      return { ...counted, claims: claimsIn(counted, language), lists: listsIn(counted, language) };
    });
}

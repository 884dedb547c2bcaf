import type { Quote } from '../document/page.ts';
import type { When, Whose } from './context.ts';
import type { Count } from './count.ts';
import type { Sentence } from './sentence.ts';

/** One number that a sentence states of something in the tables. */
export interface Claim {
  /** What is counted, by name in `quantities`; several names mean their sum. */
  readonly quantities: readonly string[];
  readonly value: number;
  readonly unit: string;
  readonly whose: Whose;
  readonly when: When;
  /** The words that make the claim, where they stand. */
  readonly quote: Quote;
  readonly section: string | null;
  readonly sentence: Sentence;
  /** Whether it may well count more or less than the form does: a difference is for a person to judge. */
  readonly loose: boolean;
  /** The figure itself; null for 没有 and 未收到. */
  readonly count: Count | null;
}

import type { Spoken } from '../forms/spoken.ts';
import type { Report } from '../report/report.ts';
import { lexiconFor } from './lexicon.ts';
import type { Lexicon } from './tokens.ts';

/** What is needed to understand a report's sentences, made ready once for all of them. */
export interface Language {
  readonly spoken: Spoken;
  readonly lexicon: Lexicon;
}

export function languageOf(report: Report): Language {
  return { spoken: report.form.spoken, lexicon: lexiconFor(report) };
}

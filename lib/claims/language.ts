import type { Spoken } from '../forms/spoken.ts';
import type { Report } from '../report/report.ts';
import { type Naming, namingOf } from './named.ts';
import { neutralTo } from './neutral.ts';

/** What is needed to understand a report's sentences, made ready once for all of them. */
export interface Language extends Pick<Report, 'organ' | 'year'> {
  readonly spoken: Spoken;
  readonly naming: Naming;
  readonly isNeutral: (words: string) => boolean;
}

export function languageOf(report: Report): Language {
  const { organ, year, form } = report;
  const { spoken } = form;
  return { organ, year, spoken, naming: namingOf(spoken), isNeutral: neutralTo(organ) };
}

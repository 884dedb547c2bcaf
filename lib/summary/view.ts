import type { SourceBlock } from '../document/page.ts';
import { squaresOf, type TableSquares } from './squares.ts';
import { ignoredFindings, nameOfReport, openFindings, type Summary, wordAll } from './summary.ts';
import type { Translate } from './translate.ts';
import { type Tone, toneOf, verdictInWords } from './verdict.ts';
import type { WordedFinding } from './word-finding.ts';

/** One audited report as the popup shows it: plain data, all of it in words. */
export interface ReportView {
  readonly organ: string;
  readonly year: string;
  readonly form: string;
  readonly tone: Tone;
  readonly verdict: string;
  /** Codes of rules that could not be completed. */
  readonly crashed: readonly string[];
  /** Findings to attend to, in order. */
  readonly findings: readonly WordedFinding[];
  readonly ignored: readonly IgnoredView[];
  readonly tables: readonly TableSquares[];
  /** Where the report may be instead, if one of its tables was not read. */
  readonly sources: readonly SourceBlock[];
}

export interface IgnoredView {
  readonly id: string;
  readonly code: string;
  readonly message: string;
  readonly note: string;
}

export function viewOf(summary: Summary, translate: Translate): ReportView {
  const { audit, ignored } = summary;
  const { report } = audit;
  const open = openFindings(summary);
  const tables = squaresOf(audit, open, translate);
  return {
    organ: report.organ ?? translate('report.organ'),
    year:
      report.year === null
        ? translate('report.noYear')
        : translate('report.year', { year: report.year }),
    form: translate(report.form === null ? 'report.noForm' : `form.${report.form}`),
    tone: toneOf(summary),
    verdict: verdictInWords(summary, translate),
    crashed: audit.crashed,
    findings: wordAll(open, summary, translate),
    ignored: wordAll(ignoredFindings(summary), summary, translate).map(({ finding, message }) => ({
      id: finding.id,
      code: finding.code,
      message,
      note: ignored[finding.id]?.note ?? '',
    })),
    tables,
    sources: tables.every(({ found }) => found) ? [] : report.sources,
  };
}

/** One of a page's reports, to choose from. */
export interface ReportChoice {
  readonly name: string;
  readonly errors: number;
  /** Identities that could not be checked. */
  readonly incomplete: number;
}

export function choiceOf(summary: Summary, translate: Translate): ReportChoice {
  const { checks } = summary.audit;
  return {
    name: nameOfReport(summary.audit, translate),
    errors: errorsOf(summary),
    incomplete: checks.incomplete,
  };
}

/** Errors that are not ignored. */
export function errorsOf(summary: Summary): number {
  return openFindings(summary).filter(({ severity }) => severity === 'error').length;
}

import type { SourceBlock } from '../document/page.ts';
import { type Finding, severities } from '../findings/finding.ts';
import { toldTogether } from '../findings/groups.ts';
import { type ByHand, isFormKnown, type Report } from '../report/report.ts';
import { coverageOf } from './coverage.ts';
import { doubtsOf, type WordedDoubt } from './doubts.ts';
import { type KeyFigure, keyFiguresOf } from './key-figures.ts';
import { firstWorded } from './names.ts';
import { squaresOf, type TableSquares } from './squares.ts';
import { ignoredFindings, openFindings, type Summary, toldFindings } from './summary.ts';
import type { Translate } from './translate.ts';
import { type Unchecked, uncheckedOf } from './unchecked.ts';
import { type Tone, toneOf, verdictInWords } from './verdict.ts';
import { visible } from './visible.ts';
import { type WordedFinding, wordFinding } from './word-finding.ts';

/** What is said of an audited report, in the popup and in every copy: plain data, all of it in words. */
export interface SummaryView {
  readonly organ: string;
  readonly year: string;
  readonly verdict: string;
  /** Why not all of it is certain. */
  readonly doubts: readonly WordedDoubt[];
  /** Findings to attend to, in order; those of one slip are told with the first. */
  readonly findings: readonly WordedFinding[];
  /** What was checked, and of which tables no sum can be. */
  readonly coverage: string;
  /** That the office's own records decide, where a finding says what a figure may be; else "". */
  readonly caveat: string;
  readonly ignored: readonly IgnoredFinding[];
  readonly source: Summary['source'];
}

export interface IgnoredFinding extends WordedFinding {
  /** The person's own words; "" for none. */
  readonly note: string;
}

export function summaryView(summary: Summary, translate: Translate): SummaryView {
  const { audit, ignored, source } = summary;
  const worded = (finding: Finding) => wordFinding(finding, audit.report, translate);
  return {
    ...titleOf(audit.report, translate),
    verdict: verdictInWords(summary, translate),
    doubts: doubtsOf(audit, summary.doubts, translate),
    findings: toldTogether(openFindings(summary)).flatMap(([first, ...same]) =>
      first ? wordFinding(first, audit.report, translate, same) : [],
    ),
    coverage: coverageOf(audit, translate),
    caveat: audit.findings.some(isReckoned) ? translate('summary.caveat') : '',
    ignored: ignoredFindings(summary).map((finding) => ({
      ...worded(finding),
      note: visible(ignored[finding.id]?.note ?? ''),
    })),
    source: {
      ...source,
      title: visible(source.title),
      ...(source.file !== undefined && { file: visible(source.file) }),
    },
  };
}

/** Whether a finding names figures that nobody has written down. */
export function isReckoned({ fixes, arguments: { implied } }: Finding): boolean {
  const figures = typeof implied === 'object' && 'figures' in implied ? implied.figures : [];
  return fixes.length + figures.length > 0;
}

/** All findings to attend to, each for itself, in the order of the audit. */
export function eachFinding({ findings }: Pick<SummaryView, 'findings'>): WordedFinding[] {
  const weightOf = ({ finding }: WordedFinding) => severities.indexOf(finding.severity);
  return findings
    .flatMap((worded) => [worded, ...worded.also])
    .toSorted((a, b) => weightOf(a) - weightOf(b));
}

/** Whose report of which year it is, with words for what was not recognised. */
function titleOf({ form, organ, year }: Report, translate: Translate) {
  if (form.discovered) return { organ: translate('report.discovered'), year: '' };
  return {
    organ: organ === null ? translate('report.organ') : visible(organ),
    year: year === null ? translate('report.noYear') : translate('report.year', { year }),
  };
}

/** "原平市西镇乡人民政府 2023 年度". */
export function nameOfReport({ organ, year }: Pick<SummaryView, 'organ' | 'year'>): string {
  return `${organ} ${year}`.trim();
}

/** What the page does not tell of a report, and a person may. */
export interface Unsaid {
  readonly name: keyof ByHand;
  readonly label: string;
  /** As the person has stated it; "" where nothing was. */
  readonly stated: string;
}

/** One audited report as the popup shows it. */
export interface ReportView extends SummaryView {
  readonly form: string;
  readonly tone: Tone;
  readonly unchecked: Unchecked;
  /** Body and year where the page does not tell them, for a person to state; what was stated, or "". */
  readonly unsaid: readonly Unsaid[];
  /** What was read in the figures that matter most. */
  readonly figures: readonly KeyFigure[];
  readonly tables: readonly TableSquares[];
  /** Where the report may be instead, if one of its tables was not read. */
  readonly sources: readonly SourceBlock[];
}

export function viewOf(summary: Summary, translate: Translate): ReportView {
  const { report } = summary.audit;
  const tables = squaresOf(summary.audit, openFindings(summary), translate);
  return {
    ...summaryView(summary, translate),
    form: formInWords(report, translate),
    tone: toneOf(summary),
    unchecked: uncheckedOf(summary.audit, translate),
    unsaid: (['organ', 'year'] as const).flatMap((name) => {
      const stated = report.byHand[name];
      if (report.form.discovered) return [];
      if (stated === undefined && report[name] !== null) return [];
      const label = translate(`summary.column.${name}`);
      return [{ name, label, stated: visible(String(stated ?? '')) }];
    }),
    figures: keyFiguresOf(report, translate),
    tables,
    sources: tables.every(({ found }) => found) ? [] : report.sources,
  };
}

function formInWords(report: Report, translate: Translate): string {
  if (!isFormKnown(report)) return translate('report.noForm');
  return firstWorded(translate, [`form.${report.form.name}`, report.form.name]);
}

/** One of a page's reports, to choose from. */
export interface ReportChoice {
  readonly name: string;
  readonly errors: number;
  /** Identities that could not be checked. */
  readonly incomplete: number;
}

export function choiceOf(summary: Summary, translate: Translate): ReportChoice {
  const { report, checks } = summary.audit;
  return {
    name: nameOfReport(titleOf(report, translate)),
    errors: errorsOf(summary),
    incomplete: checks.incomplete,
  };
}

/** Errors that are not ignored. */
export function errorsOf(summary: Summary): number {
  return toldFindings(summary).filter(({ severity }) => severity === 'error').length;
}

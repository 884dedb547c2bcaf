import type { Report } from '../report/report.ts';
import type { Finding } from './finding.ts';

/** How a rule, or one identity, ended. */
export type Outcome = 'passed' | 'failed' | 'incomplete' | 'notApplicable';

/** The rule that tells the identities that do not hold. */
export const IDENTITY_RULE = 'arithmetic';

/** How many identities ended how. */
export type Checks = Readonly<Record<Outcome, number>>;

/** Everything known of one report. */
export interface Audit {
  readonly report: Report;
  /** Errors first, then in page order. */
  readonly findings: readonly Finding[];
  /** Counts over the form's identities. */
  readonly checks: Checks;
  /** How many of those that passed have a blank cell, which counts as 0. */
  readonly passedWithBlanks: number;
  /** The outcome of each identity, by id. */
  readonly identities: Readonly<Record<string, Outcome>>;
  /** The outcome of each rule, by code. */
  readonly rules: Readonly<Record<string, Outcome>>;
  /** Codes of rules that threw; their outcome is `incomplete`. */
  readonly crashed: readonly string[];
  /** Codes of rules that the person has turned off; they have no outcome. */
  readonly off: readonly string[];
  /** True where the report's text, or one of its sentences, is longer than what is read of it. */
  readonly truncated: boolean;
}

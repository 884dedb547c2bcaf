import type { Outcome } from '../findings/audit.ts';
import type { Defect } from '../findings/finding.ts';
import type { Report } from '../report/report.ts';

/** What a person may set and a rule may ask. */
export interface RuleSettings {
  /** Last day of publication, "MM-DD" of the following year. */
  readonly deadlines: { readonly department: string; readonly government: string };
}

export interface RuleResult {
  readonly outcome: Outcome;
  readonly defects: readonly Defect[];
}

/** One rule a file; `code` is the file's name. It sees plain data, never a document. */
export interface Rule {
  readonly code: string;
  check(report: Report, settings: RuleSettings): RuleResult;
}

/** Failed with these defects, or passed where there are none. */
export function verdict(defects: readonly Defect[]): RuleResult {
  return { outcome: defects.length > 0 ? 'failed' : 'passed', defects };
}

export const incomplete: RuleResult = { outcome: 'incomplete', defects: [] };
export const notApplicable: RuleResult = { outcome: 'notApplicable', defects: [] };

/** 条例第五十条: reports by 31 January; a county or higher government publishes by 31 March. */
export const defaultSettings: RuleSettings = {
  deadlines: { department: '01-31', government: '03-31' },
};

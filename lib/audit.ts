import type { Page } from './document/page.ts';
import { factsOf } from './facts.ts';
import { type Audit, type Checks, IDENTITY_RULE, type Outcome } from './findings/audit.ts';
import { basisIn } from './findings/basis.ts';
import { type Finding, type Severity, severities } from './findings/finding.ts';
import { inGroups } from './findings/groups.ts';
import { findingId, withDistinctIds } from './findings/id.ts';
import { annual } from './forms/annual/annual.ts';
import type { Deadlines, Form } from './forms/form.ts';
import { forms as officialForms } from './forms/index.ts';
import { otherReport, otherTables, speaksOfTotals } from './report/other-tables.ts';
import { type PageReading, pageReader } from './report/read-reports.ts';
import type { ByHand, Report } from './report/report.ts';
import { rules as allRules } from './rules/index.ts';
import type { Rule, RuleSettings } from './rules/rule.ts';

/** What a person has set for the audit; all of it has a default. */
export interface AuditOptions extends RuleSettings {
  /** Codes of rules that are turned off. */
  readonly disabled?: ReadonlySet<string>;
  /** Severities a person has given to codes in place of the rule's own. */
  readonly severities?: ReadonlyMap<string, Severity>;
  readonly rules?: readonly Rule[];
  readonly forms?: readonly Form[];
  /** What a person states of each of the page's reports, in their order. */
  readonly byHand?: readonly ByHand[];
  /** Tables of which no form tells: false where their totals are not looked for; else those left out, by their marks. */
  readonly discovery?: false | { readonly leftOut: ReadonlySet<string> };
}

/** What a person has set, as it is stored, for the audit; deadlines are those of the annual reports. */
export function auditOptionsOf(stored: StoredOptions): AuditOptions {
  const { deadlines, disabled, severities, discovery, leftOutTables } = stored;
  return {
    deadlines: { [annual.family]: deadlines },
    disabled: new Set(disabled),
    severities: new Map(Object.entries(severities)),
    discovery: discovery && { leftOut: new Set(Object.keys(leftOutTables)) },
  };
}

interface StoredOptions {
  readonly deadlines: Partial<Deadlines>;
  readonly disabled: readonly string[];
  readonly severities: Readonly<Record<string, Severity>>;
  readonly discovery: boolean;
  readonly leftOutTables: Readonly<Record<string, string>>;
}

/** What they find wrong with one figure of the text is one slip. */
const figureRules = new Set(
  allRules.filter(({ about }) => about === 'text').map(({ code }) => code),
);

const readOfficial = pageReader(officialForms);

/**
 * Page → Audits: one for each report on the page, in reading order, and last one for the other tables that
 * have totals, if some of them can be checked; none where there is neither.
 */
export function auditPage(page: Page, options: AuditOptions = {}): Audit[] {
  const reading = readPage(page, options);
  const others = otherReport(page, othersIn(page, reading, options));
  return [...reading.reports, ...(others ? [others] : [])].map((report) =>
    auditReport(report, options),
  );
}

/** How many tables of a page, of no form, have totals, whether they can be checked or not. */
export function countTotals(page: Page, options: AuditOptions = {}): number {
  return speaksOfTotals(page) ? othersIn(page, readPage(page, options), options).length : 0;
}

function readPage(page: Page, { forms, byHand }: AuditOptions): PageReading {
  return (forms ? pageReader(forms) : readOfficial)(page, byHand);
}

function othersIn(page: Page, reading: PageReading, options: AuditOptions) {
  const { forms = officialForms, discovery = { leftOut: new Set<string>() } } = options;
  return discovery ? otherTables(page, reading, forms, discovery.leftOut) : [];
}

/** Runs the rules over one report. A rule that throws is `incomplete` and named in `crashed`. */
export function auditReport(report: Report, options: AuditOptions = {}): Audit {
  const { disabled } = options;
  const rules = rulesFor(report, options.rules ?? allRules);
  const facts = factsOf(report);
  const findings: Finding[] = [];
  const outcomes: Record<string, Outcome> = {};
  const crashed: string[] = [];
  const isOff = ({ code }: Rule) => disabled?.has(code) ?? false;
  const inOrder = rules.toSorted((a, b) => Number(b.first ?? false) - Number(a.first ?? false));
  for (const rule of inOrder) {
    if (isOff(rule)) continue;
    try {
      const { outcome, defects } = rule.check(facts, options);
      outcomes[rule.code] = outcome;
      const basis = basisIn(rule.basis, report);
      for (const defect of defects) {
        const severity = options.severities?.get(defect.code) ?? defect.severity;
        findings.push({ ...defect, severity, id: findingId(defect), basis });
      }
    } catch {
      outcomes[rule.code] = 'incomplete';
      crashed.push(rule.code);
    }
  }
  const checked = Object.entries(facts.identities);
  const identities = Object.fromEntries(checked.map(([id, { outcome }]) => [id, outcome]));
  return {
    report,
    // Errors first; within one severity as the rules found them.
    findings: inGroups(
      withDistinctIds(findings.sort((a, b) => weightOf(a) - weightOf(b))),
      figureRules,
    ),
    checks: count(Object.values(identities)),
    passedWithBlanks: checked.filter(([, one]) => one.outcome === 'passed' && one.hasBlanks).length,
    identities,
    rules: outcomes,
    crashed,
    off: rules.filter(isOff).map(({ code }) => code),
    truncated: facts.truncated,
  };
}

/** Of tables of which no form tells, nothing is asked but that they add up. */
function rulesFor({ form }: Report, rules: readonly Rule[]): readonly Rule[] {
  return form.discovered ? rules.filter(({ code }) => code === IDENTITY_RULE) : rules;
}

function weightOf({ severity }: Finding): number {
  return severities.indexOf(severity);
}

function count(outcomes: readonly Outcome[]): Checks {
  const checks = { passed: 0, failed: 0, incomplete: 0, notApplicable: 0 };
  for (const outcome of outcomes) checks[outcome]++;
  return checks;
}

import type { Facts } from '../facts.ts';
import type { Outcome } from '../findings/audit.ts';
import type { Defect, Severity } from '../findings/finding.ts';
import type { Deadlines } from '../forms/form.ts';
import { isLacking, type Need, type Needed, neededOf } from './support/needs.ts';

/** What a person may set and a rule may ask. */
export interface RuleSettings {
  /** By family of forms, last days of publication, "MM-DD", where they are not to be the form's own. */
  readonly deadlines?: Readonly<Record<string, Partial<Deadlines>>>;
}

export interface RuleResult {
  readonly outcome: Outcome;
  readonly defects: readonly Defect[];
}

/** Figures in the tables; the form's tables and sections; figures in the text; what the text tells; dates. */
export type About = 'table' | 'form' | 'text' | 'content' | 'dates';

/** What the declaration of a rule says of it. */
interface Declaration {
  /** The file's name. */
  readonly code: string;
  readonly about: About;
  /** With which it tells a defect, unless it says the other. */
  readonly severity: Severity;
  readonly otherwise?: Severity;
  /** True for one that is told before all others of its severity: they go by what it says. */
  readonly first?: true;
  /** The clause or circular that it follows from, as cited in Chinese; else 算术 or 实务 (practice). */
  readonly basis: string;
}

/** One rule a file. It sees plain data, never a document. */
export interface Rule extends Declaration {
  check(facts: Facts, settings?: RuleSettings): RuleResult;
}

/** What a rule tells of one defect; what it leaves out is empty, or stands in the declaration. */
export type Told = Partial<Omit<Defect, 'code'>>;

/** How a rule ends that could decide nothing, and what it tells of that. */
interface Undecided {
  readonly outcome: 'incomplete' | 'notApplicable';
  readonly told: readonly Told[];
}

export const incomplete: Undecided = { outcome: 'incomplete', told: [] };
export const notApplicable: Undecided = { outcome: 'notApplicable', told: [] };

interface Declared<Wanted extends Need> extends Declaration {
  /** True for one that is only about the forms that name it. */
  readonly ofForm?: true;
  /** True for one that tells of words that are not there: where not all text was read, it decides nothing. */
  readonly ofAbsence?: true;
  /** What has to be there; where it is not, the rule ends as `needs` has it, unchecked. */
  readonly needs?: readonly Wanted[];
  /** Tells the defects; none is a pass. */
  check(
    facts: Facts,
    needed: Pick<Needed, Wanted>,
    settings: RuleSettings,
  ): readonly Told[] | Undecided;
}

/** The rule of a declaration. */
export function defineRule<Wanted extends Need = never>(declared: Declared<Wanted>): Rule {
  const { needs = [], ofForm = false, ofAbsence = false, check, ...declaration } = declared;
  const { code, severity } = declaration;
  const empty = { code, severity, arguments: {}, where: [], quotes: [], broken: [], fixes: [] };
  return {
    ...declaration,
    check(facts, settings = {}) {
      if (ofForm && !facts.report.form.rules.includes(code)) {
        return { outcome: 'notApplicable', defects: [] };
      }
      const needed = neededOf(needs, facts);
      if (isLacking(needed)) return { outcome: needed.lacking, defects: [] };
      const verdict = check(facts, needed, settings);
      const told = 'told' in verdict ? verdict.told : verdict;
      if (ofAbsence && told.length > 0 && facts.report.unread.text) {
        return { outcome: 'incomplete', defects: [] };
      }
      const defects = told.map((defect) => ({ ...empty, ...defect }));
      if ('told' in verdict) return { outcome: verdict.outcome, defects };
      return { outcome: defects.length > 0 ? 'failed' : 'passed', defects };
    },
  };
}

/** What is told of each; not applicable where there is none. */
export function ofEach<Item>(
  items: readonly Item[],
  tell: (item: Item) => Told | null,
): readonly Told[] | Undecided {
  return items.length > 0 ? items.flatMap((item) => tell(item) ?? []) : notApplicable;
}

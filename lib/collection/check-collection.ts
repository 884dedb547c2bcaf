import type { Checks } from '../findings/audit.ts';
import { basisIn } from '../findings/basis.ts';
import { type BetweenFinding, severities } from '../findings/finding.ts';
import { findingId, withDistinctIds } from '../findings/id.ts';
import { forms } from '../forms/index.ts';
import type { BetweenRule } from './between.ts';
import { collectionOf } from './collection.ts';
import type { Compare, Copy } from './copies/copies.ts';
import type { Duplicate } from './duplicates.ts';
import { formOf } from './figures.ts';
import type { Member } from './member.ts';
import type { CollectionOptions } from './options.ts';
import { betweenRules } from './rules/index.ts';

/** Everything known between reports. */
export interface CollectionAudit {
  /** Errors first, then in the order of the rules. */
  readonly findings: readonly BetweenFinding[];
  /** By a rule's code, how many comparisons ended how. */
  readonly rules: Readonly<Record<string, Checks>>;
  /** Codes of rules that threw. */
  readonly crashed: readonly string[];
  /** Codes of rules that the person has turned off. */
  readonly off: readonly string[];
  /** Reports that are in the set more than once: each is checked once. */
  readonly duplicates: readonly Duplicate[];
  /** Pairs with like passages, also those too little alike to be told; none where `copied-text` is off. */
  readonly copies: readonly Copy[];
}

const nothing: Checks = { passed: 0, failed: 0, incomplete: 0, notApplicable: 0 };

/**
 * Runs the rules between reports. Places of findings name reports by their index in `members`. Texts are compared
 * in memory, or as `compare` does it.
 */
export function checkCollection(
  members: readonly Member[],
  options: CollectionOptions = {},
  rules: readonly BetweenRule[] = betweenRules,
  compare?: Compare,
): CollectionAudit {
  const { disabled } = options;
  const collection = collectionOf(members, options, compare);
  const outcomes: Record<string, Checks> = {};
  const crashed: string[] = [];
  const off = rules.map(({ code }) => code).filter((code) => disabled?.has(code));
  const findings = rules.flatMap((rule): BetweenFinding[] => {
    const { code } = rule;
    if (off.includes(code)) return [];
    try {
      const { checks, defects } = rule.check(collection);
      outcomes[code] = checks;
      const severity = options.severities?.get(code);
      return defects.map((defect) => ({
        ...defect,
        ...(severity && { severity }),
        id: idOf(defect, members),
        basis: basisOf(rule, members[defect.reports[0] ?? -1] ?? members[0]),
      }));
    } catch {
      outcomes[code] = nothing;
      crashed.push(code);
      return [];
    }
  });
  return {
    findings: withDistinctIds(findings.sort(byWeight)),
    rules: outcomes,
    crashed,
    off,
    duplicates: collection.duplicates,
    copies: 'copied-text' in outcomes ? collection.copies.pairs : [],
  };
}

/** What binds the report that is to be looked into. */
function basisOf({ basis }: BetweenRule, member: Member | undefined): string[] {
  const form =
    (member && formOf(member)) ?? forms.findLast(({ family }) => family === member?.family);
  return form ? basisIn(basis, { form, year: member?.year ?? null }) : basis.split('；');
}

function byWeight(one: BetweenFinding, other: BetweenFinding): number {
  return severities.indexOf(one.severity) - severities.indexOf(other.severity);
}

/** As of a finding within a report; a report goes by its body and year, wherever it stands among others. */
function idOf(defect: Omit<BetweenFinding, 'id' | 'basis'>, members: readonly Member[]): string {
  const named = (report: number | undefined, text: string) => {
    const { organ, year } = members[report ?? -1] ?? {};
    return `${organ}/${year}/${text}`;
  };
  return findingId({
    ...defect,
    where: defect.where.map((place) => ({ ...place, text: named(place.report, place.text) })),
    quotes: defect.quotes.map((quote) => ({ ...quote, text: named(quote.report, quote.text) })),
  });
}

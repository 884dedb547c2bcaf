import type { Checks } from '../findings/audit.ts';
import type { BetweenFinding, Severity } from '../findings/finding.ts';
import type { Collection } from './collection.ts';

/** What a rule tells of one defect between reports; what it leaves out is empty, or stands in the declaration. */
export type ToldBetween = Partial<Omit<BetweenFinding, 'code' | 'id' | 'basis' | 'group'>> &
  Pick<BetweenFinding, 'reports'>;

/** How one comparison ended: sound, in one word why it was not made, or what is told of it. */
export type Compared = 'passed' | 'incomplete' | 'notApplicable' | ToldBetween;

/** What the declaration of a rule between reports says of it. */
interface Declaration {
  /** The file's name. */
  readonly code: string;
  /** With which it tells a defect, unless it says the other. */
  readonly severity: Severity;
  readonly otherwise?: Severity;
  /** As of a rule within a report. */
  readonly basis: string;
}

/** One rule between reports, a file each. It sees plain data of many reports. */
export interface BetweenRule extends Declaration {
  readonly about: 'between';
  check(collection: Collection): { readonly checks: Checks; readonly defects: readonly Defect[] };
}

type Defect = Omit<BetweenFinding, 'id' | 'basis' | 'group'>;

/** The rule of a declaration. `check` ends every comparison that it makes, one by one. */
export function defineBetween(
  declared: Declaration & { check(collection: Collection): Iterable<Compared> },
): BetweenRule {
  const { check, ...declaration } = declared;
  const { code, severity } = declaration;
  const empty = { code, severity, arguments: {}, where: [], quotes: [], broken: [], fixes: [] };
  return {
    ...declaration,
    about: 'between',
    check(collection) {
      const checks = { passed: 0, failed: 0, incomplete: 0, notApplicable: 0 };
      const defects: Defect[] = [];
      for (const ended of check(collection)) {
        if (typeof ended === 'string') checks[ended]++;
        else {
          checks.failed++;
          defects.push({ ...empty, ...ended });
        }
      }
      return { checks, defects };
    },
  };
}

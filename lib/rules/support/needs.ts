import type { JudgedClaim } from '../../claims/judged.ts';
import type { Paragraph } from '../../claims/sentence.ts';
import type { Facts } from '../../facts.ts';
import type { TableName } from '../../forms/form.ts';
import type { DatedQuote, Report, Section, Title } from '../../report/report.ts';
import { foundTables } from './form.ts';
import { bodyOf } from './quotes.ts';

/** What a rule may need of a report, as it is handed to the rule: never null, no list empty. */
export interface Needed {
  readonly tables: readonly TableName[];
  readonly claims: readonly JudgedClaim[];
  readonly period: NonNullable<Report['period']>;
  readonly title: Title;
  readonly organ: string;
  readonly year: number;
  readonly signedOn: DatedQuote;
  readonly sections: readonly Section[];
  readonly body: readonly Paragraph[];
}

export type Need = keyof Needed;

/** How a rule ends where the report does not have what it needs. */
interface Lacking {
  readonly lacking: 'incomplete' | 'notApplicable';
}

/** What may honestly not be there makes a rule not applicable; what had to be there, incomplete. */
const needs: {
  readonly [Name in Need]: Lacking & { of(facts: Facts): Needed[Name] | null };
} = {
  tables: { of: ({ report }) => foundTables(report), lacking: 'notApplicable' },
  claims: { of: ({ claims }) => claims, lacking: 'notApplicable' },
  period: { of: ({ report }) => report.period, lacking: 'notApplicable' },
  title: { of: ({ report }) => report.title, lacking: 'incomplete' },
  organ: { of: ({ report }) => report.organ, lacking: 'incomplete' },
  year: { of: ({ report }) => report.year, lacking: 'incomplete' },
  signedOn: { of: ({ report }) => report.signedOn, lacking: 'incomplete' },
  sections: { of: ({ report }) => report.sections, lacking: 'incomplete' },
  body: { of: ({ report }) => bodyOf(report), lacking: 'incomplete' },
};

/** All that a rule needs, by name; or how it ends without the first that is lacking. */
export function neededOf<Wanted extends Need>(
  wanted: readonly Wanted[],
  facts: Facts,
): Pick<Needed, Wanted> | Lacking {
  const needed: Partial<Needed> = {};
  for (const name of wanted) {
    const { of, lacking } = needs[name];
    const value = of(facts);
    if (value === null || (Array.isArray(value) && value.length === 0)) return { lacking };
    Object.assign(needed, { [name]: value });
  }
  return needed as Pick<Needed, Wanted>;
}

export function isLacking(needed: object): needed is Lacking {
  return 'lacking' in needed;
}

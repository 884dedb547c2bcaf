import type { Facts } from '../../facts.ts';
import type { Duties } from '../../forms/duties.ts';
import { foundTables } from './form.ts';

/** How a rule ends where the report does not have what it needs. */
interface Lacking {
  readonly lacking: 'incomplete' | 'notApplicable';
}

function need<Value>(of: (facts: Facts) => Value | null, lacking: Lacking['lacking']) {
  return { of, lacking };
}

/** What the form asks for; of another form it is not asked. */
function duty<Name extends keyof Duties>(name: Name) {
  return need(({ report }) => report.form.duties[name] ?? null, 'notApplicable');
}

/** What may honestly not be there makes a rule not applicable; what had to be there, incomplete. */
const needs = {
  tables: need(({ report }) => foundTables(report), 'notApplicable'),
  claims: need(({ claims }) => claims, 'notApplicable'),
  period: need(({ report }) => report.period, 'notApplicable'),
  title: need(({ report }) => report.title, 'incomplete'),
  organ: need(({ report }) => report.organ, 'incomplete'),
  year: need(({ report }) => report.year, 'incomplete'),
  signedOn: need(({ report }) => report.signedOn, 'incomplete'),
  sections: need(({ report }) => report.sections, 'incomplete'),
  body: need(({ paragraphs }) => paragraphs, 'incomplete'),
  titles: duty('titles'),
  aspects: duty('aspects'),
  problems: duty('problems'),
  fee: duty('fee'),
  aboveCounty: duty('aboveCounty'),
  circular: duty('circular'),
  circulars: duty('circulars'),
};

/** What a rule may need of a report. */
export type Need = keyof typeof needs;

/** The same as it is handed to a rule: never null, no list empty. */
export type Needed = {
  readonly [Name in Need]: NonNullable<ReturnType<(typeof needs)[Name]['of']>>;
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

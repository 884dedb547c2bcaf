import { type Tally, talliesOf } from '../claims/tallies.ts';
import { toldIdentities } from '../claims/told-identities.ts';
import type { Facts } from '../facts.ts';
import { defineRule, ofEach } from './rule.ts';
import { placed } from './support/quotes.ts';

/** What the tables do not hold, or where they were not read, told more than once. */
function comparable({ report, statements, claims }: Facts): Tally[] {
  const { quantities: known } = report.form.spoken;
  const unread = claims
    .filter(({ claim, comparison }) => claim.whose === 'organ' && comparison.state === 'unknown')
    .filter(({ claim }) => !claim.quantities.some((name) => known[name]?.ofSeveral))
    .map(({ claim }) => {
      const name = claim.quantities.join('+');
      return { ...claim, name, alike: name };
    });
  return [...talliesOf(report, statements), ...unread];
}

/** What is told more than once under one name. */
function groupsOf(tallies: readonly Tally[], nameOf: (tally: Tally) => string): Tally[][] {
  return [...Map.groupBy(tallies, nameOf).values()].filter(({ length }) => length > 1);
}

/**
 * The same thing counted twice with different numbers. Figures that the tables hold are
 * text-contradicts-table's; what went over another channel, or in another time, is another thing.
 */
export const textContradictsText = defineRule({
  code: 'text-contradicts-text',
  about: 'text',
  severity: 'warning',
  basis: '实务',
  check(facts) {
    const balances = toldIdentities(facts.report, facts.claims).map(({ left, right, claims }) => ({
      question: true as const,
      variant: 'balance',
      arguments: { first: left, second: right },
      quotes: claims.map(({ quote, section }) => placed(quote, section)),
    }));
    const all = comparable(facts);
    const same = groupsOf(all, ({ name }) => name);
    const alike = groupsOf(all, (tally) => tally.alike).filter(
      (tallies) => new Set(tallies.map(({ name }) => name)).size === tallies.length,
    );
    const told = ofEach([...same, ...alike], (tallies) => {
      const [first] = tallies;
      const second = tallies.find(({ value }) => value !== first?.value);
      if (!first || !second) return null;
      return {
        ...(first.name !== second.name && { question: true as const }),
        variant: 'twice',
        arguments: { first: first.value, second: second.value },
        quotes: tallies.map(({ quote, section }) => placed(quote, section)),
      };
    });
    if (balances.length === 0) return told;
    return 'told' in told ? balances : [...told, ...balances];
  },
});

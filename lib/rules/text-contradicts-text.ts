import { type Tally, talliesOf } from '../claims/tallies.ts';
import type { PlacedQuote } from '../findings/finding.ts';
import type { Report } from '../report/report.ts';
import { notApplicable, type Rule, verdict } from './rule.ts';
import { plainDefect } from './support/cells.ts';
import { judgedClaims } from './support/judged.ts';
import { placed } from './support/quotes.ts';

const code = 'text-contradicts-text';

/** 维持6件 may be of reviews, and 维持2件 of lawsuits. */
const OF_ANY_PROCEDURE = /^(?:upheld|corrected|otherResult|pending)$/u;

/** What the tables do not hold, or where they were not read, told more than once. */
function comparable(report: Report): Tally[] {
  const unjudged = judgedClaims(report)
    .filter(({ claim, judgement }) => claim.whose === 'organ' && judgement.state === 'unknown')
    .filter(({ claim }) => !claim.quantities.some((name) => OF_ANY_PROCEDURE.test(name)))
    .map(({ claim }) => ({
      name: claim.quantities.join('+'),
      value: claim.value,
      quote: claim.quote,
      section: claim.section,
    }));
  return [...talliesOf(report), ...unjudged];
}

/**
 * The same thing counted twice with different numbers. Figures that the tables hold are
 * text-contradicts-table's; what went over another channel, or in another time, is another thing.
 */
export const textContradictsText: Rule = {
  code,
  check(report) {
    const byName = new Map<string, Tally[]>();
    for (const tally of comparable(report)) {
      byName.set(tally.name, [...(byName.get(tally.name) ?? []), tally]);
    }
    const twice = [...byName.values()].filter((tallies) => tallies.length > 1);
    if (twice.length === 0) return notApplicable;
    return verdict(
      twice.flatMap((tallies) => {
        const [first, ...rest] = tallies;
        const second = rest.find(({ value }) => value !== first?.value);
        if (!first || !second) return [];
        const quotes: PlacedQuote[] = tallies.map(({ quote, section }) => placed(quote, section));
        return [
          plainDefect({
            code,
            severity: 'warning',
            arguments: { first: first.value, second: second.value },
            quotes,
          }),
        ];
      }),
    );
  },
};

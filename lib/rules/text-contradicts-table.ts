import type { Claim } from '../claims/claims.ts';
import { valuesOf } from '../claims/compare.ts';
import type { Severity } from '../findings/finding.ts';
import type { Report } from '../report/report.ts';
import { defineRule, incomplete } from './rule.ts';
import { placeOf } from './support/form.ts';
import { countedAs, placed } from './support/quotes.ts';

/**
 * Why a difference is none, or only one of scope: error, warning, or nothing to say. `agreed`: the names of
 * what the text tells rightly as well.
 */
function severityOf(report: Report, claim: Claim, agreed: ReadonlySet<string>): Severity | null {
  if (claim.whose === 'part') {
    const whole = Math.max(...claim.quantities.flatMap((quantity) => valuesOf(report, quantity)));
    return claim.value > whole && claim.quantities.length === 1 ? 'warning' : null;
  }
  if (claim.whose === 'area') {
    return agreed.has(nameOf(claim)) ? null : 'warning';
  }
  return claim.loose ? 'warning' : 'error';
}

function nameOf({ quantities }: Claim): string {
  return quantities.join('+');
}

/**
 * A number of the text that no sensible reading of the tables gives; the finding names the plainest
 * reading. Told of another body or another year it is not judged; of the organ's own office beside a
 * table for the whole area, only if it is more than the whole.
 */
export const textContradictsTable = defineRule({
  code: 'text-contradicts-table',
  about: 'text',
  severity: 'error',
  otherwise: 'warning',
  basis: '国办公开办函〔2021〕30号；实务',
  needs: ['claims'],
  check({ report }, { claims }) {
    const agreed = new Set(
      claims.flatMap(({ claim, comparison }) =>
        comparison.state === 'agrees' ? nameOf(claim) : [],
      ),
    );
    const differing = claims.flatMap(({ claim, comparison }) => {
      if (comparison.state !== 'differs') return [];
      const severity = severityOf(report, claim, agreed);
      return severity ? [{ claim, comparison, severity }] : [];
    });
    if (differing.length === 0 && claims.every(({ comparison }) => comparison.state === 'unknown'))
      return incomplete;
    const same = Map.groupBy(differing, ({ claim }) => `${nameOf(claim)}=${claim.value}`);
    return [...same.values()].flatMap((all) => {
      const [first] = all;
      if (!first) return [];
      const { claim, comparison, severity } = first;
      const { quantities, value, count } = claim;
      const told = (amount: number) => countedAs(amount, count);
      const [field] = comparison.fields;
      return {
        severity,
        ...(severity === 'warning' && { question: true as const }),
        variant: severity === 'error' ? 'differs' : 'scope',
        arguments: {
          claimed: told(value),
          actual: told(comparison.actual),
          reading: { quantities },
          source: { from: comparison.from, table: field?.table ?? '' },
        },
        where: comparison.fields.map((field) => placeOf(report, field)),
        quotes: all.map(({ claim: { quote, section } }) => placed(quote, section)),
      };
    });
  },
});

import { expect, inject, test } from 'vitest';
import { furtherMutations } from '../../harness/reports/mutations/further-mutations.ts';
import { mutations } from '../../harness/reports/mutations/mutations.ts';
import { type Rates, ratesOf } from '../../harness/reports/mutations/rates.ts';
import { tornPages } from '../../harness/reports/mutations/tear.ts';
import { unseenMutations } from '../../harness/reports/mutations/unseen-mutations.ts';

/**
 * The aim is none. Left is what no reader of the drawn page could tell, as where a header and the figures
 * have each lost a column, and rows among others of which hardly one stands where it stood.
 */
const AT_MOST = { silent: 0.002, refused: 0.008 };

function expectFew({ torn, silent, refused, falseAlarms }: Rates): void {
  expect(silent / torn).toBeLessThanOrEqual(AT_MOST.silent);
  expect(refused / torn).toBeLessThanOrEqual(AT_MOST.refused);
  expect(falseAlarms).toBe(0);
}

test.each([
  ['the first set', mutations, 3000],
  ['kinds left out of it', unseenMutations, 600],
  ['the second set', furtherMutations, 3000],
])('of tables torn in %s, hardly any row shifts in silence or is refused', (_set, using, count) => {
  const rates = ratesOf([...tornPages(inject('seed'), count, using)]);
  console.table(rates);
  if (!rates.all) throw new Error('nothing was torn');
  expectFew(rates.all);
});

import { expect, inject, test } from 'vitest';
import { type Rates, ratesOf } from '../../harness/reports/mutations/rates.ts';
import { tornPages } from '../../harness/reports/mutations/tear.ts';
import { unseenMutations } from '../../harness/reports/mutations/unseen-mutations.ts';

const PAGES = 3000;
const UNSEEN_PAGES = 600;
/** The aim is none; so many are left, of which some no reader of the drawn page could tell. */
const AT_MOST = 0.005;

function expectFew({ torn, silent, refused, falseAlarms }: Rates): void {
  expect(silent / torn).toBeLessThanOrEqual(AT_MOST);
  expect(refused / torn).toBeLessThanOrEqual(AT_MOST);
  expect(falseAlarms).toBe(0);
}

test.each([
  ['known kinds', PAGES, undefined],
  ['unseen kinds', UNSEEN_PAGES, unseenMutations],
])(
  'of tables torn in %s, hardly any row shifts in silence or is refused',
  (_kinds, count, using) => {
    const rates = ratesOf([...tornPages(inject('seed'), count, using)]);
    console.table(rates);
    if (!rates.all) throw new Error('nothing was torn');
    expectFew(rates.all);
  },
);

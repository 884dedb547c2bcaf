import { expect, inject, test } from 'vitest';
import { ratesOf } from '../../harness/reports/mutations/rates.ts';
import { tornPages } from '../../harness/reports/mutations/tear.ts';

const PAGES = 3000;

test('no row of a torn table shifts in silence, and no sound row is refused', () => {
  const torn = [...tornPages(inject('seed'), PAGES)];
  console.table(ratesOf(torn));
  const bad = torn.filter(
    ({ silent, refused, falseAlarms }) => [...silent, ...refused, ...falseAlarms].length > 0,
  );
  expect(bad).toEqual([]);
});

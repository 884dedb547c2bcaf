import { expect, test } from 'vitest';
import { tornPages } from '../../harness/reports/mutations/tear.ts';

/** `test/long/torn-tables.test.ts` tears three thousand, others at every run. */
test('a sample of torn tables: no row shifts in silence, and no sound row is refused', () => {
  const torn = [...tornPages(2024, 60)];
  const bad = torn.filter(
    ({ silent, refused, falseAlarms }) => [...silent, ...refused, ...falseAlarms].length > 0,
  );
  expect(bad).toEqual([]);
});

import { expect, test } from 'vitest';
import { furtherMutations } from '../../harness/reports/mutations/further-mutations.ts';
import { mutations } from '../../harness/reports/mutations/mutations.ts';
import { tornPages } from '../../harness/reports/mutations/tear.ts';
import { unseenMutations } from '../../harness/reports/mutations/unseen-mutations.ts';

/** `test/long/torn-tables.test.ts` tears thousands, others at every run. */
test.each([
  ['the first set', mutations, 45],
  ['kinds left out of it', unseenMutations, 20],
  ['the second set', furtherMutations, 45],
])(
  'a sample of tables torn in %s: no row shifts in silence, and no sound row is refused',
  (_set, using, count) => {
    const torn = [...tornPages(2024, count, using)];
    const bad = torn.filter(
      ({ silent, refused, falseAlarms }) => [...silent, ...refused, ...falseAlarms].length > 0,
    );
    expect(bad).toEqual([]);
  },
);

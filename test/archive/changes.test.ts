import { expect, test } from 'vitest';
import { changesBetween, earlierReports } from '../../lib/archive/changes.ts';
import type { KeptReport } from '../../lib/archive/kept.ts';
import { reportWith } from '../support/arbitrary-item.ts';

function counts(before: readonly KeptReport[], after: readonly KeptReport[]) {
  const changes = changesBetween(earlierReports(before), earlierReports(after));
  const idsOf = (some: readonly { readonly id: string }[]) => some.map(({ id }) => id).join();
  return Object.fromEntries(Object.entries(changes).map(([name, some]) => [name, idsOf(some)]));
}

test('findings are mended, not mended or new by their ids', () => {
  expect(counts([reportWith(['a', 'b'])], [reportWith(['b', 'c'])])).toEqual({
    mended: 'a',
    unmended: 'b',
    fresh: 'c',
    unsure: '',
  });
});

test.each([
  ['less could be checked', reportWith([], { incomplete: 1 })],
  ['not all was read', reportWith([], { notes: ['truncated'] })],
  ['another report stands there', reportWith([], { year: 2025 })],
])('nothing is called mended where %s', (_why, after) => {
  expect(counts([reportWith(['a'])], [after])).toMatchObject({ mended: '', unsure: 'a' });
});

test('what could not be checked before either hides nothing', () => {
  const before = reportWith(['a'], { incomplete: 3, notes: ['no-lines'] });
  const after = reportWith([], { incomplete: 3, notes: ['no-lines'] });
  expect(counts([before], [after])).toMatchObject({ mended: 'a', unsure: '' });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KeptItem } from '../../lib/archive/kept.ts';
import { mergeItems, mergeRuns } from '../../lib/archive/merge.ts';
import type { Run } from '../../lib/archive/run.ts';
import { arbitraryItem, reportWith } from '../support/arbitrary-item.ts';

const item = arbitraryItem('1.html');
const at = (day: number) => `2026-01-0${day}T08:00:00.000Z`;
const [sample] = fc.sample(item, { numRuns: 1, seed: 1 });
if (!sample) throw new Error('no sample');

function itemOf(part: Partial<KeptItem>): KeptItem {
  const { tried: _tried, earlier: _earlier, ...rest } = sample as KeptItem;
  return { ...rest, state: 'done', reason: '', reports: [], decisions: {}, ...part };
}

describe('merging', () => {
  test('does not go by the order', () => {
    fc.assert(
      fc.property(item, item, (a, b) => {
        expect(mergeItems(a, b)).toEqual(mergeItems(b, a));
      }),
    );
  });

  test('does not go by what is merged first', () => {
    fc.assert(
      fc.property(item, item, item, (a, b, c) => {
        expect(mergeItems(mergeItems(a, b), c)).toEqual(mergeItems(a, mergeItems(b, c)));
      }),
    );
  });

  test('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(item, item, (a, b) => {
        const merged = mergeItems(a, b);
        expect(mergeItems(merged, merged)).toEqual(merged);
        expect(mergeItems(merged, a)).toEqual(merged);
        expect(mergeItems(a, a)).toEqual(a);
      }),
    );
  });

  test('loses no decision', () => {
    fc.assert(
      fc.property(item, item, (a, b) => {
        const keys = Object.keys({ ...a.decisions, ...b.decisions });
        expect(Object.keys(mergeItems(a, b).decisions).sort()).toEqual(keys.sort());
      }),
    );
  });
});

test('the newer audit wins', () => {
  const older = itemOf({ at: at(1), reports: [reportWith(['f1'])], sha256: 'aa' });
  const newer = itemOf({ at: at(2), reports: [reportWith(['f2'])], sha256: 'bb' });
  const merged = mergeItems(older, newer);
  expect(merged.reports).toEqual(newer.reports);
  expect(merged.earlier).toMatchObject({ at: at(1), sha256: 'aa' });
});

test('an audit is not lost to a later try that gave no report; the row tells of both', () => {
  const audited = itemOf({ at: at(1), reports: [reportWith(['f1'])] });
  const declined = itemOf({ at: at(2), state: 'declined', reason: 'status-403' });
  expect(mergeItems(audited, declined)).toEqual({
    ...audited,
    tried: { state: 'declined', reason: 'status-403', at: at(2) },
  });
  const again = itemOf({ at: at(3), reports: [reportWith([])] });
  expect(mergeItems(mergeItems(audited, declined), again)).not.toHaveProperty('tried');
});

test('of one finding the later decision stays', () => {
  const told = { state: 'told', note: '', at: at(2) } as const;
  const ignored = { state: 'ignored', note: '', at: at(1) } as const;
  const [a, b] = [itemOf({ decisions: { f: told } }), itemOf({ decisions: { f: ignored } })];
  expect(mergeItems(a, b).decisions).toEqual({ f: told });
});

test('of one run the record that got further stays', () => {
  const run: Run = {
    version: 1,
    id: 'r',
    name: '年报',
    address: null,
    startedAt: at(1),
    endedAt: null,
    total: 20,
    ends: { done: 9 },
    keys: [],
  };
  const further = { ...run, ends: { done: 10 } };
  const ended = { ...run, ends: { done: 3 }, endedAt: at(2) };
  for (const [one, other, stays] of [
    [run, further, further],
    [further, ended, ended],
  ] as const) {
    expect(mergeRuns(one, other)).toBe(stays);
    expect(mergeRuns(other, one)).toBe(stays);
  }
});

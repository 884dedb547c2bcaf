import { expect, test } from 'vitest';
import { parseByHand } from '../../lib/settings/by-hand.ts';

test('nothing stored states nothing', () => {
  expect(parseByHand()).toEqual({ value: {}, damaged: false });
});

test('spaces around a name are left out', () => {
  expect(parseByHand({ a: { organ: ' 西镇乡 ', year: 2023 } }).value).toEqual({
    a: { organ: '西镇乡', year: 2023 },
  });
});

test.each([{ organ: ' ' }, { organ: '镇'.repeat(61) }, { year: 23 }, { year: '2023' }, 'x', null])(
  'a damaged statement is left out, and others stay: %j',
  (damaged) => {
    const sound = { year: 2023 };
    expect(parseByHand({ damaged, sound })).toEqual({ value: { sound }, damaged: true });
  },
);

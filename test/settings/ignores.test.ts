import { describe, expect, test } from 'vitest';
import { parseIgnores } from '../../lib/settings/ignores.ts';

const entry = { note: '', at: '2026-01-20T08:00:00.000Z' };

describe('ignores', () => {
  test('that were never stored are none, and nothing is damaged', () => {
    expect(parseIgnores(undefined)).toEqual({ value: {}, damaged: false });
  });

  test('are given back as stored', () => {
    expect(parseIgnores({ one: entry })).toEqual({ value: { one: entry }, damaged: false });
  });

  test.each(['text', 7, null, []])('of the wrong kind (%j) are none, and it is said', (stored) => {
    const { value, damaged } = parseIgnores(stored);
    expect(value).toEqual({});
    expect(damaged).toBe(true);
  });

  test('lose only the damaged ones', () => {
    expect(parseIgnores({ one: entry, two: 'damaged' })).toEqual({
      value: { one: entry },
      damaged: true,
    });
  });
});

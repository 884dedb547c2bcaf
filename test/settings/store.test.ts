import { describe, expect, test } from 'vitest';
import { parseIgnores } from '../../lib/settings/ignores.ts';
import { ignoresKey } from '../../lib/settings/keys.ts';
import { defaultSettings, parseSettings } from '../../lib/settings/settings.ts';

const entry = { note: '', at: '2026-01-20T08:00:00.000Z' };

describe('ignores', () => {
  test('belong to a page’s address, whatever place in it', () => {
    expect(ignoresKey('https://a.example/b?c=1#d')).toBe('ignored:https://a.example/b?c=1');
    expect(ignoresKey('https://a.example/b?c=1')).toBe('ignored:https://a.example/b?c=1');
  });

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

describe('settings', () => {
  test('have a default each', () => {
    expect(parseSettings(undefined)).toEqual({ value: defaultSettings, damaged: false });
    expect(defaultSettings).toEqual({
      language: 'browser',
      deadlines: { department: '01-31', government: '03-31' },
      disabled: [],
      severities: {},
    });
  });

  test('of an older version are kept, with defaults for what it did not know', () => {
    expect(parseSettings({ language: 'en' }).value).toEqual({ ...defaultSettings, language: 'en' });
  });

  test.each([{ language: 'fr' }, { deadlines: { department: '13-01' } }, 'text', null, []])(
    'that are damaged (%j) are the defaults, and it is said',
    (stored) => {
      expect(parseSettings(stored)).toEqual({ value: defaultSettings, damaged: true });
    },
  );
});

import { describe, expect, test } from 'vitest';
import { defaultSettings, parseSettings } from '../../lib/settings/settings.ts';

describe('settings', () => {
  test('have a default each', () => {
    expect(parseSettings(undefined)).toEqual({ value: defaultSettings, damaged: false });
    expect(defaultSettings).toEqual({
      language: 'browser',
      deadlines: {},
      discovery: true,
      leftOutTables: {},
      copyHeader: true,
      keepAudits: false,
      disabled: [],
      severities: {},
    });
  });

  test('of an older version are kept, with defaults for what it did not know', () => {
    expect(parseSettings({ language: 'en' }).value).toEqual({ ...defaultSettings, language: 'en' });
    const deadlines = { department: '01-31', government: '04-30' };
    expect(parseSettings({ deadlines }).value).toEqual({ ...defaultSettings, deadlines });
  });

  test.each([{ language: 'fr' }, { deadlines: { department: '13-01' } }, 'text', null, []])(
    'that are damaged (%j) are the defaults, and it is said',
    (stored) => {
      expect(parseSettings(stored)).toEqual({ value: defaultSettings, damaged: true });
    },
  );
});

import { expect, test, vi } from 'vitest';
import { leaveOut } from '../../lib/session/leave-out.ts';
import type { Session } from '../../lib/session/session-interface.ts';
import { defaultSettings, parseSettings } from '../../lib/settings/settings.ts';

function sessionWith(stored: unknown) {
  const store = { readSettings: vi.fn(async () => stored), writeSettings: vi.fn(async () => {}) };
  const auditor = { parseSettings: vi.fn(async (value: unknown) => parseSettings(value)) };
  const clock = { after: () => () => {} };
  const session = {
    options: { store, auditor, clock },
    forgetSettings: vi.fn(),
    audit: vi.fn(async () => {}),
  };
  return { store, session, given: session as unknown as Session };
}

test('A table that is left out is kept with what it is called, and the page audited without it', async () => {
  const { store, session, given } = sessionWith({ leftOutTables: { before: '预算' } });
  await leaveOut(given, 'mark', '支出决算表');
  expect(store.writeSettings).toHaveBeenCalledWith({
    ...defaultSettings,
    leftOutTables: { before: '预算', mark: '支出决算表' },
  });
  expect(session.forgetSettings).toHaveBeenCalledBefore(session.audit);
  expect(session.audit).toHaveBeenCalledWith('again');
});

test('Damaged settings are not written over', async () => {
  const { store, given } = sessionWith('damaged');
  await expect(leaveOut(given, 'mark', '支出决算表')).rejects.toThrow();
  expect(store.writeSettings).not.toHaveBeenCalled();
});

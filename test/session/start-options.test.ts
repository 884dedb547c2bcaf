import { expect, test, vi } from 'vitest';
import {
  type OptionsActions,
  type OptionsState,
  startOptions,
} from '../../lib/session/start-options.ts';
import { addressKey } from '../../lib/settings/page-address.ts';
import { defaultSettings, type Settings } from '../../lib/settings/settings.ts';
import { settingsFile } from '../../lib/settings/settings-file.ts';
import { createStore } from '../../lib/settings/store.ts';
import { fakeClock } from '../support/fake-ports.ts';
import { fakeArea, fakeLock, storageOver } from '../support/fake-storage.ts';

const clipboard = { write: vi.fn(async () => {}) };

const sites = {
  allowed: vi.fn(async (): Promise<string[]> => []),
  giveBack: vi.fn(async () => {}),
};

async function openOptions(items: Readonly<Record<string, unknown>> = {}, answers = true) {
  const stored = new Map(Object.entries(items));
  const area = fakeArea(stored);
  if (!answers) area.get.mockReturnValue(new Promise(() => {}));
  const show = vi.fn(async (_state: OptionsState, _actions: OptionsActions) => {});
  const { clock, pass } = fakeClock();
  const shown = startOptions(
    { store: createStore(storageOver(area), fakeLock(), addressKey), clock, clipboard, sites },
    show,
  );
  if (!answers) pass(3000);
  await shown;
  const state = () => show.mock.lastCall?.[0];
  const actions = show.mock.lastCall?.[1];
  if (actions === undefined) throw new Error('The options were not shown');
  return { stored, area, show, state, actions, pass };
}

test('show what is stored', async () => {
  const { state } = await openOptions({
    settings: { language: 'en' },
    'ignored:https://a.example/': {},
  });
  expect(state()).toEqual({
    settings: { ...defaultSettings, language: 'en' },
    damaged: false,
    unread: false,
    ignoredReports: 1,
    sites: [],
    said: null,
  });
});

test('show the defaults where the store is damaged, until something is changed', async () => {
  const { state, actions } = await openOptions({ settings: 7 });
  expect(state()).toMatchObject({ settings: defaultSettings, damaged: true });
  actions.change({ language: 'en' });
  await vi.waitFor(() => expect(state()).toMatchObject({ damaged: false, said: 'settings.saved' }));
});

test('keep each change at once, beside those before', async () => {
  const { stored, state, actions, show } = await openOptions();
  actions.change({ disabled: ['unsigned'] });
  actions.change({ deadlines: { government: '04-30' } });
  await vi.waitFor(() => expect(state()?.said).toBe('settings.saved'));
  expect(stored.get('settings')).toEqual({
    ...defaultSettings,
    disabled: ['unsigned'],
    deadlines: { government: '04-30' },
  });
  // Gone in between, so that a screen reader announces it again.
  expect(show.mock.calls.slice(1).map(([{ said }]) => said)).toContain(null);
});

test('say that a change was not kept', async () => {
  const { area, state, actions } = await openOptions();
  area.set.mockRejectedValueOnce(new Error('QuotaExceeded'));
  actions.change({ language: 'en' });
  await vi.waitFor(() => expect(state()?.said).toBe('settings.unsaved'));
  expect(state()?.settings.language).toBe('en');
});

test('forget the ignores of every report, and nothing else', async () => {
  const ignored = { 'ignored:https://a.example/': {}, 'ignored:https://b.example/': {} };
  const { stored, state, actions } = await openOptions({ settings: {}, ...ignored });
  actions.forgetIgnores();
  await vi.waitFor(() => expect(state()?.said).toBe('settings.forgotten'));
  expect(state()?.ignoredReports).toBe(0);
  expect([...stored.keys()].filter((key) => key.startsWith('ignores:'))).toEqual([]);
  expect(stored.get('settings')).toEqual({});
});

test('show the defaults where the store gives no answer, and say so of a change', async () => {
  const { state, actions, pass } = await openOptions({}, false);
  expect(state()).toMatchObject({ settings: defaultSettings, unread: true });
  actions.change({ language: 'en' });
  pass(3000);
  // What is counted after it gets no answer either.
  await vi.waitFor(() => {
    pass(3000);
    expect(state()?.said).toBe('settings.unsaved');
  });
});

test('are taken from a file, and set back but for the language', async () => {
  const { state, actions } = await openOptions({ settings: { language: 'en' } });
  const taken: Settings = { ...defaultSettings, language: 'en', disabled: ['unsigned'] };
  actions.takeFrom(settingsFile(taken));
  await vi.waitFor(() =>
    expect(state()).toMatchObject({ settings: taken, said: 'settings.saved' }),
  );
  actions.reset();
  await vi.waitFor(() => expect(state()?.settings).toEqual({ ...defaultSettings, language: 'en' }));
});

test.each([
  '',
  '[]',
  '{"schema":"crossfoot-settings/1","settings":7}',
  '{"disabled":["unsigned"]}',
])('stay as they are where a file holds none: %s', async (text) => {
  const { state, actions, stored } = await openOptions();
  actions.takeFrom(text);
  await vi.waitFor(() => expect(state()?.said).toBe('settings.file.damaged'));
  expect(stored.has('settings')).toBe(false);
});

test('copy a form, and say whether that went well', async () => {
  const { state, actions } = await openOptions();
  actions.copy('a form');
  await vi.waitFor(() => expect(state()?.said).toBe('settings.feedback.copied'));
  expect(clipboard.write).toHaveBeenCalledWith({ text: 'a form' });
  clipboard.write.mockRejectedValueOnce(new Error('denied'));
  actions.copy('a form');
  await vi.waitFor(() => expect(state()?.said).toBe('copy.failed'));
});

test('give a site back, and show those that are left', async () => {
  sites.allowed.mockResolvedValueOnce(['https://a.example/*', 'https://b.example/*']);
  const { state, actions } = await openOptions();
  expect(state()?.sites).toEqual(['https://a.example/*', 'https://b.example/*']);
  sites.allowed.mockResolvedValueOnce(['https://b.example/*']);
  actions.giveBack('https://a.example/*');
  await vi.waitFor(() => expect(state()?.said).toBe('settings.sites.taken'));
  expect(sites.giveBack).toHaveBeenCalledWith('https://a.example/*');
  expect(state()?.sites).toEqual(['https://b.example/*']);
});

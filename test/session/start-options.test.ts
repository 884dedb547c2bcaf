import { expect, test, vi } from 'vitest';
import {
  type OptionsActions,
  type OptionsState,
  startOptions,
} from '../../lib/session/start-options.ts';
import { defaultSettings } from '../../lib/settings/settings.ts';
import { createStore } from '../../lib/settings/store.ts';
import { fakeArea } from '../support/fake-ports.ts';

async function openOptions(items: Readonly<Record<string, unknown>> = {}) {
  const stored = new Map(Object.entries(items));
  const area = fakeArea(stored);
  const show = vi.fn(async (_state: OptionsState, _actions: OptionsActions) => {});
  await startOptions(createStore(area), show);
  const state = () => show.mock.lastCall?.[0];
  const actions = show.mock.lastCall?.[1];
  if (actions === undefined) throw new Error('The options were not shown');
  return { stored, area, show, state, actions };
}

test('show what is stored', async () => {
  const { state } = await openOptions({
    settings: { language: 'en' },
    'ignored:https://a.example/': {},
  });
  expect(state()).toEqual({
    settings: { ...defaultSettings, language: 'en' },
    damaged: false,
    ignoredPages: 1,
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

test('forget the ignores of every page, and nothing else', async () => {
  const ignored = { 'ignored:https://a.example/': {}, 'ignored:https://b.example/': {} };
  const { stored, state, actions } = await openOptions({ settings: {}, ...ignored });
  actions.forgetIgnores();
  await vi.waitFor(() => expect(state()?.said).toBe('settings.forgotten'));
  expect(state()?.ignoredPages).toBe(0);
  expect([...stored.keys()]).toEqual(['settings']);
});

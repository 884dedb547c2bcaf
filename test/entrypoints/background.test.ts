import { beforeEach, expect, test, vi } from 'vitest';
import { noteOf } from '../../lib/session/tab-note.ts';
import { fakeArea, storageOver } from '../support/fake-storage.ts';

const browser = await vi.hoisted(async () => {
  const { createFakeBrowser } = await import('../support/fake-browser.ts');
  return {
    ...createFakeBrowser(),
    sidePanel: { open: vi.fn(async () => {}) },
  };
});
vi.mock('webextension-polyfill', () => ({ default: browser }));

const notes = new Map<string, unknown>();
const storage = storageOver(fakeArea(new Map()), fakeArea(notes));
const { default: background } = await import('../../entrypoints/background/index.ts');
await background.main();

beforeEach(() => {
  notes.clear();
  vi.clearAllMocks();
});

test('its key opens the panel at once, and has it read the tab', async () => {
  await noteOf(storage, 7).write({ by: 'x', reading: 'a', chosen: 'report:1', marks: 'off' });
  browser.commands.onCommand.fire('open-panel', { id: 7, windowId: 3 });
  expect(browser.sidePanel.open).toHaveBeenCalledWith({ windowId: 3 });
  await vi.waitFor(async () =>
    expect(await noteOf(storage, 7).read()).toMatchObject({ by: 'key', chosen: 'report:1' }),
  );
  expect((await noteOf(storage, 7).read())?.reading).not.toBe('a');
  expect(browser.scripting.executeScript).toHaveBeenCalledWith({
    target: { tabId: 7 },
    files: ['/inspector.js'],
  });
});

test('another key opens nothing', () => {
  browser.commands.onCommand.fire('_execute_action', { id: 7, windowId: 3 });
  expect(browser.sidePanel.open).not.toHaveBeenCalled();
});

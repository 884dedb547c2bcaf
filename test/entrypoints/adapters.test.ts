import { afterEach, describe, expect, test, vi } from 'vitest';
import { startAuditor } from '../../entrypoints/adapters/auditor.ts';
import { clipboard } from '../../entrypoints/adapters/clipboard.ts';
import { clock } from '../../entrypoints/adapters/clock.ts';
import { inspectorOf } from '../../entrypoints/adapters/inspector.ts';
import { activeTab, tabOf } from '../../entrypoints/adapters/tab.ts';
import type { Marking } from '../../lib/highlight/door.ts';

const browser = await vi.hoisted(async () => {
  const { createFakeBrowser } = await import('../support/fake-browser.ts');
  return createFakeBrowser();
});
vi.mock('webextension-polyfill', () => ({ default: browser }));

afterEach(() => {
  vi.clearAllMocks();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the inspector', () => {
  const inspector = inspectorOf(1, Promise.resolve('x1'));
  const scripts = () =>
    browser.scripting.executeScript.mock.calls.flatMap(([{ files }]) => files ?? []);

  test('puts the page script in, and hands over what the door answers', async () => {
    vi.stubGlobal('crossfoot', { read: async () => 'the page', identity: () => 1 });
    expect(await inspector.readPage()).toBe('the page');
    expect(scripts()).toEqual(['/inspector.js', '/figures.js', '/plain.js', '/closer.js']);
  });

  test('has what was read handed over as one string, and reads it again', async () => {
    const page = { blocks: [{ text: '条\ud800' }], ownFonts: undefined };
    vi.stubGlobal('crossfoot', { read: async () => page, identity: () => 1 });
    expect(await inspector.readPage()).toEqual({ blocks: [{ text: '条\ud800' }] });
    const answers = await Promise.all(
      browser.scripting.executeScript.mock.results.map(({ value }) => value),
    );
    const results = answers.flat().flatMap(({ result }) => result ?? []);
    expect(results.map((result) => typeof result)).toEqual(['string', 'string']);
  });

  test('goes on reading with a script of its own, put in once', async () => {
    const page = inspectorOf(1, Promise.resolve('x1'));
    vi.stubGlobal('crossfoot', { read: async () => 'the page', readChanges: async () => false });
    await page.readPage();
    expect([await page.readChanges(), await page.readChanges()]).toEqual([false, false]);
    expect(scripts()).toEqual([
      '/inspector.js',
      '/figures.js',
      '/plain.js',
      '/closer.js',
      '/changes.js',
    ]);
  });

  test('claims its name in the page before it draws', async () => {
    const asked: string[] = [];
    vi.stubGlobal('crossfoot', {
      read: async () => 'the page',
      identity: () => 1,
      claim: (token: string) => asked.push(token),
      preview: () => asked.push('preview'),
    });
    const name = Promise.withResolvers<string>();
    const page = inspectorOf(1, name.promise);
    expect(await page.readPage()).toBe('the page');
    const drawn = page.preview([]);
    name.resolve('x2');
    await drawn;
    expect(asked).toEqual(['x2', 'preview']);
  });

  test('tells the document that is read from the next one in its tab', async () => {
    const reading = Promise.withResolvers<string>();
    vi.stubGlobal('crossfoot', { read: () => reading.promise, identity: () => 1 });
    const page = inspectorOf(1, Promise.resolve('x1'));
    expect(await page.isSameDocument()).toBe(true);
    const read = page.readPage();
    await vi.waitFor(async () => expect(browser.scripting.executeScript).toHaveBeenCalledTimes(4));
    expect(await page.isSameDocument()).toBe(true);
    vi.stubGlobal('crossfoot', { identity: () => 2 });
    await vi.waitFor(async () => expect(await page.isSameDocument()).toBe(false));
    vi.stubGlobal('crossfoot', undefined);
    expect(await page.isSameDocument()).toBe(false);
    reading.resolve('the page');
    await read;
  });

  test('puts the marks in before it draws or leads anywhere', async () => {
    const door = {
      paint: vi.fn(() => true),
      painted: () => true,
      show: vi.fn<Marking['show']>(() => true),
      preview: vi.fn(),
    };
    vi.stubGlobal('crossfoot', door);
    const order = {
      language: 'zh-CN',
      words: { bar: '', name: '', count: '', previous: '', next: '', close: '' },
    };
    expect(await inspector.paint({ ...order, marks: [] })).toBe(true);
    const cover = { x: 800, y: 0, width: 420, height: 600 };
    expect(await inspector.show({ cell: 'c' }, cover)).toBe(true);
    door.show.mockReturnValue('covered');
    expect(await inspector.show({ cell: 'd' })).toBe('covered');
    await inspector.preview(['a', 'b']);
    expect(door.paint).toHaveBeenCalledWith({ ...order, marks: [] });
    expect(door.show).toHaveBeenCalledWith({ cell: 'c' }, cover);
    expect(door.preview).toHaveBeenCalledWith(['a', 'b']);
    expect(scripts()).toEqual(Array(4).fill('/marks.js'));
  });

  test.each([
    { paint: () => false, painted: () => false },
    { paint: () => true, painted: () => false },
  ])('says that nothing was drawn, or is there no more (%#)', async (door) => {
    vi.stubGlobal('crossfoot', door);
    const order = {
      language: 'zh-CN',
      words: { bar: '', name: '', count: '', previous: '', next: '', close: '' },
    };
    expect(await inspector.paint({ ...order, marks: [] })).toBe(false);
  });

  test('finds nothing where there is no door', async () => {
    vi.stubGlobal('crossfoot', undefined);
    expect(await inspector.painted()).toBe(false);
    expect(await inspector.show({ finding: 'f' })).toBe(false);
    await inspector.erase();
  });

  test('rejects with what was thrown in the page', async () => {
    browser.scripting.executeScript.mockResolvedValueOnce([{ error: new Error('Gone') }]);
    await expect(inspector.painted()).rejects.toThrow('Gone');
  });
});

describe('the tab', () => {
  const tab = tabOf(1);

  test('is the active one, or the one that no browser has', async () => {
    expect(await activeTab()).toEqual({ id: 1, windowId: 10 });
    browser.tabs.query.mockResolvedValueOnce([]);
    expect((await activeTab()).id).toBe(-1);
    browser.tabs.query.mockRejectedValueOnce(new Error('No windows'));
    expect((await activeTab()).id).toBe(-1);
  });

  test('says when it is closed or may load another page, and nothing of other tabs', () => {
    const { onRemoved, onUpdated } = browser.tabs;
    const onEvent = vi.fn();
    const end = tab.watch(onEvent);
    onRemoved.fire(2);
    onUpdated.fire(2, { status: 'loading' });
    onUpdated.fire(1, { title: 'A title' });
    expect(onEvent).not.toHaveBeenCalled();
    onUpdated.fire(1, { status: 'loading' });
    onUpdated.fire(1, { status: 'complete' });
    onRemoved.fire(1);
    expect(onEvent.mock.calls).toEqual([['loading'], ['loading'], ['closed']]);
    end();
    expect(onRemoved.listeners.size + onUpdated.listeners.size).toBe(0);
  });

  test.each([
    [12, '12'],
    [0, ''],
  ])('has a badge: %i errors as "%s"', async (errors, text) => {
    await tab.showBadge(errors);
    expect(browser.action.setBadgeText).toHaveBeenCalledWith({ tabId: 1, text });
  });
});

test('a notice is left for the page that shows it, and that is opened', async () => {
  const notice = { language: 'zh_CN', title: '', opening: '', items: [], closing: '' } as const;
  await tabOf(1).openNotice(notice);
  const [left = {}] = browser.storage.session.set.mock.lastCall ?? [];
  const [key = ''] = Object.keys(left);
  expect(left).toEqual({ [key]: notice });
  expect(browser.tabs.create).toHaveBeenCalledWith({ url: `extension:/notice.html#${key}` });
});

describe('the clipboard', () => {
  const copied = { text: 'text', html: '<p>text</p>' };

  /** A browser whose older command works or does not; `setData` hears what that copies. */
  function stubCommand(works: boolean) {
    const listeners = new Map<string, (event: object) => void>();
    const setData = vi.fn();
    vi.stubGlobal('document', {
      addEventListener: (type: string, listener: () => void) => listeners.set(type, listener),
      removeEventListener: (type: string) => listeners.delete(type),
      execCommand(command: string) {
        if (works) listeners.get(command)?.({ clipboardData: { setData }, preventDefault() {} });
        return works;
      },
    });
    return { listeners, setData };
  }

  test('is given words, and what is rich as HTML beside them', async () => {
    const written: Record<string, Blob>[] = [];
    vi.stubGlobal('ClipboardItem', function item(blobs: Record<string, Blob>) {
      written.push(blobs);
    });
    vi.stubGlobal('navigator', { clipboard: { write: async () => {} } });
    await clipboard.write({ text: 'text' });
    await clipboard.write(copied);
    const types = written.map((blobs) => Object.keys(blobs));
    expect(types).toEqual([['text/plain'], ['text/plain', 'text/html']]);
    expect(await written[1]?.['text/html']?.text()).toBe('<p>text</p>');
    expect(await written[1]?.['text/plain']?.text()).toBe('text');
  });

  test.each([true, false])('falls back on the command, which works: %s', async (works) => {
    vi.stubGlobal('ClipboardItem', function item() {});
    vi.stubGlobal('navigator', { clipboard: { write: () => Promise.reject(new Error()) } });
    const { listeners, setData } = stubCommand(works);
    const written = clipboard.write(copied);
    if (works) {
      await written;
      expect(setData.mock.calls).toEqual([
        ['text/plain', 'text'],
        ['text/html', '<p>text</p>'],
      ]);
    } else {
      await expect(written).rejects.toThrow('did not copy');
      expect(listeners.size).toBe(0);
    }
  });

  test('does not wait for a browser that never answers', async () => {
    vi.useFakeTimers();
    vi.stubGlobal('ClipboardItem', function item() {});
    vi.stubGlobal('navigator', { clipboard: { write: () => new Promise(() => {}) } });
    const { setData } = stubCommand(true);
    const written = clipboard.write(copied);
    await vi.runAllTimersAsync();
    await written;
    expect(setData).toHaveBeenCalledTimes(2);
  });
});

test('the clock does what it was asked to, unless it is told not to', () => {
  vi.useFakeTimers();
  const [done, stopped] = [vi.fn(), vi.fn()];
  clock.after(1000, done);
  clock.after(1000, stopped)();
  vi.advanceTimersByTime(999);
  expect(done).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(done).toHaveBeenCalledOnce();
  expect(stopped).not.toHaveBeenCalled();
});

test('the worker’s answers and its death reach the auditor', async () => {
  const worker: Pick<Worker, 'postMessage' | 'onmessage' | 'onerror' | 'terminate'> = {
    onmessage: null,
    onerror: null,
    postMessage: vi.fn(),
    terminate: vi.fn(),
  };
  const auditor = startAuditor(clock, () => worker as Worker);
  const [first, second] = [auditor.parseIgnores(1), auditor.parseIgnores(2)];
  const data = { id: 1, value: 'answer' };
  worker.onmessage?.call(worker as Worker, new MessageEvent('message', { data }));
  worker.onerror?.call(worker as Worker, { message: 'Out of memory' } as ErrorEvent);
  await expect(first).resolves.toBe('answer');
  await expect(second).rejects.toThrow('Out of memory');
  expect(worker.terminate).toHaveBeenCalledOnce();
});

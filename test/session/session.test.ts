import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PopupState } from '../../components/popup-state.ts';
import { answer } from '../../entrypoints/auditor/answer.ts';
import { createAuditor } from '../../entrypoints/auditor/create-auditor.ts';
import type { RemoteAuditor } from '../../entrypoints/auditor/protocol.ts';
import { startAuditor } from '../../entrypoints/popup/auditor.ts';
import { startSession } from '../../entrypoints/popup/start-session.ts';
import { htmlPage } from '../../harness/reports/documents.ts';
import type { Page } from '../../lib/document/page.ts';
import { parseSettings } from '../../lib/settings/settings.ts';
import { interfaceInChinese } from '../support/translators.ts';

const browser = await vi.hoisted(async () => {
  const { createFakeBrowser } = await import('../support/fake-browser.ts');
  return createFakeBrowser();
});
vi.mock('webextension-polyfill', () => ({ default: browser }));

const xizhen: Page = htmlPage(readFileSync('test/pages/000-xizhen-2023/page.html', 'utf8'));
const ignoresKey = `ignored:${xizhen.url}`;

/** The auditor as the popup reaches it, without the worker in between. */
function remoteAuditor(): RemoteAuditor {
  const auditor = createAuditor(() => new Date('2026-01-20T08:00:00Z'));
  const worker: Pick<Worker, 'postMessage' | 'onmessage' | 'onerror'> = {
    onmessage: null,
    onerror: null,
    postMessage: (call) =>
      queueMicrotask(() => {
        const data = structuredClone(answer(auditor, structuredClone(call)));
        worker.onmessage?.call(worker as Worker, new MessageEvent('message', { data }));
      }),
  };
  return startAuditor(worker as Worker);
}

function openPopup() {
  const states: PopupState[] = [];
  const session = startSession({
    tab: 1,
    settings: parseSettings(undefined),
    translate: interfaceInChinese,
    auditor: remoteAuditor(),
    show: (state) => states.push(state),
  });
  return { session, states, done: () => vi.waitFor(() => doneOf(session.state)) };
}

function doneOf({ phase }: PopupState) {
  if (phase.name !== 'done') throw new Error(`The popup is ${phase.name}`);
  return phase;
}

beforeEach(() => {
  browser.reset();
  browser.door.read = () => xizhen;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('an audit', () => {
  test('goes from working to done, paints marks and counts errors on the icon', async () => {
    const { session, states } = openPopup();
    await session.audit();
    expect(states[0]?.phase.name).toBe('working');
    const { view, painted } = doneOf(session.state);
    expect(view.organ).toBe('原平市西镇乡人民政府');
    expect(view.findings[0]?.message).toBe('（七）总计 · 总计 是 14，应为 0');
    expect(painted).toBe(true);
    expect(browser.door.paint).toHaveBeenCalledWith(
      expect.objectContaining({
        language: 'zh-CN',
        marks: expect.arrayContaining([
          expect.objectContaining({ number: 1, title: '（七）总计 · 总计 是 14，应为 0' }),
        ]),
      }),
    );
    expect(browser.action.setBadgeText).toHaveBeenLastCalledWith({ tabId: 1, text: '1' });
  });

  test('of a page without a report says what was seen, and clears the badge', async () => {
    browser.door.read = () => ({ ...xizhen, blocks: [] });
    const { session } = openPopup();
    await session.audit();
    expect(session.state.phase).toEqual({
      name: 'no-report',
      seen: { grids: 0, sources: [], contentType: 'text/html' },
    });
    expect(browser.action.setBadgeText).toHaveBeenLastCalledWith({ tabId: 1, text: '' });
  });

  test.each([
    ['Cannot access a chrome:// URL', 'forbidden'],
    ['The extensions gallery cannot be scripted.', 'forbidden'],
    ['Missing host permission for the tab', 'forbidden'],
    ['No tab with id: 1.', 'closed'],
    ['Invalid tab ID: 1', 'closed'],
    ['Frame with ID 0 was removed.', 'navigated'],
    ['Something else', 'failure'],
  ])('that the browser ends with "%s" is "%s"', async (message, trouble) => {
    browser.scripting.executeScript.mockRejectedValueOnce(new Error(message));
    const { session } = openPopup();
    await session.audit();
    expect(session.state.phase).toMatchObject({ name: 'error', trouble });
  });

  test.each([undefined, null, 'text', { ...xizhen, blocks: [{ kind: 'text' }] }])(
    'of what is no Page (%#) is a failure',
    async (answered) => {
      browser.door.read = () => answered;
      const { session } = openPopup();
      await session.audit();
      expect(session.state.phase).toMatchObject({ name: 'error', trouble: 'failure' });
    },
  );

  test.each([
    ['closed', () => browser.tabs.onRemoved.fire(1)],
    ['navigated', () => browser.tabs.onUpdated.fire(1, { status: 'loading' })],
  ] as const)('of a page that is %s meanwhile ends at once', async (trouble, happens) => {
    browser.door.read = () => new Promise(() => {});
    const { session } = openPopup();
    const ended = session.audit();
    happens();
    await ended;
    expect(session.state.phase).toEqual({ name: 'error', trouble, detail: '' });
    expect(browser.tabs.onRemoved.listeners.size).toBe(0);
    expect(browser.tabs.onUpdated.listeners.size).toBe(0);
  });

  test('does not end with another tab', async () => {
    const read = Promise.withResolvers<Page>();
    browser.door.read = () => read.promise;
    const { session } = openPopup();
    const ended = session.audit();
    browser.tabs.onRemoved.fire(2);
    browser.tabs.onUpdated.fire(1, { status: 'complete' });
    read.resolve(xizhen);
    await ended;
    expect(session.state.phase.name).toBe('done');
  });

  test('of a page that never answers ends in a failure', async () => {
    vi.useFakeTimers();
    browser.door.read = () => new Promise(() => {});
    const { session } = openPopup();
    const ended = session.audit();
    await vi.advanceTimersByTimeAsync(10_000);
    await ended;
    expect(session.state.phase).toMatchObject({ name: 'error', trouble: 'failure' });
  });

  test('keeps its findings where the page can bear no marks any more', async () => {
    browser.door.paint = () => {
      throw new Error('Frame with ID 0 was removed.');
    };
    const { session } = openPopup();
    await session.audit();
    expect(doneOf(session.state).painted).toBe(false);
    expect(session.state.notices).toEqual(['gone']);
  });

  test('asked for twice shows the later one', async () => {
    const first = Promise.withResolvers<Page>();
    browser.door.read = vi
      .fn<() => unknown>()
      .mockReturnValueOnce(first.promise)
      .mockReturnValue({ ...xizhen, blocks: [] });
    const { session } = openPopup();
    const earlier = session.audit();
    await session.audit();
    first.resolve(xizhen);
    await earlier;
    expect(session.state.phase.name).toBe('no-report');
  });
});

describe('a decision', () => {
  test('is stored by page and finding, repainted, and undone', async () => {
    const { session } = openPopup();
    await session.audit();
    const id = doneOf(session.state).view.findings[0]?.finding.id ?? '';
    session.actions.ignore(id);
    await vi.waitFor(() => expect(session.state.said).toBe('已忽略，可在下方恢复'));
    expect(browser.stored.get(ignoresKey)).toMatchObject({ [id]: { note: '' } });
    expect(doneOf(session.state).view.ignored).toMatchObject([
      { finding: { id, code: 'arithmetic' } },
    ]);
    expect(browser.action.setBadgeText).toHaveBeenLastCalledWith({ tabId: 1, text: '' });

    session.actions.note(id, '已核实');
    await vi.waitFor(() => expect(doneOf(session.state).view.ignored[0]?.note).toBe('已核实'));
    session.actions.restore(id);
    await vi.waitFor(() => expect(session.state.said).toBe('已恢复'));
    expect(browser.stored.has(ignoresKey)).toBe(false);
  });

  test('made before the one before is settled loses neither', async () => {
    const { session } = openPopup();
    await session.audit();
    const ids = doneOf(session.state).view.findings.map(({ finding }) => finding.id);
    for (const id of ids) session.actions.ignore(id);
    await vi.waitFor(() => expect(doneOf(session.state).view.findings).toEqual([]));
    expect(Object.keys(browser.stored.get(ignoresKey) ?? {})).toEqual(ids);
  });

  test('of an earlier visit holds', async () => {
    const first = openPopup();
    await first.session.audit();
    const id = doneOf(first.session.state).view.findings[0]?.finding.id ?? '';
    browser.stored.set(ignoresKey, { [id]: { note: 'x', at: '' }, damaged: 1 });
    const { session } = openPopup();
    await session.audit();
    expect(doneOf(session.state).view.ignored).toMatchObject([{ finding: { id }, note: 'x' }]);
    expect(session.state.notices).toEqual(['damagedIgnored']);
  });

  test('that could not be stored is told, and holds for now', async () => {
    const { session } = openPopup();
    await session.audit();
    browser.storage.local.set.mockRejectedValueOnce(new Error('QuotaExceeded'));
    const { findings } = doneOf(session.state).view;
    session.actions.ignore(findings[0]?.finding.id ?? '');
    await vi.waitFor(() => expect(session.state.notices).toEqual(['unsaved']));
    expect(doneOf(session.state).view.findings).toHaveLength(findings.length - 1);
  });
});

describe('in the page', () => {
  test('marks go and come back', async () => {
    const { session } = openPopup();
    await session.audit();
    session.actions.toggleMarks();
    await vi.waitFor(() => expect(session.state.said).toBe('页面标记已去除'));
    expect(doneOf(session.state).painted).toBe(false);
    expect(browser.door.erase).toHaveBeenCalledOnce();
    session.actions.toggleMarks();
    await vi.waitFor(() => expect(session.state.said).toBe('页面标记已显示'));
    expect(browser.door.paint).toHaveBeenCalledTimes(2);
  });

  test('a finding is shown with its marks, also after they were taken off', async () => {
    const { session } = openPopup();
    await session.audit();
    browser.door.erase();
    session.actions.locate({ finding: 'x' });
    await vi.waitFor(() => expect(browser.door.show).toHaveBeenCalledWith({ finding: 'x' }));
    expect(browser.door.paint).toHaveBeenCalledTimes(2);
  });

  test('a place that is gone is told', async () => {
    browser.door.show = () => false;
    const { session } = openPopup();
    await session.audit();
    session.actions.locate({ cell: 'c' });
    await vi.waitFor(() => expect(session.state.notices).toEqual(['gone']));
  });

  test('the cells of an explanation are outlined while it is pointed at', async () => {
    const { session } = openPopup();
    await session.audit();
    session.actions.preview(['a', 'b']);
    session.actions.preview([]);
    await vi.waitFor(() => {
      expect(vi.mocked(browser.door.preview).mock.calls).toEqual([[['a', 'b']], [[]]]);
    });
  });

  test('only web addresses are opened', () => {
    const { session } = openPopup();
    session.actions.open('javascript:alert(1)');
    session.actions.open('https://portal.example/report.pdf');
    expect(browser.tabs.create.mock.calls).toEqual([
      [{ url: 'https://portal.example/report.pdf' }],
    ]);
  });
});

describe('a copy', () => {
  const writeText = vi.fn(async (_text: string) => {});

  test('goes to the clipboard, and is announced', async () => {
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    const { session } = openPopup();
    await session.audit();
    session.actions.copy('json');
    await vi.waitFor(() => expect(session.state.said).toBe('已复制（JSON）'));
    const copied = JSON.parse(writeText.mock.lastCall?.[0] ?? '');
    expect(copied).toMatchObject({
      schema: 'crossfoot/1',
      source: { url: xizhen.url, auditedAt: '2026-01-20T08:00:00.000Z' },
    });
  });

  test('that fails is told', async () => {
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error()) } });
    vi.stubGlobal('document', {
      addEventListener: () => {},
      removeEventListener: () => {},
      execCommand: () => false,
    });
    const { session } = openPopup();
    await session.audit();
    session.actions.copy('text');
    await vi.waitFor(() => expect(session.state.said).toBe('没有复制成功'));
  });
});

import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { htmlPage } from '../../harness/reports/documents.ts';
import type { Page } from '../../lib/document/page.ts';
import { actionsOf } from '../../lib/session/actions.ts';
import type { UsedSettings } from '../../lib/session/read-settings.ts';
import { startSession } from '../../lib/session/session.ts';
import type { SessionState } from '../../lib/session/state.ts';
import { defaultSettings } from '../../lib/settings/settings.ts';
import { fakePorts } from '../support/fake-ports.ts';
import { interfaceInChinese } from '../support/translators.ts';

const xizhen: Page = htmlPage(readFileSync('test/pages/000-xizhen-2023/page.html', 'utf8'));
const ignoresKey = 'ignores:report:["原平市西镇乡人民政府",2023,"annual-2021"]';

let { ports, stored, area, watchers, timers, pass, worker } = fakePorts();
beforeEach(() => {
  ({ ports, stored, area, watchers, timers, pass, worker } = fakePorts());
  ports.inspector.readPage.mockResolvedValue(xizhen);
});

function openSession(settings: UsedSettings | null = { value: defaultSettings, doubts: [] }) {
  const states: SessionState[] = [];
  const show = (state: SessionState) => states.push(state);
  const session = startSession({ ...ports, settings, translate: interfaceInChinese, show });
  return { session: Object.assign(session, { actions: actionsOf(session) }), states };
}

function doneOf({ phase }: SessionState) {
  if (phase.name !== 'done') throw new Error(`The session is ${phase.name}`);
  return phase;
}

describe('an audit', () => {
  test('goes from working to done, paints marks and counts errors on the icon', async () => {
    const { session, states } = openSession();
    await session.audit();
    expect(states[0]?.phase.name).toBe('working');
    const { view, painted } = doneOf(session.state);
    expect(view.organ).toBe('原平市西镇乡人民政府');
    expect(view.findings[0]?.message).toBe('（七）总计 · 总计 是 14，应为 0');
    expect(painted).toBe(true);
    expect(ports.inspector.paint).toHaveBeenCalledWith(
      expect.objectContaining({
        language: 'zh-CN',
        marks: expect.arrayContaining([
          expect.objectContaining({ number: 1, title: '（七）总计 · 总计 是 14，应为 0' }),
        ]),
      }),
    );
    expect(ports.tab.showBadge).toHaveBeenLastCalledWith(1);
  });

  test.each([
    [true, 1],
    [false, 0],
  ])('is kept where the person says so: %s', async (keepAudits, times) => {
    const keep = vi.fn(async () => {});
    const settings = { value: { ...defaultSettings, keepAudits }, doubts: [] };
    const given = { ...ports, settings, translate: interfaceInChinese, show: () => {}, keep };
    const session = startSession(given);
    await session.audit();
    expect(keep).toHaveBeenCalledTimes(times);
    ports.inspector.readPage.mockResolvedValue({ ...xizhen, blocks: [] });
    await session.audit();
    expect(keep).toHaveBeenCalledTimes(times);
  });

  test('that cannot be kept says so beside what was found', async () => {
    const settings = { value: { ...defaultSettings, keepAudits: true }, doubts: [] };
    const keep = () => Promise.reject(new Error('QuotaExceededError'));
    const given = { ...ports, settings, translate: interfaceInChinese, show: () => {}, keep };
    const session = startSession(given);
    await session.audit();
    await vi.waitFor(() => expect(session.state.notices).toContain('unkept'));
    expect(doneOf(session.state).view.findings.length).toBeGreaterThan(0);
  });

  test('of a page without a report says what was seen, and clears the badge', async () => {
    ports.inspector.readPage.mockResolvedValue({ ...xizhen, blocks: [] });
    const { session } = openSession();
    await session.audit();
    expect(session.state.phase).toEqual({
      name: 'no-report',
      seen: {
        title: xizhen.title,
        doubts: [],
        grids: 0,
        sources: [],
        contentType: 'text/html',
        pageInstead: false,
      },
    });
    expect(ports.tab.showBadge).toHaveBeenLastCalledWith(0);
  });

  test('that the browser does not let happen says why', async () => {
    ports.inspector.readPage.mockRejectedValue(new Error('Cannot access a chrome:// URL'));
    const { session } = openSession();
    await session.audit();
    expect(session.state.phase).toMatchObject({ name: 'error', trouble: 'forbidden' });
  });

  test('whose auditor does not start says so, and begins once it does', async () => {
    const working = worker.start.getMockImplementation();
    if (working === undefined) throw new Error('There is no worker to start');
    const { session } = openSession(null);
    worker.lose();
    worker.start.mockImplementation(() => {
      throw new Error('No workers here');
    });
    await session.audit();
    expect(session.state.phase).toMatchObject({ name: 'error', trouble: 'unstarted' });
    worker.start.mockImplementation(working);
    await session.audit();
    expect(session.state.phase.name).toBe('done');
  });

  test('that takes more than five seconds is ended, and shows what was read', async () => {
    worker.answers.mockImplementation(({ name }) => name !== 'audit');
    const { session } = openSession();
    const ended = session.audit();
    await vi.waitFor(() => expect(worker.answers).toHaveBeenCalledTimes(2));
    await Promise.resolve();
    pass(5000);
    await ended;
    expect(session.state.phase).toMatchObject({
      name: 'error',
      trouble: 'unfinished',
      seen: { title: xizhen.title, grids: 5 },
    });
    expect(worker.end).toHaveBeenCalledOnce();
    worker.answers.mockReturnValue(true);
    await session.audit();
    expect(session.state.phase.name).toBe('done');
    expect(worker.start).toHaveBeenCalledTimes(2);
  });

  test('whose settings do not come begins with the defaults, and says so', async () => {
    area.get.mockReturnValue(new Promise(() => {}));
    const { session } = openSession(null);
    const ended = session.audit();
    for (let time = 0; time < 2; time++) {
      await vi.waitFor(() => expect([...timers.values()]).toContain(3000));
      pass(3000);
    }
    await ended;
    expect(doneOf(session.state).view.doubts.map(({ kind }) => kind)).toEqual(['settings-unread']);
    expect(session.state.notices).toEqual(['unreadIgnored']);
  });

  test.each([undefined, null, 'text', { ...xizhen, blocks: [{ kind: 'text' }] }])(
    'of what is no Page (%#) is a failure',
    async (answered) => {
      ports.inspector.readPage.mockResolvedValue(answered);
      const { session } = openSession();
      await session.audit();
      expect(session.state.phase).toMatchObject({ name: 'error', trouble: 'failure' });
    },
  );

  test('of a page that is closed ends at once', async () => {
    ports.inspector.readPage.mockReturnValue(new Promise(() => {}));
    const { session } = openSession();
    const ended = session.audit();
    for (const tell of watchers) tell('closed');
    await ended;
    expect(session.state.phase).toMatchObject({ name: 'error', trouble: 'closed' });
  });

  test.each([
    ['is another document now', async () => false],
    ['may not be asked any more', () => Promise.reject(new Error('Missing host permission'))],
  ])('of a page that %s ends at once', async (_, isSame) => {
    ports.inspector.readPage.mockReturnValue(new Promise(() => {}));
    ports.inspector.isSameDocument.mockImplementation(isSame);
    const { session } = openSession();
    const ended = session.audit();
    for (const tell of watchers) tell('loading');
    await ended;
    expect(session.state.phase).toMatchObject({ name: 'error', trouble: 'navigated' });
  });

  test('goes on where the same document has another address', async () => {
    const reading = Promise.withResolvers<Page>();
    ports.inspector.readPage.mockReturnValue(reading.promise);
    const { session } = openSession();
    const ended = session.audit();
    for (const tell of watchers) tell('loading');
    await Promise.resolve();
    reading.resolve(xizhen);
    await ended;
    expect(session.state.phase.name).toBe('done');
  });

  test('of a page that answers nothing says within two seconds that it is busy, and ends after ten', async () => {
    ports.inspector.readPage.mockReturnValue(new Promise(() => {}));
    ports.inspector.wasRead.mockReturnValue(new Promise(() => {}));
    const { session } = openSession();
    const ended = session.audit();
    pass(1_200);
    pass(1_700);
    expect(session.state.phase).toEqual({ name: 'working', busy: true });
    pass(10_000);
    await ended;
    expect(session.state.phase).toMatchObject({ name: 'error', trouble: 'silent' });
  });

  test('of a page that was busy goes on by itself', async () => {
    const reading = Promise.withResolvers<Page>();
    ports.inspector.readPage.mockReturnValue(reading.promise);
    ports.inspector.wasRead.mockReturnValue(new Promise(() => {}));
    const { session } = openSession();
    const ended = session.audit();
    pass(1_200);
    pass(1_700);
    reading.resolve(xizhen);
    await ended;
    expect(session.state.phase.name).toBe('done');
  });

  test('of a page that waits for its tables does not say that it is busy', async () => {
    ports.inspector.readPage.mockReturnValue(new Promise(() => {}));
    const { session } = openSession();
    const ended = session.audit();
    pass(1_200);
    await vi.waitFor(() => expect(ports.inspector.wasRead).toHaveBeenCalled());
    await Promise.resolve();
    pass(1_700);
    expect(session.state.phase).toEqual({ name: 'working' });
    pass(10_000);
    await ended;
  });

  test('leaves no timer behind, and watches the tab once', async () => {
    const { session } = openSession();
    const ended = session.audit();
    expect([watchers.size, timers.size]).toEqual([1, 3]);
    await ended;
    expect([watchers.size, timers.size]).toEqual([1, 0]);
  });

  test('keeps its findings where the page can bear no marks any more', async () => {
    ports.inspector.paint.mockRejectedValue(new Error('Frame with ID 0 was removed.'));
    const { session } = openSession();
    await session.audit();
    expect(doneOf(session.state).painted).toBe(false);
    expect(session.state.notices).toEqual(['gone']);
  });

  test('says so where the page can bear no marks', async () => {
    ports.inspector.paint.mockResolvedValue(false);
    const { session } = openSession();
    await session.audit();
    expect(doneOf(session.state).painted).toBe(false);
    expect(session.state.notices).toEqual(['unmarked']);
    session.actions.toggleMarks();
    await vi.waitFor(() => expect(ports.inspector.paint).toHaveBeenCalledTimes(2));
    await vi.waitFor(() => expect(session.state.notices).toEqual(['unmarked']));
    expect(session.state.said).toBe('');
  });

  test('without findings draws nothing until the person asks for marks', async () => {
    const { session } = openSession();
    await session.audit();
    for (const { finding } of doneOf(session.state).view.findings) {
      session.actions.ignore(finding.id);
    }
    await vi.waitFor(() => expect(doneOf(session.state).view.findings).toEqual([]));
    ports.inspector.paint.mockClear();
    await session.audit();
    expect(doneOf(session.state).painted).toBe(false);
    expect(ports.inspector.paint).not.toHaveBeenCalled();
    session.actions.toggleMarks();
    await vi.waitFor(() => expect(doneOf(session.state).painted).toBe(true));
    expect(ports.inspector.paint).toHaveBeenCalledOnce();
  });

  test('asked for twice shows the later one', async () => {
    const first = Promise.withResolvers<Page>();
    ports.inspector.readPage
      .mockReturnValueOnce(first.promise)
      .mockResolvedValue({ ...xizhen, blocks: [] });
    const { session } = openSession();
    const earlier = session.audit();
    await session.audit();
    first.resolve(xizhen);
    await earlier;
    expect(session.state.phase.name).toBe('no-report');
  });
});

describe('a page that changes', () => {
  const empty: Page = { ...xizhen, blocks: [] };

  /** What the page says later, in turn; then nothing any more. */
  function says(...later: unknown[]) {
    for (const read of later) ports.inspector.readChanges.mockResolvedValueOnce(read);
  }

  test('is audited again, without a state of working between', async () => {
    ports.inspector.readPage.mockResolvedValue(empty);
    says(false, xizhen);
    const { session, states } = openSession();
    await session.audit();
    expect(session.state.phase.name).toBe('no-report');
    await vi.waitFor(() => expect(session.state.said).toBe('内容有变化，已重新核对'));
    expect(doneOf(session.state)).toMatchObject({ painted: true, chosen: 0 });
    expect(states.filter(({ phase }) => phase.name === 'working')).toHaveLength(1);
    expect(ports.tab.showBadge).toHaveBeenLastCalledWith(1);
  });

  test('and says the same of its report is not announced', async () => {
    const clock = { kind: 'text', id: 'b9999', text: '现在是 12:00:01', level: 0 } as const;
    says({ ...xizhen, blocks: [...xizhen.blocks, clock] });
    const { session } = openSession();
    await session.audit();
    await vi.waitFor(() => expect(ports.inspector.readChanges).toHaveBeenCalledTimes(2));
    expect(session.state.said).toBe('');
    expect(doneOf(session.state).painted).toBe(true);
  });

  test('and has no report any more bears no marks', async () => {
    says(empty);
    const { session } = openSession();
    await session.audit();
    await vi.waitFor(() => expect(session.state.phase.name).toBe('no-report'));
    await vi.waitFor(() => expect(ports.inspector.erase).toHaveBeenCalled());
  });

  test('is not asked any more once it is gone, which is told', async () => {
    ports.inspector.readChanges.mockRejectedValueOnce(new Error('Frame with ID 0 was removed.'));
    const { session } = openSession();
    await session.audit();
    await vi.waitFor(() => expect(session.state.notices).toEqual(['left']));
    expect(ports.inspector.readChanges).toHaveBeenCalledOnce();
    expect(session.state.phase.name).toBe('done');
  });

  test('is left while it answers nothing any more, which is told', async () => {
    const { session } = openSession();
    await session.audit();
    ports.inspector.isSameDocument.mockResolvedValue(false);
    for (const tell of watchers) tell('loading');
    await vi.waitFor(() => expect(session.state.notices).toEqual(['left']));
    expect(watchers.size).toBe(0);
  });

  test('after it was read anew tells the older audit nothing', async () => {
    const change = Promise.withResolvers<unknown>();
    ports.inspector.readChanges.mockReturnValueOnce(change.promise);
    const { session } = openSession();
    await session.audit();
    await session.audit();
    change.resolve(empty);
    await change.promise;
    expect(session.state.phase.name).toBe('done');
    expect(ports.inspector.readChanges).toHaveBeenCalledTimes(2);
  });

  test.each([
    ['took the marks away', true, ['unmarked']],
    ['bears no marks since the person closed them', false, []],
  ])('and %s: the button is not pressed any more', async (_, lost, notices) => {
    const answer = Promise.withResolvers<unknown>();
    ports.inspector.readChanges.mockReturnValueOnce(answer.promise);
    const { session } = openSession();
    await session.audit();
    await ports.inspector.erase();
    ports.inspector.lost.mockResolvedValue(lost);
    answer.resolve(false);
    await vi.waitFor(() => expect(doneOf(session.state).painted).toBe(false));
    expect(session.state.notices).toEqual(notices);
  });
});

describe('a decision', () => {
  test('is stored by report and finding, repainted, and undone', async () => {
    const { session } = openSession();
    await session.audit();
    const id = doneOf(session.state).view.findings[0]?.finding.id ?? '';
    session.actions.ignore(id);
    await vi.waitFor(() => expect(session.state.said).toBe('已忽略，可在下方恢复'));
    expect(stored.get(ignoresKey)).toMatchObject({ [id]: { note: '' } });
    expect(doneOf(session.state).view.ignored).toMatchObject([
      { finding: { id, code: 'arithmetic' } },
    ]);
    expect(ports.tab.showBadge).toHaveBeenLastCalledWith(0);

    session.actions.note(id, '已核实');
    await vi.waitFor(() => expect(doneOf(session.state).view.ignored[0]?.note).toBe('已核实'));
    session.actions.restore(id);
    await vi.waitFor(() => expect(session.state.said).toBe('已恢复'));
    expect(stored.has(ignoresKey)).toBe(false);
  });

  test('made before the one before is settled loses neither', async () => {
    const { session } = openSession();
    await session.audit();
    const ids = doneOf(session.state).view.findings.map(({ finding }) => finding.id);
    for (const id of ids) session.actions.ignore(id);
    await vi.waitFor(() => expect(doneOf(session.state).view.findings).toEqual([]));
    expect(Object.keys(stored.get(ignoresKey) ?? {})).toEqual(ids);
  });

  test('of an earlier visit holds', async () => {
    const first = openSession();
    await first.session.audit();
    const id = doneOf(first.session.state).view.findings[0]?.finding.id ?? '';
    stored.set(ignoresKey, { [id]: { note: 'x', at: '' }, damaged: 1 });
    const { session } = openSession();
    await session.audit();
    expect(doneOf(session.state).view.ignored).toMatchObject([{ finding: { id }, note: 'x' }]);
    expect(session.state.notices).toEqual(['damagedIgnored']);
  });

  test('holds for the report, whatever its address', async () => {
    const { session } = openSession();
    await session.audit();
    const id = doneOf(session.state).view.findings[0]?.finding.id ?? '';
    session.actions.ignore(id);
    await vi.waitFor(() => expect(session.state.said).toBe('已忽略，可在下方恢复'));
    ports.inspector.readPage.mockResolvedValue({ ...xizhen, url: 'https://b.example/?id=9' });
    await session.audit();
    expect(doneOf(session.state).view.ignored).toMatchObject([{ finding: { id } }]);
  });

  test('kept by 0.1 under the address holds, and is the report’s from then on', async () => {
    const first = openSession();
    await first.session.audit();
    const id = doneOf(first.session.state).view.findings[0]?.finding.id ?? '';
    const entry = { note: 'x', at: '' };
    stored.set(`ignored:${xizhen.url}`, { [id]: entry, gone: entry });
    const { session } = openSession();
    await session.audit();
    expect(doneOf(session.state).view.ignored).toMatchObject([{ finding: { id }, note: 'x' }]);
    await vi.waitFor(() => expect(stored.get(ignoresKey)).toEqual({ [id]: entry, gone: entry }));
    await vi.waitFor(() =>
      expect([...stored.keys()].filter((key) => /^ignore[ds]:/.test(key))).toEqual([ignoresKey]),
    );
  });

  test('of another popup meanwhile is kept', async () => {
    const [here, there] = [openSession().session, openSession().session];
    await here.audit();
    const [one, two] = doneOf(here.state).view.findings.map(({ finding }) => finding.id);
    await there.audit();
    there.actions.ignore(one ?? '');
    here.actions.ignore(two ?? '');
    await vi.waitFor(() => expect(here.state.said).not.toBe(''));
    await vi.waitFor(() => expect(there.state.said).not.toBe(''));
    expect(Object.keys(stored.get(ignoresKey) ?? {}).sort()).toEqual([one, two].sort());
  });

  test('that the store does not answer is told', async () => {
    const { session } = openSession();
    await session.audit();
    area.set.mockReturnValueOnce(new Promise(() => {}));
    session.actions.ignore(doneOf(session.state).view.findings[0]?.finding.id ?? '');
    await vi.waitFor(() => expect(area.set).toHaveBeenCalled());
    pass(3000);
    await vi.waitFor(() => expect(session.state.notices).toEqual(['unsaved']));
  });

  test('that could not be stored is told, and holds for now', async () => {
    const { session } = openSession();
    await session.audit();
    area.set.mockRejectedValueOnce(new Error('QuotaExceeded'));
    const { findings } = doneOf(session.state).view;
    session.actions.ignore(findings[0]?.finding.id ?? '');
    await vi.waitFor(() => expect(session.state.notices).toEqual(['unsaved']));
    expect(doneOf(session.state).view.findings).toHaveLength(findings.length - 1);
  });
});

describe('in the page', () => {
  test('marks go and come back', async () => {
    const { session } = openSession();
    await session.audit();
    session.actions.toggleMarks();
    await vi.waitFor(() => expect(session.state.said).toBe('页面标记已清除'));
    expect(doneOf(session.state).painted).toBe(false);
    expect(ports.inspector.erase).toHaveBeenCalledOnce();
    session.actions.toggleMarks();
    await vi.waitFor(() => expect(session.state.said).toBe('页面标记已显示'));
    expect(ports.inspector.paint).toHaveBeenCalledTimes(2);
  });

  test('a finding is shown with its marks, also after they were taken off', async () => {
    const { session } = openSession();
    await session.audit();
    await ports.inspector.erase();
    session.actions.locate({ finding: 'x' });
    await vi.waitFor(() =>
      expect(ports.inspector.show).toHaveBeenCalledWith({ finding: 'x' }, null),
    );
    expect(ports.inspector.paint).toHaveBeenCalledTimes(2);
  });

  test('a place that is gone is told', async () => {
    ports.inspector.show.mockResolvedValue(false);
    const { session } = openSession();
    await session.audit();
    session.actions.locate({ cell: 'c' });
    await vi.waitFor(() => expect(session.state.notices).toEqual(['gone']));
  });

  test('the cells of an explanation are outlined while it is pointed at', async () => {
    const { session } = openSession();
    await session.audit();
    session.actions.preview(['a', 'b']);
    session.actions.preview([]);
    expect(ports.inspector.preview.mock.calls).toEqual([[['a', 'b']], [[]]]);
  });

  test('only web addresses are opened', () => {
    const { session } = openSession();
    session.actions.open('javascript:alert(1)');
    session.actions.open('https://portal.example/report.pdf');
    expect(ports.tab.open.mock.calls).toEqual([['https://portal.example/report.pdf']]);
  });
});

describe('a notice', () => {
  test('is opened on the chosen report', async () => {
    const { session } = openSession();
    await session.audit();
    session.actions.openNotice();
    await vi.waitFor(() => expect(ports.tab.openNotice).toHaveBeenCalled());
    const { view } = doneOf(session.state);
    expect(ports.tab.openNotice.mock.lastCall?.[0].items.map(({ id }) => id)).toEqual(
      view.findings.map(({ finding }) => finding.id),
    );
  });

  test('that does not open is told', async () => {
    ports.tab.openNotice.mockRejectedValue(new Error('No tab'));
    const { session } = openSession();
    await session.audit();
    session.actions.openNotice();
    await vi.waitFor(() => expect(session.state.said).toBe('反馈意见未能打开'));
  });
});

describe('a copy', () => {
  test('goes to the clipboard, and is announced', async () => {
    const { session } = openSession();
    await session.audit();
    session.actions.copy('json', 'chosen');
    await vi.waitFor(() => expect(session.state.said).toBe('已复制（JSON）'));
    const copied = JSON.parse(ports.clipboard.write.mock.lastCall?.[0].text ?? '');
    expect(copied).toMatchObject({
      schema: 'crossfoot/1',
      source: { url: xizhen.url, auditedAt: '2026-01-20T08:00:00.000Z' },
    });
  });

  test('of the table goes without its header where that is not wanted, next time too', async () => {
    const { session } = openSession();
    await session.audit();
    session.actions.setCopyHeader(false);
    session.actions.copy('table', 'chosen');
    await vi.waitFor(() => expect(ports.clipboard.write).toHaveBeenCalled());
    expect(ports.clipboard.write.mock.lastCall?.[0].text).toMatch(/^原平市西镇乡人民政府\t/);
    await vi.waitFor(async () =>
      expect(await ports.store.readSettings()).toMatchObject({ copyHeader: false }),
    );
    const { session: next } = openSession(null);
    await next.audit();
    expect(next.state.copyHeader).toBe(false);
  });

  test('of all reports names each', async () => {
    const { session } = openSession();
    await session.audit();
    session.actions.copy('json', 'all');
    await vi.waitFor(() => expect(ports.clipboard.write).toHaveBeenCalled());
    expect(ports.clipboard.write.mock.lastCall?.[0].text).toContain('"crossfoot/1"');
  });

  test('that the clipboard does not answer is told', async () => {
    ports.clipboard.write.mockReturnValue(new Promise(() => {}));
    const { session } = openSession();
    await session.audit();
    session.actions.copy('text', 'chosen');
    await vi.waitFor(() => expect(ports.clipboard.write).toHaveBeenCalled());
    pass(3000);
    await vi.waitFor(() => expect(session.state.said).toBe('复制失败'));
  });

  test('that fails is told', async () => {
    ports.clipboard.write.mockRejectedValue(new Error('The browser did not copy'));
    const { session } = openSession();
    await session.audit();
    session.actions.copy('text', 'chosen');
    await vi.waitFor(() => expect(session.state.said).toBe('复制失败'));
  });
});

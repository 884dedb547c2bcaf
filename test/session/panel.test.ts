import { readFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import { htmlPage } from '../../harness/reports/documents.ts';
import { actionsOf } from '../../lib/session/actions.ts';
import { type PanelWindow, startPanel } from '../../lib/session/panel.ts';
import { startSession } from '../../lib/session/session.ts';
import { defaultSettings } from '../../lib/settings/settings.ts';
import { fakePorts } from '../support/fake-ports.ts';
import { interfaceInChinese } from '../support/translators.ts';

const [hangzhouHtml = '', xizhenHtml = ''] = ['hangzhou-2025', '000-xizhen-2023'].map((slug) =>
  readFileSync(`test/pages/${slug}/page.html`, 'utf8'),
);
const xizhen = htmlPage(xizhenHtml);
const settings = { value: defaultSettings, doubts: [] };

let fakes = fakePorts();
beforeEach(() => {
  fakes = fakePorts();
  fakes.ports.inspector.readPage.mockResolvedValue(xizhen);
});

function openSession() {
  const { ports } = fakes;
  const options = { ...ports, settings, translate: interfaceInChinese, show: vi.fn() };
  const session = startSession(options);
  return { session, actions: actionsOf(session), show: options.show };
}

/** A panel over tab 1; `says` is what happens in its window. */
async function openPanel() {
  let says: Parameters<PanelWindow['watch']>[0] = () => {};
  const opened: { tab: number; released: boolean; session: ReturnType<typeof startSession> }[] = [];
  const around: PanelWindow = {
    front: async () => 1,
    watch(onEvent) {
      says = onEvent;
    },
  };
  const panel = await startPanel(around, async (tab) => {
    const one = { tab, released: false, session: openSession().session };
    opened.push(one);
    const release = () => {
      one.released = true;
    };
    return { session: one.session, release };
  });
  const phase = () => opened.at(-1)?.session.state.phase.name;
  return { panel, opened, phase, says: (...event: Parameters<typeof says>) => says(...event) };
}

test('reads a page that the person has asked for, and no other', async () => {
  const { phase, says } = await openPanel();
  expect(phase()).toBe('done');
  fakes.ports.inspector.wasRead.mockResolvedValue(false);
  fakes.ports.inspector.readPage.mockClear();
  says('front', 2);
  await vi.waitFor(() => expect(phase()).toBe('unread'));
  expect(fakes.ports.inspector.readPage).not.toHaveBeenCalled();
});

test.each([
  'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
  'Missing host permission for the tab',
])('takes "%s" for a page that was not asked for', async (message) => {
  fakes.ports.inspector.wasRead.mockRejectedValue(new Error(message));
  expect((await openPanel()).phase()).toBe('unread');
});

test('says so of a page that no click would open', async () => {
  fakes.ports.inspector.wasRead.mockRejectedValue(new Error('Cannot access a chrome:// URL'));
  const { opened } = await openPanel();
  expect(opened[0]?.session.state.phase).toMatchObject({ name: 'error', trouble: 'forbidden' });
});

test('ends the session over a tab that is left', async () => {
  const { opened, says } = await openPanel();
  says('front', 2);
  await vi.waitFor(() => expect(opened.map(({ tab }) => tab)).toEqual([1, 2]));
  await vi.waitFor(() => expect(opened.map(({ released }) => released)).toEqual([true, false]));
  const [first, second] = opened;
  await vi.waitFor(() => expect(second?.session.state.phase.name).toBe('done'));
  const { state } = first?.session ?? {};
  openSession().actions.again();
  await vi.waitFor(() => expect(fakes.ports.inspector.readPage).toHaveBeenCalledTimes(4));
  expect(first?.session.state).toBe(state);
});

test('after another page has come into its tab says that it is unread', async () => {
  const { phase, says } = await openPanel();
  says('loading', 1);
  expect(phase()).toBe('done');
  fakes.ports.inspector.isSameDocument.mockResolvedValue(false);
  fakes.ports.inspector.wasRead.mockResolvedValue(false);
  says('loading', 2);
  expect(phase()).toBe('done');
  says('loading', 1);
  await vi.waitFor(() => expect(phase()).toBe('unread'));
});

test('reads it once the icon is clicked there', async () => {
  fakes.ports.inspector.wasRead.mockResolvedValue(false);
  const { phase } = await openPanel();
  expect(phase()).toBe('unread');
  await openSession().session.audit();
  await vi.waitFor(() => expect(phase()).toBe('done'));
});

test('shows marks where the popup does', async () => {
  const { opened } = await openPanel();
  const { session, actions } = openSession();
  await session.audit();
  const shown = () => opened[0]?.session.state.phase;
  await vi.waitFor(() => expect(shown()).toMatchObject({ name: 'done', painted: true }));
  actions.toggleMarks();
  await vi.waitFor(() => expect(shown()).toMatchObject({ name: 'done', painted: false }));
});

test('shows what is ignored in the popup, and the other way round', async () => {
  const { opened } = await openPanel();
  const { session, actions } = openSession();
  await session.audit();
  const phase = session.state.phase;
  const [first, second] = phase.name === 'done' ? phase.view.findings : [];
  const count = (one: typeof session | undefined) =>
    one?.state.phase.name === 'done' ? one.state.phase.view.ignored.length : -1;
  actions.ignore(first?.finding.id ?? '');
  await vi.waitFor(() => expect(count(opened[0]?.session)).toBe(1));
  if (opened[0]) actionsOf(opened[0].session).ignore(second?.finding.id ?? '');
  await vi.waitFor(() => expect([count(session), count(opened[0]?.session)]).toEqual([2, 2]));
});

test('a place that cannot be shown beside the popup has the popup make room', async () => {
  const { session, actions } = openSession();
  await session.audit();
  const cover = { x: 860, y: 0, width: 420, height: 600 };
  fakes.ports.pane.cover.mockResolvedValue(cover);
  actions.locate({ cell: 'a' });
  await vi.waitFor(() =>
    expect(fakes.ports.inspector.show).toHaveBeenCalledWith({ cell: 'a' }, cover),
  );
  expect(fakes.ports.pane.close).not.toHaveBeenCalled();
  fakes.ports.inspector.show.mockResolvedValue('covered');
  actions.locate({ cell: 'a' });
  await vi.waitFor(() => expect(fakes.ports.pane.close).toHaveBeenCalledOnce());
  expect(session.state.notices).toEqual([]);
});

test('the popup goes once the panel is open, and says so where it does not open', async () => {
  const { session, actions } = openSession();
  await session.audit();
  fakes.ports.pane.openPanel.mockRejectedValueOnce(new Error('No user gesture'));
  actions.openPanel?.();
  await vi.waitFor(() => expect(session.state.said).toBe('侧栏未能打开'));
  expect(fakes.ports.pane.close).not.toHaveBeenCalled();
  actions.openPanel?.();
  await vi.waitFor(() => expect(fakes.ports.pane.close).toHaveBeenCalledOnce());
});

test('a report chosen while the page is read again stays the one that is shown', async () => {
  const body = (html: string) => /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? '';
  const two = htmlPage(`<body>${body(hangzhouHtml)}${body(xizhenHtml)}</body>`);
  fakes.ports.inspector.readPage.mockResolvedValue(two);
  const { opened } = await openPanel();
  const { session, actions } = openSession();
  await session.audit();
  actions.choose(0);
  const chosen = ({ state: { phase } }: typeof session) =>
    phase.name === 'done' ? phase.chosen : -1;
  const all = () => [session, ...opened.map((one) => one.session)].map(chosen);
  await vi.waitFor(() => expect(all()).toEqual([0, 0]));
  actions.choose(1);
  await vi.waitFor(() => expect(all()).toEqual([1, 1]));
});

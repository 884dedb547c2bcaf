import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { htmlPage } from '../../harness/reports/documents.ts';
import { actionsOf } from '../../lib/session/actions.ts';
import { startSession } from '../../lib/session/session.ts';
import type { SessionState } from '../../lib/session/state.ts';
import { defaultSettings } from '../../lib/settings/settings.ts';
import { fakePorts } from '../support/fake-ports.ts';
import { nameless } from '../support/nameless.ts';
import { interfaceInChinese } from '../support/translators.ts';

const saved = htmlPage(readFileSync('test/pages/004-donghe-2023/page.html', 'utf8'));
const page = { ...nameless(saved), url: 'https://gov.example/zwgk/1.html?id=7', title: '年报' };
const CHANGED = '内容有变化，已重新核对';
const stated = { organ: '平遥县东河镇人民政府', year: 2023 };

let { ports, stored, area } = fakePorts();
beforeEach(() => {
  ({ ports, stored, area } = fakePorts());
  ports.inspector.readPage.mockResolvedValue(page);
});

async function openSession() {
  const options = { ...ports, settings: { value: defaultSettings, doubts: [] } };
  const session = startSession({ ...options, translate: interfaceInChinese, show: () => {} });
  await session.audit();
  const actions = actionsOf(session);
  const state = async (byHand: Parameters<typeof actions.stateByHand>[0], said: string) => {
    actions.stateByHand(byHand);
    await vi.waitFor(() => expect(session.state.said).toBe(said));
  };
  return { session, state };
}

function viewOf({ phase }: SessionState) {
  if (phase.name !== 'done') throw new Error(`The session is ${phase.name}`);
  return phase.view;
}

const keptByHand = () => [...stored.keys()].filter((key) => key.startsWith('byHand:'));

describe('body and year that the page does not tell', () => {
  test('are asked for, used once stated, and said to be entered by hand', async () => {
    const { session, state } = await openSession();
    const before = viewOf(session.state);
    expect(before.unsaid.map(({ name, stated }) => [name, stated])).toEqual([
      ['organ', ''],
      ['year', ''],
    ]);
    expect(before.doubts).toEqual([]);
    await state(stated, CHANGED);
    const view = viewOf(session.state);
    expect(view).toMatchObject({ organ: stated.organ, year: '2023 年度' });
    expect(view.unsaid.map((one) => one.stated)).toEqual([stated.organ, '2023']);
    expect(view.doubts).toMatchObject([{ notes: ['by-hand:organ', 'by-hand:year'] }]);
    expect(view.findings.map(({ finding }) => finding.code)).toContain('outdated-form');
  });

  test('stay with the page, and with no other one at its address', async () => {
    const { session, state } = await openSession();
    await state(stated, CHANGED);
    session.end();
    const organOf = async (changed: Partial<typeof page>) => {
      ports.inspector.readPage.mockResolvedValue({ ...page, ...changed });
      const opened = await openSession();
      opened.session.end();
      return viewOf(opened.session.state).organ;
    };
    expect(await organOf({})).toBe(stated.organ);
    expect(await organOf({ title: '另一份年报' })).toBe('未认出机关');
    expect(await organOf({ url: 'https://gov.example/2.html' })).toBe('未认出机关');
  });

  test('of a page that was left meanwhile are not the next one’s', async () => {
    const { session, state } = await openSession();
    await state(stated, CHANGED);
    const kept = await ports.store.readByHand('address:https://gov.example/zwgk/1.html?id=7');
    const ofLeft = Promise.withResolvers<unknown>();
    const ofNext = Promise.withResolvers<unknown>();
    const read = vi.spyOn(ports.store, 'readByHand');
    read.mockReturnValueOnce(ofLeft.promise).mockReturnValueOnce(ofNext.promise);
    const left = session.audit();
    await vi.waitFor(() => expect(read).toHaveBeenCalled());
    ports.inspector.readPage.mockResolvedValue({ ...page, url: 'https://gov.example/2.html' });
    const next = session.audit();
    await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2));
    ofLeft.resolve(kept);
    await left;
    ofNext.resolve(undefined);
    await next;
    expect(viewOf(session.state).organ).toBe('未认出机关');
  });

  test('one by one, and withdrawn leave nothing behind', async () => {
    const { session, state } = await openSession();
    await state({ year: 2023 }, CHANGED);
    expect(viewOf(session.state)).toMatchObject({ organ: '未认出机关', year: '2023 年度' });
    expect(keptByHand()).toHaveLength(1);
    await state({}, CHANGED);
    expect(viewOf(session.state)).toMatchObject({ year: '未认出年份', doubts: [] });
    expect(keptByHand()).toEqual([]);
  });

  test('that cannot be are not kept, and that is said', async () => {
    const { session } = await openSession();
    actionsOf(session).stateByHand({ year: 23 });
    await vi.waitFor(() => expect(session.state.notices).toContain('unsaved'));
    expect(viewOf(session.state).year).toBe('未认出年份');
    expect(keptByHand()).toEqual([]);
  });

  test('that the store does not keep are not used, and that is said', async () => {
    const { session } = await openSession();
    area.set.mockRejectedValue(new Error('Full'));
    actionsOf(session).stateByHand(stated);
    await vi.waitFor(() => expect(session.state.notices).toContain('unsaved'));
    expect(viewOf(session.state).organ).toBe('未认出机关');
  });

  test('go out with every copy', async () => {
    const { session, state } = await openSession();
    await state(stated, CHANGED);
    const { copy } = actionsOf(session);
    for (const kind of ['text', 'markdown', 'table', 'json'] as const) {
      copy(kind, 'chosen');
      await vi.waitFor(() => expect(ports.clipboard.write).toHaveBeenCalled());
      const [copied] = ports.clipboard.write.mock.lastCall ?? [];
      expect(copied?.text).toContain(stated.organ);
      expect(copied?.text).toContain(kind === 'json' ? 'by-hand:organ' : '由人工填写：机关、年度');
      ports.clipboard.write.mockClear();
    }
  });
});

test('panel and popup over one tab show the same of it', async () => {
  const [one, other] = [await openSession(), await openSession()];
  await one.state(stated, CHANGED);
  await vi.waitFor(() => expect(viewOf(other.session.state).organ).toBe(stated.organ));
});

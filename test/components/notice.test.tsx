// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { NoticePage } from '../../components/notice.tsx';
import type { ChosenNotice } from '../../lib/summary/notice-copy.ts';
import type { Notice, NoticeItem } from '../../lib/summary/notice-schema.ts';
import { inChinese } from '../support/translators.ts';

const item = (id: string, severity: NoticeItem['severity']): NoticeItem => ({
  id,
  severity,
  place: `位置 ${id}`,
  now: `现状 ${id}`,
  suspected: '',
  basis: '依据',
});
const notice: Notice = {
  language: 'zh_CN',
  title: '反馈',
  opening: '开头',
  items: [item('a', 'error'), item('b', 'warning'), item('c', 'advice')],
  closing: '结尾',
};

async function open() {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const copy = vi.fn((_notice: ChosenNotice) => {});
  const print = vi.fn();
  await act(() =>
    render(
      <NoticePage notice={notice} said="" translate={inChinese} copy={copy} print={print} />,
      root,
    ),
  );
  const one = <Kind extends HTMLElement>(selector: string) => {
    const found = root.querySelector<Kind>(selector);
    if (found === null) throw new Error(`The page has no ${selector}`);
    return found;
  };
  const click = async (selector: string) => {
    await act(() => one(selector).click());
  };
  const type = async (selector: string, text: string) => {
    await act(() => {
      one<HTMLTextAreaElement>(selector).value = text;
      one(selector).dispatchEvent(new Event('input', { bubbles: true }));
    });
  };
  return { root, copy, print, one, click, type };
}

test('errors and warnings are ticked at first, and numbered', async () => {
  const { root } = await open();
  const rows = [...root.querySelectorAll<HTMLTableRowElement>('[data-testid="notice-item"]')];
  expect(rows.map(({ dataset }) => dataset.chosen)).toEqual(['true', 'true', 'false']);
  expect(rows.map(({ cells }) => cells[1]?.textContent)).toEqual(['1', '2', '']);
});

test('what is ticked is copied as it was edited', async () => {
  const { copy, click, type } = await open();
  await click('tr:nth-child(1) input');
  await click('tr:nth-child(3) input');
  await type('h1 textarea', '关于年报的反馈');
  await type('tr:nth-child(3) textarea[aria-label="疑为"]', '3');
  await click('[data-testid="copy-notice"]');
  expect(copy.mock.lastCall?.[0]).toMatchObject({
    title: '关于年报的反馈',
    items: [item('b', 'warning'), { ...item('c', 'advice'), suspected: '3' }],
    closing: '结尾',
  });
});

test('what stands behind a field is as high as its words', async () => {
  const { one, type } = await open();
  await type('h1 textarea', '两\n行');
  expect(one('h1 .editable').dataset.text).toBe('两\n行');
});

test('nothing is copied or printed of nothing', async () => {
  const { one, click, print } = await open();
  await click('[data-testid="print-notice"]');
  expect(print).toHaveBeenCalledOnce();
  for (const row of [1, 2]) await click(`tr:nth-child(${row}) input`);
  expect(one<HTMLButtonElement>('[data-testid="copy-notice"]').disabled).toBe(true);
  expect(one<HTMLButtonElement>('[data-testid="print-notice"]').disabled).toBe(true);
});

// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Options } from '../../components/options.tsx';
import { rules } from '../../lib/rules/index.ts';
import type { OptionsState } from '../../lib/session/start-options.ts';
import { defaultSettings } from '../../lib/settings/settings.ts';
import { parseSettingsFile } from '../../lib/settings/settings-file.ts';
import { loadOptions } from '../../lib/summary/load-options.ts';

const translate = await loadOptions('zh_CN');
const actions = {
  change: vi.fn(),
  forgetIgnores: vi.fn(),
  giveBack: vi.fn(),
  reset: vi.fn(),
  takeFrom: vi.fn(),
  copy: vi.fn(),
};
const rest = {
  rules,
  deadlines: { department: '01-31', government: '03-31' },
  version: '9.9.9',
};
const root = document.createElement('div');
document.body.append(root);

beforeEach(() => {
  render(null, root);
  vi.clearAllMocks();
});

async function show(part: Partial<OptionsState> = {}) {
  const state: OptionsState = {
    settings: defaultSettings,
    damaged: false,
    unread: false,
    ignoredReports: 0,
    sites: [],
    said: null,
    ...part,
  };
  await act(() => {
    render(<Options state={state} actions={actions} translate={translate} {...rest} />, root);
  });
}

function choose(selector: string, value: string): Promise<void> {
  const select = root.querySelector<HTMLSelectElement>(selector);
  if (select === null) throw new Error(`There is no ${selector}`);
  return act(() => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

function click(selector: string): Promise<void> {
  return act(() => root.querySelector<HTMLElement>(selector)?.click());
}

test('tables of no form can be turned off, and those that were left out taken back', async () => {
  await show({ settings: { ...defaultSettings, leftOutTables: { mark: '支出决算表' } } });
  await click('[data-testid="discovery"]');
  expect(actions.change).toHaveBeenCalledWith({ discovery: false });
  expect(root.querySelector('[data-testid="discovery-settings"]')?.textContent).toContain(
    '支出决算表',
  );
  await click('[data-testid="take-back"]');
  expect(actions.change).toHaveBeenCalledWith({ leftOutTables: {} });
});

test('audits of the popup are kept once the person says so', async () => {
  await show();
  expect(root.querySelector<HTMLInputElement>('[data-testid="keep-audits"]')?.checked).toBe(false);
  await click('[data-testid="keep-audits"]');
  expect(actions.change).toHaveBeenCalledWith({ keepAudits: true });
});

test('sites that were allowed are listed, each to be given back', async () => {
  await show();
  expect(root.querySelectorAll('[data-site]')).toHaveLength(0);
  await show({ sites: ['https://files.example/*'] });
  expect(root.querySelector('[data-site]')?.textContent).toContain('https://files.example 撤回');
  await click('[data-site] button');
  expect(actions.giveBack).toHaveBeenCalledWith('https://files.example/*');
});

describe('the options', () => {
  test('list every rule by name under what it is about, with its page', async () => {
    await show();
    const rows = [...root.querySelectorAll<HTMLElement>('[data-rule]')];
    const codes = (some: typeof rules) => some.map(({ code }) => code);
    expect(rows.map(({ dataset }) => dataset.rule).sort()).toEqual(codes(rules).sort());
    const [figures] = root.querySelectorAll('.rules tbody');
    expect(figures?.querySelector('th')?.textContent).toBe('表中数字');
    const listed = [...(figures?.querySelectorAll<HTMLElement>('[data-rule]') ?? [])];
    expect(listed.map(({ dataset }) => dataset.rule)).toEqual(
      codes(rules.filter(({ about }) => about === 'table')),
    );
    for (const row of rows) {
      const link = row.querySelector('a');
      expect(link?.textContent).not.toBe(row.dataset.rule);
      expect(link?.getAttribute('href')).toBe(`/rules/${row.dataset.rule}.html`);
    }
  });

  test('set the language', async () => {
    await show();
    await choose('[data-testid="language"]', 'en');
    expect(actions.change).toHaveBeenCalledWith({ language: 'en' });
  });

  test('set the deadlines, on days that exist', async () => {
    await show();
    const chosen = root.querySelectorAll<HTMLSelectElement>(
      '[data-testid="deadline-department"] select',
    );
    expect([...chosen].map(({ selectedOptions }) => selectedOptions[0]?.text)).toEqual([
      '1月',
      '31日',
    ]);
    await choose('[data-testid="deadline-department"] select', '2');
    expect(actions.change).toHaveBeenCalledWith({
      deadlines: { department: '02-28' },
    });
    await show({ settings: { ...defaultSettings, deadlines: { department: '02-28' } } });
    await choose('[data-testid="deadline-government"] select:nth-of-type(2)', '5');
    expect(actions.change).toHaveBeenLastCalledWith({
      deadlines: { department: '02-28', government: '03-05' },
    });
  });

  test('turn a rule off and on', async () => {
    await show();
    await click('[data-rule="blank-cell"] input');
    expect(actions.change).toHaveBeenCalledWith({ disabled: ['blank-cell'] });
    await show({ settings: { ...defaultSettings, disabled: ['blank-cell', 'unsigned'] } });
    await click('[data-rule="blank-cell"] input');
    expect(actions.change).toHaveBeenLastCalledWith({ disabled: ['unsigned'] });
  });

  test('give a rule another severity, and its own again', async () => {
    await show({ settings: { ...defaultSettings, severities: { unsigned: 'error' } } });
    await choose('[data-rule="blank-cell"] select', 'warning');
    expect(actions.change).toHaveBeenCalledWith({
      severities: { unsigned: 'error', 'blank-cell': 'warning' },
    });
    await choose('[data-rule="unsigned"] select', 'rule');
    expect(actions.change).toHaveBeenLastCalledWith({ severities: {} });
  });

  test('forget ignores after asking once more', async () => {
    await show();
    expect(root.querySelector('[data-testid="forget"]')).toBeNull();
    await show({ ignoredReports: 12 });
    expect(root.querySelector('[data-testid="ignores"]')?.textContent).toContain('12 份报告');
    await click('[data-testid="forget"]');
    expect(actions.forgetIgnores).not.toHaveBeenCalled();
    await click('[data-testid="forget-really"]');
    expect(actions.forgetIgnores).toHaveBeenCalledOnce();
  });

  test('say that the store gave no answer', async () => {
    await show({ unread: true });
    expect(root.querySelector('[role="alert"]')?.textContent).toContain('未能读出');
  });

  test('say that the store was damaged, and what was kept', async () => {
    await show({ damaged: true, said: 'settings.saved' });
    expect(root.querySelector('[role="alert"]')?.textContent).toContain('已改用默认设置');
    expect(root.querySelector('.said')?.textContent).toBe('已保存');
  });

  test('show the severity that each rule has of its own', async () => {
    await show();
    const usual = (code: string) =>
      root.querySelector(`[data-rule="${code}"] option[value="rule"]`)?.textContent;
    expect(usual('arithmetic')).toBe('默认（错误 / 提醒）');
    expect(usual('blank-cell')).toBe('默认（提醒 / 建议）');
  });

  test('go into a file and come out of one, or are as at first', async () => {
    await show({ settings: { ...defaultSettings, disabled: ['unsigned'] } });
    const link = root.querySelector<HTMLAnchorElement>('[data-testid="export-settings"]');
    const [, text = ''] = link?.href.split(/,(.*)/s) ?? [];
    expect(parseSettingsFile(decodeURIComponent(text))?.disabled).toEqual(['unsigned']);
    const input = root.querySelector<HTMLInputElement>('input[type="file"]');
    Object.defineProperty(input, 'files', { value: [new File(['words'], 'settings.json')] });
    await act(() => void input?.dispatchEvent(new Event('change', { bubbles: true })));
    await vi.waitFor(() => expect(actions.takeFrom).toHaveBeenCalledWith('words'));
    await click('[data-testid="reset-settings"]');
    expect(actions.reset).toHaveBeenCalledOnce();
  });

  test('say which version this is, and give a form for what was wrong', async () => {
    await show();
    expect(root.querySelector('[data-testid="about"]')?.textContent).toContain('勾稽 9.9.9');
    await click('[data-testid="copy-feedback"]');
    expect(actions.copy).toHaveBeenCalledWith(expect.stringContaining('勾稽 9.9.9'));
  });
});

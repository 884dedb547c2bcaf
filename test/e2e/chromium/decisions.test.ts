import { afterEach, describe, expect, test } from 'vitest';
import type { ChromiumPopup } from '../../../harness/browsers/chromium.ts';
import { until } from '../../../harness/browsers/until.ts';
import { crossfootSchema } from '../../../lib/summary/crossfoot-schema.ts';
import { shareAudits } from '../support/audits.ts';

const shared = shareAudits();
const { audit, again, xizhen } = shared;

/** Puts something into the extension's store, as if it had always been there. */
function store(popup: ChromiumPopup, items: Readonly<Record<string, unknown>>): Promise<unknown> {
  return popup.page.evaluate(`chrome.storage.local.set(${JSON.stringify(items)})`);
}

describe('what a person decides', () => {
  afterEach(() => shared.session.forget());

  test('an ignored finding stays ignored, is listed apart, and comes back when restored', async () => {
    const first = await audit(xizhen());
    const before = await first.findings();
    await first.ignore(0);
    await first.waitFor(() => document.querySelector('[data-testid="ignored-finding"]') !== null);
    await first.waitFor(() => document.querySelector('.said')?.textContent !== '');
    await first.close();

    const second = await again();
    expect(await second.findings()).toHaveLength(before.length - 1);
    expect((await second.verdict()).text).toContain('已忽略 1 处');
    expect((await second.copy('text')).match(/已忽略[：\n]/)).not.toBeNull();
    await second.click('[data-testid="ignored"] summary');
    await second.click('[data-testid="restore"]');
    await second.waitFor(
      (count) => document.querySelectorAll('[data-testid="finding"]').length === count,
      before.length,
    );
    await second.close();
  });

  test('what 0.1 ignored stays ignored, and belongs to the report whatever its address', async () => {
    const first = await audit(xizhen());
    const ids: string[] = JSON.parse(await first.copy('json')).findings.map(
      ({ id }: { id: string }) => id,
    );
    const ignored = { [ids[0] ?? '']: { note: '已核实', at: '2025-01-20T08:00:00.000Z' } };
    await store(first, { [`ignored:${xizhen()}`]: ignored });
    await first.close();
    const later = await again();
    await until('it to be kept by the report', async () => {
      const keys = await later.page.evaluate('chrome.storage.local.get().then(Object.keys)');
      return (keys as string[]).some((key) => key.startsWith('ignores:report:')) || null;
    });
    await later.close();

    const elsewhere = await audit(`${xizhen()}?token=4f3a&id=7`);
    const copied = JSON.parse(await elsewhere.copy('json'));
    expect(copied.ignored).toMatchObject([{ id: ids[0], note: '已核实' }]);
    expect(copied.source.url).toBe(`${xizhen()}?id=7`);
    await elsewhere.close();
  });

  test('the icon’s badge counts the errors that are not ignored', async () => {
    const popup = await audit(xizhen());
    const badge = () =>
      popup.page.evaluate(`chrome.tabs.query({ active: true, currentWindow: true })
        .then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))`);
    expect(await until('a badge', async () => (await badge()) || null)).toBe('1');
    await popup.ignore(0);
    await until('no badge', async () => ((await badge()) === '' ? true : null));
    await popup.close();
  });

  test('a damaged store is told and does no harm', async () => {
    const first = await audit(xizhen());
    const before = await first.findings();
    const [address] = xizhen().split('#');
    await store(first, { settings: 7, [`ignored:${address}`]: { damaged: true } });
    await first.close();
    const second = await again();
    await second.waitFor(() => document.querySelectorAll('[data-notice]').length === 2);
    expect(await second.findings()).toEqual(before);
    await second.close();
  });
});

describe('copies', () => {
  test('in four forms, each announced', async () => {
    const popup = await audit(xizhen());
    expect(await popup.copy('text')).toContain('（七）总计 · 总计 是 14，应为 0');
    expect(await popup.copy('markdown')).toContain('1. **错误** （七）总计 · 总计 是 14，应为 0');
    const rows = (await popup.copy('table')).trimEnd().split('\n');
    expect(rows).toHaveLength(1 + (await popup.findings()).length);
    const json = crossfootSchema.parse(JSON.parse(await popup.copy('json')));
    expect(json.report).toMatchObject({ organ: '原平市西镇乡人民政府', year: 2023 });
    expect(json.report.tables.applications?.totalProcessed?.total).toBe(14);
    expect(json.report.tables.applications?.newReceived?.total).toBeNull();
    await popup.waitFor(
      () => document.querySelector('[role="status"].said')?.textContent === '已复制（JSON）',
    );
    await popup.close();
  });
});

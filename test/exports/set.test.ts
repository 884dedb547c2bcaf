import { describe, expect, test } from 'vitest';
import { pageOf, type SavedPage, savedPages } from '../../harness/reports/saved-pages.ts';
import { wording } from '../../harness/wording.ts';
import { decisionKey, type KeptItem, keptItemSchema } from '../../lib/archive/kept.ts';
import type { Page } from '../../lib/document/page.ts';
import { betweenOf } from '../../lib/exports/between.ts';
import { membersIn } from '../../lib/exports/input.ts';
import { setOf } from '../../lib/exports/set.ts';
import { createAuditor } from '../../lib/session/create-auditor.ts';
import { defaultSettings } from '../../lib/settings/settings.ts';
import { crossfootSchema, crossfootSetSchema } from '../../lib/summary/crossfoot-schema.ts';
import type { Language } from '../../lib/summary/translate.ts';
import { asDrawnFile } from '../support/drawn-file.ts';
import { exportInput, unfinished as unfinishedInput } from '../support/export-input.ts';
import { keepOptions, keptItem } from '../support/kept-item.ts';
import { inEnglish } from '../support/translators.ts';

const at = keepOptions.now.toISOString();

/** The reports as the popup copies them as JSON, with these findings ignored. */
function copied(page: Page, language: Language, ignored: readonly string[] = []) {
  const auditor = createAuditor(wording, keepOptions.version, () => keepOptions.now);
  auditor.look(page, [], language);
  const { keys } = auditor.audit(defaultSettings);
  return keys.map((_, report) => {
    const each = Object.fromEntries(ignored.map((id) => [id, { note: '已核实', at }]));
    const question = { report, ignored: keys.map(() => each) };
    const { text } = auditor.copy(question, { kind: 'json', header: true });
    return crossfootSchema.parse(JSON.parse(text));
  });
}

function reportsIn(item: KeptItem, language: Language) {
  const set = setOf([item], [], language, at);
  return crossfootSetSchema.parse(JSON.parse(JSON.stringify(set))).items[0]?.reports;
}

test('what is found between reports names each place with its report', () => {
  const { items, between } = exportInput;
  const told = betweenOf(between, membersIn(items), inEnglish);
  const set = crossfootSetSchema.parse(setOf(items, told, 'en', at));
  expect(set.between).toEqual(told);
  expect(set).not.toHaveProperty('unfinished');
  expect(set.between[0]?.where.map(({ report, text }) => [report, text])).toEqual([
    [1, '3'],
    [0, '2'],
  ]);
  expect(set.between[0]?.message).toMatch(/3.*2/);
  expect(set.items.map(({ state }) => state).slice(-3)).toEqual([
    'declined',
    'unread',
    'no-report',
  ]);
});

test('what is not finished says so', () => {
  const { items, unfinished } = unfinishedInput;
  const set = crossfootSetSchema.parse(setOf(items, [], 'zh_CN', at, unfinished));
  expect(set.unfinished).toEqual({ done: 11, total: 86 });
});

const files = savedPages.slice(0, 1).map((saved) => asDrawnFile(pageOf(saved)));

test.each(files)('a file gives the JSON that the popup copies, with sheets and boxes', (file) => {
  const reports = reportsIn(keptItem(file), 'zh_CN');
  expect(reports).toEqual(copied(file, 'zh_CN'));
  expect(reports?.[0]).toMatchObject({ notes: expect.arrayContaining(['scanned']) });
  expect(reports?.[0]?.findings[0]?.where[0]).toMatchObject({ sheet: 2, box: [10, 20, 30, 12] });
});

describe.each(savedPages)('$slug ($kind)', (saved: SavedPage) => {
  const page = { ...pageOf(saved), url: 'https://www.portal.example/art/2024/1/5.html' };
  const item = keptItem(page);

  test('is kept as data that its own schema takes', () => {
    expect(keptItemSchema.parse(JSON.parse(JSON.stringify(item)))).toEqual(item);
    expect(item.state).toBe('done');
  });

  test.each(['zh_CN', 'en'] as const)('gives the JSON that the popup copies (%s)', (language) => {
    expect(reportsIn(item, language)).toEqual(copied(page, language));
  });

  test('leaves out what is ignored, as the popup does', () => {
    const [report] = item.reports;
    const ids = report?.findings.filter((_, index) => index % 2 === 0).map(({ id }) => id) ?? [];
    const ignore = { state: 'ignored', note: '已核实', at } as const;
    const decided = {
      ...item,
      decisions: Object.fromEntries(
        ids.map((id) => [report ? decisionKey(report, id) : '', ignore] as const),
      ),
    };
    expect(reportsIn(decided, 'zh_CN')).toEqual(copied(page, 'zh_CN', ids));
  });
});

import { expect, test } from 'vitest';
import { pageOf, savedPages } from '../../harness/reports/saved-pages.ts';
import { itemKey, keepFailure } from '../../lib/archive/keep-item.ts';
import { keysOf } from '../../lib/archive/keep-report.ts';
import { keptItemSchema } from '../../lib/archive/kept.ts';
import { auditPage } from '../../lib/audit.ts';
import type { Page } from '../../lib/document/page.ts';
import { asDrawnFile } from '../support/drawn-file.ts';
import { keepOptions, keptItem } from '../support/kept-item.ts';

const [saved] = savedPages;
if (!saved) throw new Error('no page is saved');
const page = pageOf(saved);
const empty: Page = { ...page, blocks: [] };
const { file } = asDrawnFile(page);
const sound = { scanned: [], unmapped: false, unruled: 0 };

test.each([
  ['a page', empty, 'no-report', ''],
  [
    'a file that is a picture',
    { ...empty, ...(file && { file: { ...file, ...sound, scanned: [1] } }) },
    'unread',
    'scan',
  ],
  [
    'a file of signs without names',
    { ...empty, ...(file && { file: { ...file, ...sound, unmapped: true } }) },
    'unread',
    'unmapped',
  ],
] as const)('%s without a report ends as what it is', (_what, one, state, reason) => {
  expect(keptItem(one)).toMatchObject({ state, reason, reports: [] });
});

test('reports of one page are known again by body, year and family, also those that are alike', () => {
  const audits = auditPage(page);
  const [key = ''] = keysOf(audits);
  expect(JSON.parse(key)).toEqual([saved.expected.organ, saved.expected.year, 'annual']);
  expect(keysOf([...audits, ...audits])).toEqual([key, `${key}#2`]);
  expect(keptItem(page).reports.map((report) => report.key)).toEqual([key]);
});

test('tokens of an address are not kept, and what is no address of a page is none', () => {
  const { address, key } = keptItem({
    ...page,
    url: 'https://u:p@portal.example/1.html?token=abc&id=3#top',
  });
  expect(address).toBe('https://portal.example/1.html?id=3');
  expect(key).toBe(address);
  const blob = { address: 'blob:https://portal.example/1-2', file: null, sha256: 'aa' };
  const failed = keepFailure({ state: 'failed', reason: 'network', title: '' }, blob, keepOptions);
  expect(failed.address).toBeNull();
  expect(keptItemSchema.parse(failed)).toEqual(failed);
});

test('a file of the disk is kept by its content, one that was not read by its name', () => {
  const source = { address: null, file: '年报.pdf', sha256: 'aa' };
  expect(itemKey(source)).toBe('sha256:aa');
  expect(itemKey({ ...source, sha256: '' })).toBe('file:年报.pdf');
});

test('what a person has set goes into what is kept', () => {
  const options = {
    settings: { ...keepOptions.settings, disabled: ['arithmetic'] },
    doubts: ['settings-damaged'] as const,
  };
  const [report] = keptItem(page, options).reports;
  expect(report?.notes).toEqual(
    expect.arrayContaining(['settings-damaged', 'rule-off:arithmetic']),
  );
  expect(report?.complete).toBe(false);
});

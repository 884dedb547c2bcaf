import { describe, expect, test } from 'vitest';
import { pageOf, savedPages } from '../../harness/reports/saved-pages.ts';
import { wording } from '../../harness/wording.ts';
import type { Page } from '../../lib/document/page.ts';
import { createAuditor } from '../../lib/session/create-auditor.ts';
import { defaultSettings } from '../../lib/settings/settings.ts';
import type { CopyKind } from '../../lib/summary/copy.ts';
import { crossfootSchema } from '../../lib/summary/crossfoot-schema.ts';
import type { Language } from '../../lib/summary/translate.ts';
import { asDrawnFile } from '../support/drawn-file.ts';

const [saved] = savedPages;
if (!saved) throw new Error('no page is saved');
const page = pageOf(saved);
const file = asDrawnFile(page);

function audited(one: Page, language: Language = 'zh_CN') {
  const auditor = createAuditor(wording, '0.2.0');
  const seen = auditor.look(one, [], language);
  auditor.audit(defaultSettings);
  const question = { report: 0, ignored: [] };
  const copied = (kind: CopyKind) => auditor.copy(question, { kind, header: true }).text;
  return { seen, copied, notice: auditor.notice(question), told: auditor.report(question) };
}

const doubts = ['unstyled', 'no-lines', 'scanned', 'unmapped'];

describe.each(['zh_CN', 'en'] as const)('in %s', (language) => {
  const { seen, copied, notice, told } = audited(file, language);

  test('every view and copy tells why a file is doubted', () => {
    expect(seen.doubts.map(({ kind }) => kind)).toEqual(doubts);
    const texts = [
      copied('text'),
      copied('table'),
      copied('markdown').replaceAll('\\', ''),
      notice.closing,
    ];
    for (const { words } of seen.doubts) {
      expect(words).not.toMatch(/^doubt\./);
      for (const text of texts) expect(text).toContain(words);
    }
    expect(told.view.doubts).toEqual(seen.doubts);
  });

  test('copies name a file of the disk', () => {
    for (const text of [copied('text'), copied('table'), copied('markdown'), notice.opening]) {
      expect(text.replaceAll('\\', '')).toContain('年报.pdf');
      expect(text).not.toContain('(<>)');
    }
  });
});

test('a clean file of doubts is not called clean', () => {
  expect(audited(file).told.view.tone).not.toBe('clean');
});

test('JSON tells file, sheets and boxes', () => {
  const json = crossfootSchema.parse(JSON.parse(audited(file).copied('json')));
  expect(json.source).toMatchObject({
    kind: 'pdf',
    url: '',
    file: '年报.pdf',
    sha256: 'ab'.repeat(32),
  });
  expect(json.notes).toEqual(doubts);
  const places = json.findings.flatMap(({ where, quotes }) => [...where, ...quotes]);
  const drawn = places.filter(({ text }) => text !== '');
  expect(drawn.length).toBeGreaterThan(0);
  for (const place of drawn) {
    // Words are where they stand in their run; a cell is where its box is.
    const box =
      'table' in place ? [10, 20, 30, 12] : [expect.any(Number), 20, expect.any(Number), 12];
    expect(place).toMatchObject({ sheet: 2, box });
  }
});

test('a page of the web has none of them', () => {
  const json = audited({ ...page, url: 'https://www.example.gov.cn/' }).copied('json');
  expect(crossfootSchema.parse(JSON.parse(json)).source.kind).toBe('page');
  expect(json).not.toMatch(/"(?:sheet|box|sha256|file)"/);
});

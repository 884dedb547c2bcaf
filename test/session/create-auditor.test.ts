import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { htmlPage } from '../../harness/reports/documents.ts';
import { wording } from '../../harness/wording.ts';
import type { Page } from '../../lib/document/page.ts';
import { createAuditor } from '../../lib/session/create-auditor.ts';
import { defaultSettings, type Settings } from '../../lib/settings/settings.ts';

const [xizhen, bureau, hangzhou] = ['000-xizhen-2023', 'bureau-2023', 'hangzhou-2025'].map(
  (slug): Page => htmlPage(readFileSync(`test/pages/${slug}/page.html`, 'utf8')),
);
/** A sound report, then one with an error. */
const both = { ...bureau, blocks: [...(bureau?.blocks ?? []), ...(xizhen?.blocks ?? [])] };

const asJson = { kind: 'json', header: true } as const;

function auditorOf(page: unknown, settings: Partial<Settings> = {}) {
  const auditor = createAuditor(wording, '0.0.0', () => new Date('2026-01-20T08:00:00Z'));
  const seen = auditor.look(page, [], 'zh_CN');
  const audited = auditor.audit({ ...defaultSettings, ...settings });
  const codes = () =>
    auditor.report({ report: null, ignored: [] }).view.findings.map(({ finding }) => finding.code);
  return { ...auditor, seen, audited, codes };
}

describe('the settings', () => {
  test('turn rules off', () => {
    expect(auditorOf(xizhen).codes()).toContain('arithmetic');
    expect(auditorOf(xizhen, { disabled: ['arithmetic'] }).codes()).not.toContain('arithmetic');
  });

  test('give a rule another severity', () => {
    const { report } = auditorOf(xizhen, { severities: { arithmetic: 'advice' } });
    expect(report({ report: 0, ignored: [] }).errors).toBe(0);
  });

  test.each([
    ['department', bureau, hangzhou],
    ['government', hangzhou, bureau],
  ])('change the deadline of a %s, and no other', (body, its, another) => {
    const deadlines = { [body]: '01-01' };
    expect(auditorOf(its).codes()).not.toContain('late-publication');
    expect(auditorOf(its, { deadlines }).codes()).toContain('late-publication');
    expect(auditorOf(another, { deadlines }).codes()).not.toContain('late-publication');
  });
});

describe('of several reports', () => {
  test('the first with an error is shown, unless one is asked for', () => {
    const { audited, report } = auditorOf(both);
    expect(audited.keys).toHaveLength(2);
    expect(report({ report: null, ignored: [] })).toMatchObject({ chosen: 1, errors: 1 });
    const asked = report({ report: 0, ignored: [] });
    expect(asked).toMatchObject({ chosen: 0, errors: 1, view: { findings: [] } });
    expect(asked.choices.map(({ errors }) => errors)).toEqual([0, 1]);
  });

  test('the first is shown where its error is ignored', () => {
    const { report } = auditorOf(both);
    const [error] = report({ report: null, ignored: [] }).view.findings;
    const ignored = [{}, { [error?.finding.id ?? '']: { note: '', at: '' } }];
    expect(report({ report: null, ignored })).toMatchObject({ chosen: 0, errors: 0 });
  });

  test('none is a report that the page does not have', () => {
    const { copy } = auditorOf(both);
    expect(() => copy({ report: 2, ignored: [] }, { kind: 'text', header: true })).toThrow(
      'The page has no report 2',
    );
  });
});

test('a copy tells of the page audited last', () => {
  const { look, audit, copy } = auditorOf(xizhen);
  look({ ...bureau, url: 'https://bureau.example/?id=1&token=a', title: '年报' }, [], 'zh_CN');
  audit(defaultSettings);
  expect(JSON.parse(copy({ report: 0, ignored: [] }, asJson).text)).toMatchObject({
    source: {
      kind: 'page',
      url: 'https://bureau.example/?id=1',
      title: '年报',
      auditedAt: '2026-01-20T08:00:00.000Z',
      version: '0.0.0',
    },
  });
});

test('what was seen is told before the audit, with every doubt, and every copy tells those', () => {
  const auditor = createAuditor(wording, '0.0.0');
  const seen = auditor.look(
    { ...xizhen, title: '\u202e年报', truncated: true },
    ['settings-damaged'],
    'zh_CN',
  );
  expect(seen).toMatchObject({ title: '年报', grids: 5, contentType: 'text/html' });
  expect(seen.doubts.map(({ kind }) => kind)).toEqual(['settings-damaged', 'truncated']);
  auditor.audit({ ...defaultSettings, disabled: ['unsigned'] });
  const copied = JSON.parse(auditor.copy({ report: 0, ignored: [] }, asJson).text);
  expect(copied.notes).toEqual(['settings-damaged', 'truncated', 'rule-off:unsigned']);
});

test('all reports of a page are copied together', () => {
  const { copy } = auditorOf(both);
  const ofAll = JSON.parse(copy({ report: null, ignored: [] }, asJson).text);
  expect(ofAll.items[0].reports).toEqual(
    [0, 1].map((report) => JSON.parse(copy({ report, ignored: [] }, asJson).text)),
  );
});

test('a page that cannot be parsed leaves nothing to audit', () => {
  const { look, audit } = auditorOf(xizhen);
  expect(() => look({ ...xizhen, blocks: 7 }, [], 'zh_CN')).toThrow();
  expect(() => audit(defaultSettings)).toThrow('No page was looked at');
});

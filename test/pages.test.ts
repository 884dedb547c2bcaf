import { describe, expect, test } from 'vitest';
import { compareCells, observedSide } from '../harness/reports/observed.ts';
import { pageOf, type SavedPage, savedPages } from '../harness/reports/saved-pages.ts';
import { auditPage } from '../lib/audit.ts';

describe.each(savedPages)('$slug ($kind)', (saved: SavedPage) => {
  const audits = auditPage(pageOf(saved));

  test('is one report', () => {
    expect(audits).toHaveLength(1);
  });

  test('no cell is read as another value than the one printed', () => {
    expect(
      audits.flatMap(({ report }) => compareCells(report, saved.tables, saved.kind).wrong),
    ).toEqual([]);
  });

  test('gives what must be found, and nothing else', () => {
    const [observed] = audits.map((audit) => observedSide(audit, saved.tables, saved.kind));
    expect(observed).toEqual(saved.expected);
  });
});

test('pages carry no external resource', () => {
  for (const { slug, kind, source } of savedPages) {
    if (kind === 'text') continue;
    expect(source, slug).not.toMatch(/<(?:img|script|iframe|embed|object)\b|@import|\burl\(/i);
    expect(source, slug).not.toMatch(/<link\b/i);
  }
});

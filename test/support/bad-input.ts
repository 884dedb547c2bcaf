import { expect } from 'vitest';
import { plainCase } from '../../harness/reports/cases.ts';
import { htmlDocument } from '../../harness/reports/documents.ts';
import { readBack } from '../../harness/reports/misreadings.ts';
import { readDocument } from '../../harness/reports/read-document.ts';
import { render, renderArticle } from '../../harness/reports/render.ts';
import { auditPage } from '../../lib/audit.ts';
import type { Audit } from '../../lib/findings/audit.ts';

/** Milliseconds of a processor: a person waits two seconds in a browser; jsdom is some times slower. */
const LONGEST_WAIT = 10_000;

export const report = plainCase('bureau-2023');

/** What a page says, within the time a person waits. */
export function audit(html: string): Audit[] {
  const document = htmlDocument(html);
  const begun = process.threadCpuUsage();
  const audits = auditPage(readDocument(document).page);
  const { user, system } = process.threadCpuUsage(begun);
  expect((user + system) / 1000).toBeLessThan(LONGEST_WAIT);
  return audits;
}

/** The one report of the page, read as it was written. */
export function expectFaithful(audits: readonly Audit[], written = report): void {
  expect(audits).toHaveLength(1);
  for (const { report: read, crashed } of audits) {
    expect(readBack(read, written)).toEqual({ wrong: [], lost: [] });
    expect(crashed).toEqual([]);
  }
}

/** The audits of a report behind a table of so many rows. */
export function behindRows(count: number): Audit[] {
  const rows = '<tr><td>办件<td>已办结'.repeat(count);
  return audit(`<table>${rows}</table>${render(report, [])}`);
}

/** How many organs are told of on a page with so many reports, each of another organ. */
export function organsOf(count: number): number {
  const articles = Array.from({ length: count }, (_, index) =>
    renderArticle({ ...report, organ: `第${index + 1}街道办事处` }, []),
  );
  const audits = audit(`<body>${articles.join('<hr>')}</body>`);
  return new Set(audits.map(({ report: { organ } }) => organ)).size;
}

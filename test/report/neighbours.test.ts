import { describe, expect, it } from 'vitest';
import { htmlPage } from '../../harness/reports/documents.ts';
import { pageOf, savedPages } from '../../harness/reports/saved-pages.ts';
import { auditPage } from '../../lib/audit.ts';

/** Those on a form: tables of which none tells are one report together, wherever they stand. */
const pages = savedPages.filter(
  ({ kind, expected }) => kind === 'page' && expected.form !== 'discovered',
);
const neighbours = pages.flatMap((first) =>
  pages
    .filter((second) => second !== first && ringDistance(first, second) <= 2)
    .map((second) => ({ name: `${first.slug} above ${second.slug}`, first, second })),
);

function ringDistance(first: (typeof pages)[number], second: (typeof pages)[number]): number {
  return (pages.indexOf(second) - pages.indexOf(first) + pages.length) % pages.length;
}

function bodyOf(source: string): string {
  return /<body[^>]*>([\s\S]*)<\/body>/iu.exec(source)?.[1] ?? source;
}

/** What is told of one report: organ, year, form and findings. */
function told(audits: ReturnType<typeof auditPage>) {
  return audits.map(({ report, findings, checks }) => ({
    organ: report.organ,
    year: report.year,
    form: report.form,
    checks,
    findings: findings.map(({ code, severity, variant }) => [code, severity, variant]),
  }));
}

const alone = new Map(pages.map((page) => [page, told(auditPage(pageOf(page)))]));

describe('two reports on one page', () => {
  it.each(neighbours)('$name: each is told as if it stood alone', ({ first, second }) => {
    const page = htmlPage(
      `<html><head></head><body>${bodyOf(first.source)}${bodyOf(second.source)}</body></html>`,
    );
    const apart = [first, second].flatMap((one) => alone.get(one) ?? []);
    expect(apart).toHaveLength(2);
    expect(told(auditPage(page))).toEqual(apart);
  });
});

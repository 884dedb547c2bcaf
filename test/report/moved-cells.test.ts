import { describe, expect, it } from 'vitest';
import { balancedReport } from '../../harness/accuracy/balanced-report.ts';
import { randomOf } from '../../harness/accuracy/random.ts';
import { htmlDocument } from '../../harness/reports/documents.ts';
import { cssTableOfDivs } from '../../harness/reports/layouts/markup.ts';
import { plainValue } from '../../harness/reports/observed.ts';
import { readDocument } from '../../harness/reports/read-document.ts';
import { render } from '../../harness/reports/render.ts';
import { auditPage } from '../../lib/audit.ts';
import { readingOf } from '../../lib/report/report.ts';

const sound = balancedReport(randomOf(3), 'dense');

/** What is read and told of a balanced report once some rows of its page have been changed. */
function auditMoved(
  layouts: Parameters<typeof render>[1],
  change: (rowOf: (words: string) => Element, document: Document) => void,
) {
  const document = htmlDocument(render(sound, layouts));
  const cells = [...document.querySelectorAll('td,div')].filter((one) => !one.firstElementChild);
  change((words) => {
    const row = cells.find(({ textContent }) => textContent.includes(words))?.parentElement;
    if (!row) throw new Error(`no row ${words}`);
    return row;
  }, document);
  const [audit] = auditPage(readDocument(document).page);
  if (!audit) throw new Error('no report');
  return {
    codes: audit.findings.map(({ code, variant }) => `${code} ${variant ?? ''}`.trim()),
    figure: (table: string, row: string, column: string) =>
      plainValue(readingOf(audit.report, { table, row, column })),
  };
}

const [, business, , , , otherOrganisation] = Object.values(sound.applications?.granted ?? {});
/** What is told of figures; the report has no 表二. */
const told = (codes: readonly string[]) =>
  codes.filter((code) => /^(?:arithmetic|missing-row|missing-table unread|unread)/u.test(code));

describe('cells that have moved', () => {
  it('leave a row unread where a figure stands in the place of labels', () => {
    const { codes, figure } = auditMoved([cssTableOfDivs], (rowOf) => {
      const row = rowOf('部分公开');
      const [group, label, , first] = row.children;
      if (label && first) group?.after(first, label);
    });
    expect(told(codes)).toEqual(['missing-row short']);
    expect(figure('applications', 'partiallyGranted', 'business')).toBeUndefined();
    expect(figure('applications', 'granted', 'business')).toBe(business);
  });

  it('leave rows unread whose sums all hold with the total in another column', () => {
    const { codes, figure } = auditMoved([], (rowOf) => {
      const rows = [...(rowOf('予以公开').parentElement?.children ?? [])];
      // Below the header's three rows: 总计 before 其他.
      for (const { lastElementChild } of rows.slice(3)) {
        if (lastElementChild) lastElementChild.previousElementSibling?.before(lastElementChild);
      }
    });
    expect(told(codes)).toContain('missing-table unread');
    expect(codes).not.toContain('arithmetic');
    expect(figure('applications', 'newReceived', 'total')).toBeUndefined();
  });

  it('are told as wrong where a single row has two in each other’s place', () => {
    const { codes, figure } = auditMoved([], (rowOf) => {
      const { lastElementChild } = rowOf('（一）予以公开');
      if (lastElementChild) lastElementChild.previousElementSibling?.before(lastElementChild);
    });
    expect(told(codes)[0]).toMatch(/^arithmetic/u);
    expect(figure('applications', 'granted', 'total')).toBe(otherOrganisation);
  });
});

describe('rows that have changed places', () => {
  it.each([
    ['3.其他', '2.申请人逾期未按收费'],
    ['（七）总计', '3.其他'],
  ])('are read where %s has with its neighbour', (one, other) => {
    const { codes } = auditMoved([], (rowOf) => rowOf(other).before(rowOf(one)));
    expect(told(codes)).toEqual([]);
  });
});

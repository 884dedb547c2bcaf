import { describe, expect, it } from 'vitest';
import { htmlDocument } from '../../harness/reports/documents.ts';
import { compareCells, plainValue } from '../../harness/reports/observed.ts';
import { readDocument } from '../../harness/reports/read-document.ts';
import { savedPages } from '../../harness/reports/saved-pages.ts';
import { auditPage } from '../../lib/audit.ts';
import { readingOf } from '../../lib/report/report.ts';

const saved = savedPages.find(({ slug, kind }) => slug === 'bureau-2023' && kind === 'page');

/** The cells of 表三 whose words, spaces left out, begin so. */
function cellsOf(document: Document, words: string): HTMLTableCellElement[] {
  return [...document.querySelectorAll<HTMLTableCellElement>('td,th')].filter((cell) =>
    cell.textContent.replace(/\s/gu, '').startsWith(words),
  );
}

function auditDamaged(damage: (document: Document) => void) {
  if (!saved) throw new Error('test/pages/bureau-2023 is gone');
  const document = htmlDocument(saved.source);
  damage(document);
  const audits = auditPage(readDocument(document).page);
  const [audit] = audits;
  if (!audit || audits.length > 1) throw new Error(`${audits.length} reports instead of one`);
  return {
    checks: audit.checks,
    codes: audit.findings.map(({ code, variant }) => `${code} ${variant ?? ''}`.trim()),
    wrong: compareCells(audit.report, saved.tables, saved.kind).wrong,
    figure: (table: string, row: string, column: string) =>
      plainValue(readingOf(audit.report, { table, row, column })),
  };
}

describe('a table whose cells and headers do not fit', () => {
  it('reads nothing of a row that has lost a cell', () => {
    const { codes, wrong, checks } = auditDamaged((document) => {
      cellsOf(document, '一、本年新收')[0]?.nextElementSibling?.remove();
    });
    expect(wrong).toEqual([]);
    expect(codes).toEqual(['missing-row short']);
    expect(checks).toMatchObject({ failed: 0, incomplete: 8 });
  });

  it.each([0, 7, 15])('reads nothing of 表四 with a cell too many, at place %i', (place) => {
    const { codes, wrong, checks } = auditDamaged((document) => {
      const row = [...document.querySelectorAll('tr')].findLast(({ cells }) => cells.length === 15);
      if (!row) throw new Error('the row of 表四 is gone');
      row.insertCell(place).textContent = '1';
    });
    expect(wrong).toEqual([]);
    expect(codes).toEqual(['missing-table unread']);
    expect(checks).toMatchObject({ passed: 39, failed: 0, incomplete: 3 });
  });

  it.each([-1, 1])('reads nothing below a group label %i columns too wide', (more) => {
    const { codes, wrong, checks } = auditDamaged((document) => {
      const group = cellsOf(document, '法人或其他组织')[0];
      if (!group) throw new Error('the group label is gone');
      group.colSpan += more;
    });
    expect(wrong).toEqual([]);
    expect(codes.every((code) => code.startsWith('missing-'))).toBe(true);
    expect(checks).toMatchObject({ passed: 3, failed: 0 });
  });

  it('reads nothing below a header that has lost a column', () => {
    const { codes, wrong, checks } = auditDamaged((document) => {
      const header = cellsOf(document, '法律服务机构')[0];
      header?.nextElementSibling?.remove();
      const group = cellsOf(document, '法人或其他组织')[0];
      if (group) group.colSpan -= 1;
    });
    expect(wrong).toEqual([]);
    expect(codes.every((code) => code.startsWith('missing-'))).toBe(true);
    expect(checks).toMatchObject({ passed: 3, failed: 0 });
  });

  it.each([
    ['商业企业', '科研机构'],
    ['自然人', '总计'],
  ])('reads nothing where the headers %s and %s have changed places', (one, other) => {
    const { codes, wrong, checks } = auditDamaged((document) => {
      const [first] = cellsOf(document, one);
      const last = cellsOf(document, other)[0];
      if (!first || !last) throw new Error('the headers are gone');
      [first.innerHTML, last.innerHTML] = [last.innerHTML, first.innerHTML];
    });
    expect(wrong).toEqual([]);
    expect(codes).toEqual(['missing-table unread']);
    expect(checks).toMatchObject({ passed: 3, failed: 0 });
  });

  it('reads a last row that stands on top', () => {
    const { codes, wrong, checks } = auditDamaged((document) => {
      const [last] = cellsOf(document, '四、结转下年度');
      const [first] = cellsOf(document, '一、本年新收');
      if (last?.parentElement) first?.parentElement?.before(last.parentElement);
    });
    expect(wrong).toEqual([]);
    expect(codes).toEqual([]);
    expect(checks.passed).toBe(42);
  });

  it('reads rows below their own header, where another of their part has gone elsewhere', () => {
    const { codes, wrong, figure } = auditDamaged((document) => {
      const [gone] = cellsOf(document, '行政处罚');
      const [first] = cellsOf(document, '规章');
      if (gone?.parentElement) first?.parentElement?.before(gone.parentElement);
    });
    expect(wrong).toEqual([]);
    expect(codes).toEqual(['missing-row absent']);
    expect(figure('disclosure', 'coerciveMeasures', 'decisions')).toBeDefined();
    expect(figure('disclosure', 'penalties', 'decisions')).toBeUndefined();
  });

  it('takes a picture of a figure for unreadable, not for blank', () => {
    const { codes, checks } = auditDamaged((document) => {
      const figure = cellsOf(document, '一、本年新收')[0]?.nextElementSibling;
      if (figure) figure.innerHTML = '<img src="20.png" width="24" height="12">';
    });
    expect(codes).toEqual(['unreadable-cell picture']);
    expect(checks).toMatchObject({ failed: 0, incomplete: 2 });
  });

  it.each([
    ['商业企业', '企业'],
    ['自然人', '公民'],
    ['科研机构', '科研单位'],
    ['四、结转下年度', '四、结转下年度'],
  ])('reads %s printed as %s, and tells it', (words, printed) => {
    const { codes, checks } = auditDamaged((document) => {
      const label = cellsOf(document, words)[0];
      if (!label) throw new Error('the label is gone');
      label.textContent = printed;
    });
    expect(codes).toEqual(['label-altered']);
    expect(checks.passed).toBe(42);
  });

  it('knows （七）总计 by another word', () => {
    const { codes, checks } = auditDamaged((document) => {
      const label = cellsOf(document, '（七）总计')[0] ?? cellsOf(document, '(七)总计')[0];
      if (!label) throw new Error('the label is gone');
      label.textContent = '合计';
    });
    expect(codes).toEqual([]);
    expect(checks.passed).toBe(42);
  });

  it('takes no line of the portal for a part of the title', () => {
    const { codes } = auditDamaged((document) => {
      const title = [...document.querySelectorAll('h1,h2,h3,p,div')].find(
        (element) => element.children.length === 0 && /年度报告$/u.test(element.textContent.trim()),
      );
      if (!title) throw new Error('the title is gone');
      title.insertAdjacentHTML('afterend', '<p>发布时间：2024-01-22 来源：某局</p>');
    });
    expect(codes).toEqual([]);
  });
});

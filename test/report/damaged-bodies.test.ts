import { describe, expect, it } from 'vitest';
import { balancedEnforcement, categorySets } from '../../harness/accuracy/balanced-enforcement.ts';
import { randomOf } from '../../harness/accuracy/random.ts';
import { htmlDocument } from '../../harness/reports/documents.ts';
import { enforcementHtml } from '../../harness/reports/enforcement-page.ts';
import { plainValue } from '../../harness/reports/observed.ts';
import { readDocument } from '../../harness/reports/read-document.ts';
import { auditPage } from '../../lib/audit.ts';
import { readingOf } from '../../lib/report/report.ts';

const figures = balancedEnforcement(randomOf(7), categorySets[8] ?? [], 2);

/** The audit of a report of two bodies, of 表一 in two pieces, once its tables have been damaged. */
function auditDamaged(
  pieces: 'two tables' | 'two bands',
  damage: (tables: readonly HTMLTableElement[]) => void,
  groups: 'above' | 'nowhere' = 'above',
) {
  const document = htmlDocument(
    enforcementHtml(figures, {
      unit: '元',
      pieces,
      groups,
      total: 'last',
      zeros: 'printed',
      numbered: false,
    }),
  );
  damage([...document.querySelectorAll('table')]);
  const [audit] = auditPage(readDocument(document).page);
  if (!audit) throw new Error('no report');
  return {
    codes: audit.findings.map(({ code }) => code),
    checks: audit.checks,
    figure: (table: string, row: string, column: string) =>
      plainValue(readingOf(audit.report, { table, row, column })),
  };
}

/** The header's cell with these words. */
function headerOf(table: HTMLTableElement | undefined, words: string): HTMLTableCellElement {
  const cells = [...(table?.querySelectorAll<HTMLTableCellElement>('td,th') ?? [])];
  const cell = cells.find(({ textContent }) => textContent.trim() === words);
  if (!cell) throw new Error(`no ${words}`);
  return cell;
}

describe('tables of bodies whose headers do not fit', () => {
  it('are read where they are whole', () => {
    const { codes, checks } = auditDamaged('two tables', () => {});
    expect(codes).toEqual([]);
    expect(checks.incomplete).toBe(0);
  });

  it.each(['two tables', 'two bands'] as const)(
    'add up to no total while a piece is unread (%s)',
    (pieces) => {
      const { codes, checks } = auditDamaged(pieces, ([first]) => {
        headerOf(first, '警告').parentElement?.remove();
      });
      expect(codes).not.toContain('arithmetic');
      expect(checks.incomplete).toBeGreaterThan(0);
    },
  );

  it('take no column whose own words are lost for another of its group', () => {
    const { codes, figure } = auditDamaged('two tables', (tables) => {
      headerOf(tables.at(-1), '给付总金额（万元）').textContent = '';
    });
    expect(codes).toEqual(['missing-table']);
    expect(figure('otherActions', 'cases', 'grant.cases')).toBeUndefined();
  });

  it('vouch for no header that has lost a cell, where no two rows agree', () => {
    const { codes, figure } = auditDamaged(
      'two tables',
      (tables) => {
        const coercion = tables[3];
        headerOf(coercion, '查封场所、设施或者财物').remove();
        const [first, second] = [...(coercion?.rows ?? [])].slice(1);
        first?.insertCell(1);
        second?.deleteCell(1);
      },
      'nowhere',
    );
    expect(codes).toContain('missing-table');
    expect(figure('coercion', 'r2', 'execution.surcharge')).toBeUndefined();
  });

  it.each([0, 1])('are read in row %i, where cells were added to the other', (row) => {
    const { figure } = auditDamaged(
      'two bands',
      ([first]) => {
        for (const sum of [...(first?.rows ?? [])].filter(
          ({ cells }) => cells[0]?.textContent === '合计',
        )) {
          sum.remove();
        }
        first?.rows[2 - row]?.insertCell(3);
      },
      'nowhere',
    );
    const [own, other] = [`r${row + 1}`, `r${2 - row}`];
    expect(figure('penalties', own, 'fine')).toBe(figures.tables.penalties?.[own]?.fine);
    expect(figure('penalties', other, 'fine')).toBeUndefined();
  });

  it('add up to no total where all rows of a band are lost', () => {
    const { codes } = auditDamaged(
      'two bands',
      ([first]) => {
        for (const row of [...(first?.rows ?? [])].slice(1, 4)) row.remove();
      },
      'nowhere',
    );
    expect(codes).not.toContain('arithmetic');
  });

  it('are not read where amounts stand below counts and the header lacks a column', () => {
    const { codes, figure } = auditDamaged(
      'two tables',
      (tables) => {
        headerOf(tables.at(-1), '行政奖励奖励总金额（万元）').remove();
        for (const row of [...(tables.at(-1)?.rows ?? [])].slice(1)) row.deleteCell(1);
      },
      'nowhere',
    );
    expect(codes).toEqual(['missing-table']);
    expect(figure('otherActions', 'r1', 'levy.cases')).toBeUndefined();
  });
});

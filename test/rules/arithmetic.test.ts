import { describe, expect, it } from 'vitest';
import { inBlankStyle } from '../../harness/accuracy/blank-styles.ts';
import { caseOf } from '../../harness/reports/cases.ts';
import { type PlainCell, reportOf, tableIn, withCells } from '../../harness/reports/report-of.ts';
import { factsOf } from '../../lib/facts.ts';
import type { Defect } from '../../lib/findings/finding.ts';
import type { Report } from '../../lib/report/report.ts';
import { arithmetic } from '../../lib/rules/arithmetic.ts';

const check = (report: Report) => arithmetic.check(factsOf(report));

/** "row/column from→to", cells of one explanation joined by " & ". */
function fixesOf(defect: Defect | undefined): string[] {
  return (defect?.fixes ?? []).map((changes) =>
    changes
      .map(({ row, column, from, to }) => `${row}/${column} ${from ?? 'blank'}→${to}`)
      .join(' & '),
  );
}

function brokenOf(defect: Defect | undefined): string[] {
  return (defect?.broken ?? []).map(({ identity }) => identity);
}

const hangzhou = caseOf('hangzhou-2025');
const bureau = caseOf('bureau-2023');
const review = (cells: readonly number[]): Report =>
  withCells(
    bureau,
    Object.fromEntries(
      ['upheld', 'corrected', 'otherResult', 'pending', 'total'].map((column, index) => [
        `proceedings/cases/review.${column}`,
        cells[index] ?? 0,
      ]),
    ),
  );

describe('arithmetic', () => {
  it('passes tables that add up', () => {
    expect(check(hangzhou)).toEqual({ outcome: 'passed', defects: [] });
    expect(check(bureau)).toEqual({ outcome: 'passed', defects: [] });
  });

  it('finds no error where 总计 is blank on detail rows, and does not pass it either', () => {
    expect(check(caseOf('shanghai-office-2019'))).toEqual({ outcome: 'incomplete', defects: [] });
  });

  it('never passes a report without a table', () => {
    expect(check(reportOf({})).outcome).toBe('notApplicable');
    const onlyOne = reportOf({ proceedings: { cases: new Array<number>(15).fill(0) } });
    expect(check(onlyOne)).toEqual({ outcome: 'incomplete', defects: [] });
  });

  it('names the 14 of 西镇乡 that should be 0, once', () => {
    const { outcome, defects } = check(caseOf('xizhen-2023'));
    expect(outcome).toBe('failed');
    expect(defects).toHaveLength(1);
    expect(defects[0]).toMatchObject({
      code: 'arithmetic',
      severity: 'error',
      variant: 'cell',
      arguments: { cell: { place: { row: 'totalProcessed', column: 'total' } }, from: 14, to: 0 },
      where: [
        {
          table: 'applications',
          row: 'totalProcessed',
          column: 'total',
          text: '14',
          cell: 'applications/totalProcessed/total',
        },
      ],
      broken: [
        { identity: 'row:totalProcessed', left: 0, right: 14 },
        { identity: 'items:total', left: 0, right: 14 },
        { identity: 'balance:total', left: 0, right: 14 },
      ],
      equallyPlausible: 1,
    });
    expect(fixesOf(defects[0])).toEqual(['totalProcessed/total 14→0']);
  });

  it('names it also where the rest of （七） and a detail row were lost', () => {
    const applicants = [
      'naturalPerson',
      'business',
      'research',
      'publicWelfare',
      'legalService',
      'otherOrganisation',
    ];
    const lost = applicants.flatMap((column): [string, PlainCell | undefined][] => [
      [`applications/totalProcessed/${column}`, undefined],
      [`applications/other.other/${column}`, undefined],
    ]);
    const report = withCells(caseOf('xizhen-2023'), {
      ...Object.fromEntries(lost),
      'applications/other.other/total': undefined,
    });
    const { defects } = check(report);
    expect(defects).toHaveLength(1);
    expect(brokenOf(defects[0])).toEqual(['balance:total']);
    expect(fixesOf(defects[0])).toEqual(['totalProcessed/total 14→0']);
  });

  it('names one application filed under the wrong applicant', () => {
    const report = withCells(reportOf(zeros()), {
      'applications/newReceived/naturalPerson': 60,
      'applications/newReceived/otherOrganisation': 1,
      'applications/newReceived/business': 1,
      'applications/newReceived/total': 62,
      'applications/granted/naturalPerson': 61,
      'applications/granted/business': 1,
      'applications/granted/total': 62,
      'applications/totalProcessed/naturalPerson': 61,
      'applications/totalProcessed/business': 1,
      'applications/totalProcessed/total': 62,
    });
    const { defects } = check(report);
    expect(defects).toHaveLength(1);
    expect(brokenOf(defects[0])).toEqual(['balance:naturalPerson', 'balance:otherOrganisation']);
    expect(fixesOf(defects[0])[0]).toBe(
      'newReceived/naturalPerson 60→61 & newReceived/otherOrganisation 1→0',
    );
    expect(defects[0]?.equallyPlausible).toBe(1);
    expect(defects[0]).toMatchObject({ variant: 'cells', arguments: { count: 2 } });
  });

  it('carries a total of 表四 that was not carried', () => {
    const { defects } = check(review([10, 1, 0, 0, 0]));
    expect(defects.map(fixesOf)).toEqual([['cases/review.total 0→11']]);
  });

  it('is sure of a cell only where two sums or more have it alone in common', () => {
    const once = withCells(hangzhou, { 'applications/granted/naturalPerson': 5435 });
    expect(check(once).defects).toMatchObject([{ variant: 'cell', reasons: ['transposed'] }]);
    // One group of 表四 is one sum: each of its five cells may be the wrong one.
    expect(check(review([10, 1, 0, 0, 0])).defects).toMatchObject([
      { variant: 'likely-cell', reasons: ['total-not-carried'] },
    ]);
    expect(check(review([5, 0, 0, 0, 0])).defects).toMatchObject([{ variant: 'likely-cell' }]);
  });

  it('tells no reason where one of several cells is wrong', () => {
    expect(check(review([5, 2, 0, 0, 8])).defects[0]).not.toHaveProperty('reasons');
  });

  it('tells what explanations share that are too many to list', () => {
    const { defects } = check(
      withCells(hangzhou, {
        'applications/granted/naturalPerson': 5347,
        'applications/granted/total': 5550,
      }),
    );
    expect(defects).toMatchObject([{ variant: 'same-row', arguments: { count: 2 }, fixes: [] }]);
    expect(brokenOf(defects[0])).toEqual(['items:naturalPerson', 'items:total']);
  });

  it('gives the detail as the alternative', () => {
    const { defects } = check(review([5, 0, 0, 0, 0]));
    expect(defects.map(fixesOf)).toEqual([['cases/review.total 0→5', 'cases/review.upheld 5→0']]);
    expect(defects[0]?.equallyPlausible).toBe(1);
  });

  it('says one of these where nothing decides, the total first', () => {
    const { defects } = check(review([5, 2, 0, 0, 8]));
    expect(defects[0]?.equallyPlausible).toBe(5);
    expect(defects[0]).toMatchObject({ variant: 'choice', arguments: { count: 5 } });
    expect(defects[0]?.where).toHaveLength(5);
    expect(fixesOf(defects[0])[0]).toBe('cases/review.total 8→7');
  });

  it('tells independent errors apart, also in one table', () => {
    const report = withCells(hangzhou, {
      'applications/granted/naturalPerson': 5435,
      'applications/denied.stateSecret/total': 14,
      'proceedings/cases/review.total': 709,
    });
    expect(check(report).defects.map(fixesOf)).toEqual([
      ['granted/naturalPerson 5435→5345'],
      ['denied.stateSecret/total 14→13'],
      expect.arrayContaining(['cases/review.total 709→790']),
    ]);
  });

  it('keeps errors that share an identity together', () => {
    const report = withCells(hangzhou, {
      'applications/granted/total': 5584,
      'applications/totalProcessed/total': 1381,
    });
    const { defects } = check(report);
    expect(defects.map(fixesOf)).toEqual([
      ['granted/total 5584→5548 & totalProcessed/total 1381→13810'],
    ]);
  });

  it('finds an error beside a cell left blank, and tells the blank apart', () => {
    const report = withCells(hangzhou, {
      'applications/granted/naturalPerson': null,
      'applications/denied.stateSecret/total': 14,
    });
    expect(check(report).defects.map(fixesOf)).toEqual([['denied.stateSecret/total 14→13']]);
  });

  it('tells a blank with the error it shares a row with', () => {
    const report = withCells(hangzhou, {
      'applications/granted/naturalPerson': null,
      'applications/granted/total': 5550,
    });
    expect(check(report).defects.map(fixesOf)).toEqual([
      ['granted/naturalPerson blank→5345 & granted/total 5550→5548'],
    ]);
  });

  it('finds an error where 总计 is blank on detail rows', () => {
    const report = withCells(caseOf('shanghai-office-2019'), {
      'applications/totalProcessed/total': 850,
    });
    const { defects } = check(report);
    expect(defects.map(fixesOf)).toEqual([['totalProcessed/total 850→805']]);
    expect(brokenOf(defects[0])).toEqual(['row:totalProcessed', 'balance:total']);
  });

  it('says so past four cells, lists the identities and names no cell as wrong', () => {
    const report = withCells(hangzhou, {
      'applications/granted/naturalPerson': 5435,
      'applications/partiallyGranted/business': 93,
      'applications/denied.stateSecret/total': 14,
      'applications/unavailable.notHeld/legalService': 98,
      'applications/notProcessed.duplicate/otherOrganisation': 7,
    });
    const { outcome, defects } = check(report);
    expect(outcome).toBe('failed');
    expect(defects).toHaveLength(1);
    expect(defects[0]).toMatchObject({ fixes: [], variant: 'several' });
    expect(defects[0]).not.toHaveProperty('equallyPlausible');
    expect(brokenOf(defects[0])).toHaveLength(10);
    expect(defects[0]?.where.map(({ row, column }) => `${row}/${column}`)).toContain(
      'granted/total',
    );
  });

  it('lists no explanation where more are alike than a person can choose from', () => {
    const report = inBlankStyle(
      withCells(hangzhou, { 'applications/granted/naturalPerson': 5346 }),
      'totals of details',
    );
    const { defects } = check(report);
    expect(defects).toHaveLength(1);
    expect(brokenOf(defects[0])).toEqual(['items:naturalPerson']);
    expect(defects[0]).toMatchObject({ fixes: [], variant: 'same-line' });
    expect(defects[0]?.where).toMatchObject([{ row: 'totalProcessed', column: 'naturalPerson' }]);
  });

  it.each([5548.5, -5548])('leaves %d, which is no count, to impossible-value', (value) => {
    const { outcome, defects } = check(
      withCells(hangzhou, { 'applications/granted/total': value }),
    );
    expect(defects).toEqual([]);
    expect(outcome).toBe('incomplete');
  });
});

/** A report of zeros. */
function zeros() {
  const rows = Object.keys(tableIn(hangzhou, 'applications').readings);
  return {
    applications: Object.fromEntries(rows.map((row) => [row, [0, 0, 0, 0, 0, 0, 0]])),
    proceedings: { cases: new Array<number>(15).fill(0) },
  };
}

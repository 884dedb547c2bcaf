import { expect, test } from 'vitest';
import { reportOf } from '../../harness/reports/report-of.ts';
import { textBlock } from '../../harness/reports/text-block.ts';
import { absolutesOf } from '../../lib/claims/absolutes.ts';
import { sharesOf } from '../../lib/claims/shares.ts';
import { talliesOf } from '../../lib/claims/tallies.ts';
import { factsOf } from '../../lib/facts.ts';
import type { Field } from '../../lib/forms/form.ts';
import type { Quantity, Spoken } from '../../lib/forms/spoken.ts';
import type { Reading, Report } from '../../lib/report/report.ts';

const column = (key: string) => ({ key, text: key, group: [] });
const field = (row: string, key: string): Field => ({ table: 'visits', row, column: key });

/** What a form says of its table: the word 接待 for a row, by the 次, and nothing else. */
function speaking(quantities: Readonly<Record<string, Quantity>>): Spoken {
  return { quantities, topics: {}, units: '次', absolutes: [], tallies: [] };
}

const visits = (row: string): Spoken =>
  speaking({
    visits: { words: '接待', meanings: [[field(row, 'total')]] },
  });

/** A report on a form of one table, saying one sentence. Rows by key, columns are morning, evening, total. */
function reportOn(
  rows: Readonly<Record<string, readonly (number | null)[]>>,
  text: string,
  spoken: Spoken,
): Report {
  const keys = ['morning', 'evening', 'total'];
  const part = { rows: Object.keys(rows).map(column), columns: keys.map(column) };
  const table = { key: 'visits', parts: [part], familiar: 2 };
  const readingOf = (value: number | null): Reading =>
    value === null
      ? { state: 'blank', text: '', cell: 'c' }
      : { state: 'figure', value, text: `${value}`, cell: 'c' };
  const readings = Object.fromEntries(
    Object.entries(rows).map(([row, figures]) => [
      row,
      Object.fromEntries(keys.map((key, index) => [key, readingOf(figures[index] ?? null)])),
    ]),
  );
  const identities = Object.keys(rows).map((row) => ({
    id: `row:${row}`,
    left: [field(row, 'morning'), field(row, 'evening')],
    right: [field(row, 'total')],
  }));
  const plain = reportOf({ year: 2023, organ: '某市某县水务局' });
  return {
    ...plain,
    form: { ...plain.form, tables: [table], identities, spoken },
    tables: [
      {
        table,
        found: true,
        readings,
        labels: [],
        missingRows: [],
        shortRows: [],
        repeated: false,
        grids: ['g'],
      },
    ],
    front: [textBlock(text, 't')],
  };
}

function statesOf(report: Report): string[] {
  return factsOf(report).claims.map(({ claim, comparison }) =>
    [claim.quantities.join('+'), claim.value, comparison.state].join(' '),
  );
}

test('a form with one table and one spoken word has its claims found and compared', () => {
  const rows = { counter: [5, 7, 12] };
  expect(statesOf(reportOn(rows, '全年共接待 12 次。', visits('counter')))).toEqual([
    'visits 12 agrees',
  ]);
  expect(factsOf(reportOn(rows, '全年共接待 13 次。', visits('counter'))).claims).toMatchObject([
    {
      claim: { value: 13, count: { unit: '次' } },
      comparison: { state: 'differs', actual: 12, fields: [field('counter', 'total')] },
    },
  ]);
});

test('what the form counts in other units is no claim of it', () => {
  const report = reportOn({ counter: [5, 7, 12] }, '全年共接待13件。', visits('counter'));
  expect(statesOf(report)).toEqual([]);
});

test('a form that says nothing makes no claims of any sentence', () => {
  const report = reportOn({ counter: [1, 2, 3] }, '收到申请9件，占50%，均已办结。', speaking({}));
  const { statements } = factsOf(report);
  expect(statements.flatMap(({ claims }) => claims)).toEqual([]);
  expect(absolutesOf(report, statements)).toEqual([]);
  expect(talliesOf(report, statements)).toEqual([]);
  expect(sharesOf(report, statements)).toMatchObject([{ part: { value: 9 }, bases: [] }]);
});

test.each([
  ['as printed', [5, 7, 13], 13, 'agrees'],
  ['as its row adds up', [5, 7, 13], 12, 'agrees'],
  ['as its row adds up, where it is blank', [5, 7, null], 12, 'agrees'],
  ['otherwise', [5, 7, 13], 11, 'differs'],
])('a total is told %s', (_, counter, value, state) => {
  const report = reportOn({ counter }, `共接待${value}次。`, visits('counter'));
  expect(statesOf(report)).toEqual([`visits ${value} ${state}`]);
});

test('a row that is not printed stands for the rows of its group', () => {
  const rows = { 'counter.north': [1, 2, 3], 'counter.south': [4, 5, 9] };
  expect(statesOf(reportOn(rows, '共接待12次。', visits('counter')))).toEqual(['visits 12 agrees']);
  const one = { counter: [1, 1, 2], ...rows };
  expect(statesOf(reportOn(one, '共接待12次。', visits('counter')))).toEqual(['visits 12 differs']);
});

test('what a form has no row for is not compared', () => {
  const report = reportOn({ phone: [5, 7, 12] }, '共接待12次。', visits('counter'));
  expect(statesOf(report)).toEqual(['visits 12 unknown']);
});

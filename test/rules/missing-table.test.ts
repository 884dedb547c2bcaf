import { expect, test } from 'vitest';
import { caseOf } from '../../harness/reports/cases.ts';
import { reportOf, tableIn, withCells } from '../../harness/reports/report-of.ts';
import type { SourceBlock } from '../../lib/document/page.ts';
import { factsOf } from '../../lib/facts.ts';
import type { Report, Section } from '../../lib/report/report.ts';
import { missingTable } from '../../lib/rules/missing-table.ts';

const clean = caseOf('bureau-2023');
const unfound = reportOf({ year: 2023 });

const section = (name: string, over: Partial<Section> = {}): Section => ({
  name,
  heading: null,
  ordinal: null,
  blocks: [],
  sources: [],
  unreadGrids: 0,
  ...over,
});
const source = (type: SourceBlock['type']): SourceBlock => ({
  kind: 'source',
  id: 's',
  type,
  placement: 'link',
  address: '/a',
  text: '',
});

const check = (report: Report) => missingTable.check(factsOf(report));
const variants = (report: Report) => check(report).defects.map(({ variant }) => variant);

test('passes where all three were read', () => {
  expect(check(clean).outcome).toBe('passed');
});

test('says what stands in the place of the table', () => {
  const report: Report = {
    ...unfound,
    sections: [
      section('disclosure'),
      section('applications', { sources: [source('image')] }),
      section('proceedings', { unreadGrids: 1 }),
    ],
  };
  expect(variants(report)).toEqual(['absent', 'picture', 'unread']);
  expect(variants({ ...unfound, sources: [source('pdf')] })).toEqual(
    new Array(3).fill('attachment'),
  );
});

test('never passes a table whose rows were found without one cell', () => {
  const cells = Object.fromEntries(
    Object.keys(tableIn(clean, 'proceedings').readings.cases ?? {}).map((column) => [
      `proceedings/cases/${column}`,
      undefined,
    ]),
  );
  expect(variants(withCells(clean, cells))).toEqual(['unread']);
});

test('does not say that there is none where not all tables were read', () => {
  const unread = { text: false, tables: true };
  expect(variants({ ...unfound, unread })).toEqual(['unread', 'unread', 'unread']);
  expect(variants(unfound)).toEqual(['absent', 'absent', 'absent']);
});

import { expect, test } from 'vitest';
import { caseOf } from '../../harness/reports/cases.ts';
import { factsOf } from '../../lib/facts.ts';
import type { Report, Section } from '../../lib/report/report.ts';
import { missingSection } from '../../lib/rules/missing-section.ts';

const clean = caseOf('bureau-2023');

const section = (name: string): Section => ({
  name,
  heading: null,
  ordinal: null,
  blocks: [],
  sources: [],
  unreadGrids: 0,
});

const check = (report: Report) => missingSection.check(factsOf(report));
const names: readonly string[] = [
  'overview',
  'disclosure',
  'applications',
  'proceedings',
  'problems',
  'others',
];

test('passes six parts and names the one that is not there', () => {
  const sections = names.map(section);
  expect(check({ ...clean, sections }).outcome).toBe('passed');
  expect(check({ ...clean, sections: sections.slice(1) }).defects).toMatchObject([
    { severity: 'warning', arguments: { section: { section: 'overview' } } },
  ]);
});

test('is incomplete, and says so, where no heading was found at all', () => {
  expect(check(clean)).toMatchObject({ outcome: 'incomplete', defects: [{ variant: 'all' }] });
});

test('decides nothing where not all text was read', () => {
  const sections = names.map(section);
  const unread = { text: true, tables: true };
  const undecided = { outcome: 'incomplete', defects: [] };
  expect(check({ ...clean, sections: sections.slice(1), unread })).toEqual(undecided);
  expect(check({ ...clean, sections, unread }).outcome).toBe('passed');
});

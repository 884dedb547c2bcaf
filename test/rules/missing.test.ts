import { describe, expect, it } from 'vitest';
import { caseOf } from '../../harness/reports/cases.ts';
import { reportOf, withCells } from '../../harness/reports/report-of.ts';
import type { SourceBlock } from '../../lib/document/page.ts';
import { factsOf } from '../../lib/facts.ts';
import type { Report, Section, SectionName } from '../../lib/report/report.ts';
import { missingRow } from '../../lib/rules/missing-row.ts';
import { missingSection } from '../../lib/rules/missing-section.ts';
import { missingTable } from '../../lib/rules/missing-table.ts';
import { defaultSettings } from '../../lib/rules/rule.ts';

const clean = caseOf('bureau-2023');
const old = caseOf('shanghai-office-2019');
const unfound = reportOf({ year: 2023 });

const section = (name: SectionName, over: Partial<Section> = {}): Section => ({
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

describe('missing-table', () => {
  const check = (report: Report) => missingTable.check(factsOf(report), defaultSettings);
  const variants = (report: Report) => check(report).defects.map(({ variant }) => variant);

  it('passes where all three were read', () => {
    expect(check(clean).outcome).toBe('passed');
  });

  it('says what stands in the place of the table', () => {
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

  it('never passes a table whose rows were found without one cell', () => {
    const cells = Object.fromEntries(
      Object.keys(clean.tables.proceedings.readings.cases ?? {}).map((column) => [
        `proceedings/cases/${column}`,
        undefined,
      ]),
    );
    expect(variants(withCells(clean, cells))).toEqual(['unread']);
  });
});

describe('missing-row', () => {
  const check = (report: Report) => missingRow.check(factsOf(report), defaultSettings);

  it('passes a full table in either form', () => {
    expect(check(clean).outcome).toBe('passed');
    expect(check(old).outcome).toBe('passed');
  });

  it('names rows that are not on the page and rows that lost cells', () => {
    const applications = Object.fromEntries(
      Object.entries(clean.tables.applications.readings)
        .filter(([row]) => row !== 'granted' && row !== 'other')
        .map(([row]) => [row, [0, 0, 0, 0, 0, 0, row === 'carriedOver' ? undefined : 0]]),
    );
    const { defects } = check(reportOf({ year: 2023, applications }));
    expect(defects).toMatchObject([
      {
        severity: 'warning',
        variant: 'absent',
        arguments: { rows: { places: [{ row: 'granted' }] } },
      },
      {
        severity: 'warning',
        variant: 'short',
        arguments: { rows: { places: [{ row: 'carriedOver' }] }, count: 1 },
      },
    ]);
  });

  it('advises where （六） is one row after 2021', () => {
    const report: Report = { ...old, form: 'annual-2021', year: 2023 };
    const tables = { ...report.tables, disclosure: clean.tables.disclosure };
    expect(check({ ...report, tables }).defects).toMatchObject([
      { severity: 'advice', variant: 'single' },
    ]);
  });
});

describe('missing-section', () => {
  const check = (report: Report) => missingSection.check(factsOf(report), defaultSettings);
  const names: readonly SectionName[] = [
    'overview',
    'disclosure',
    'applications',
    'proceedings',
    'problems',
    'others',
  ];

  it('passes six parts and names the one that is not there', () => {
    const sections = names.map((name) => section(name));
    expect(check({ ...clean, sections }).outcome).toBe('passed');
    expect(check({ ...clean, sections: sections.slice(1) }).defects).toMatchObject([
      { severity: 'warning', arguments: { section: { section: 'overview' } } },
    ]);
  });

  it('is incomplete, and says so, where no heading was found at all', () => {
    expect(check(clean)).toMatchObject({ outcome: 'incomplete', defects: [{ variant: 'all' }] });
  });
});

import { expect, test } from 'vitest';
import { caseOf } from '../../harness/reports/cases.ts';
import { withTable } from '../../harness/reports/report-of.ts';
import { textBlock } from '../../harness/reports/text-block.ts';
import { factsOf } from '../../lib/facts.ts';
import type { Report } from '../../lib/report/report.ts';
import { outdatedForm } from '../../lib/rules/outdated-form.ts';

const clean = caseOf('bureau-2023');
const old = caseOf('shanghai-office-2019');

const check = (report: Report) => outdatedForm.check(factsOf(report));

test('passes each form in its own years', () => {
  expect(check(clean).outcome).toBe('passed');
  expect(check(old).outcome).toBe('passed');
});

test('warns of the 2019 form after 2020', () => {
  expect(check({ ...old, year: 2021 }).defects).toMatchObject([
    { severity: 'warning', variant: 'layout', arguments: { year: 2021 } },
  ]);
});

test('warns where the circular of 2019 is cited, and shows the words', () => {
  const text = '按照国办公开办函〔2019〕60号要求编制。';
  const front = [textBlock(text, 'b1')];
  expect(check({ ...clean, front }).defects).toMatchObject([
    { variant: 'cited', quotes: [{ block: 'b1', text: '〔2019〕60号' }] },
  ]);
});

test('passes where the circular of 2021 is cited beside it', () => {
  const text = '按照国办公开办函〔2019〕60号和国办公开办函〔2021〕30号要求编制。';
  const front = [textBlock(text, 'b1')];
  expect(check({ ...clean, front }).outcome).toBe('passed');
});

test('is incomplete where the year is unknown or the table was not read', () => {
  expect(check({ ...clean, year: null }).outcome).toBe('incomplete');
  expect(check(withTable(clean, 'disclosure', { found: false })).outcome).toBe('incomplete');
});

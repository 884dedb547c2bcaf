import { expect, test } from 'vitest';
import { reportOf } from '../../harness/reports/report-of.ts';
import { findingId, idsOverPage, withDistinctIds } from '../../lib/findings/id.ts';
import { auditOf, findingOf } from '../support/audit-of.ts';
import { eitherCell, wrongTotal } from '../support/sample-findings.ts';

/** Ids as version 0.1 gave them: a person's "ignore" of then holds still. */
test.each([
  ['missing-section-1h4nzax1qmz8pw', { arguments: { section: { section: 'overview' } } }],
  ['missing-section-16vq5db16bkcpe', { arguments: { section: { section: 'disclosure' } } }],
  ['unsigned-xoqvbybhdmc7', { variant: 'both' }],
  ['unsigned-wdgrc5d1g798', { variant: 'date' }],
] as const)('%s stays what it was', (id, told) => {
  expect(findingId(findingOf({ code: id.replace(/-[^-]*$/, ''), ...told }))).toBe(id);
});

test('an id does not depend on how broken identities are explained', () => {
  const { variant: _, ...plain } = wrongTotal;
  expect(findingId(wrongTotal)).toBe(findingId({ ...plain, arguments: {} }));
  expect(findingId(wrongTotal)).not.toBe(findingId(eitherCell));
});

test('what stands elsewhere, or says another thing, is another finding', () => {
  const at = (text: string, section: 'overview' | 'others') =>
    findingId(findingOf({ code: 'a', quotes: [{ block: 'b', start: 0, end: 1, text, section }] }));
  expect(new Set([at('x', 'overview'), at('y', 'overview'), at('x', 'others')]).size).toBe(3);
});

test('the same defect told twice in a report has two ids, the same on every run', () => {
  const finding = findingOf({ code: 'doubled-word', id: 'doubled-word-1' });
  const ids = () => withDistinctIds([finding, finding, finding]).map(({ id }) => id);
  expect(ids()).toEqual(['doubled-word-1', 'doubled-word-1-2', 'doubled-word-1-3']);
  expect(ids()).toEqual(ids());
});

test('0.1 told the same defect of two reports of a page apart', () => {
  const finding = findingOf({ code: 'missing-section' });
  const other = findingOf({ code: 'unsigned' });
  const audits = [
    auditOf(reportOf({ year: 2022 }), [finding, other]),
    auditOf(reportOf({ year: 2023 }), [finding]),
    auditOf(reportOf({ year: 2024 }), [finding]),
  ];
  const [id, otherId] = [finding, other].map(findingId);
  expect(idsOverPage(audits)).toEqual([[id, otherId], [`${id}-2`], [`${id}-3`]]);
});

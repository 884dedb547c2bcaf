import { describe, expect, test } from 'vitest';
import { inGroups, toldTogether } from '../../lib/findings/groups.ts';
import { findingOf } from '../support/audit-of.ts';
import { auditOfPage } from '../support/audit-of-page.ts';

const quote = (start: number, end: number, block = 'b1') => {
  return { block, start, end, text: '', section: null };
};
const codes = new Set(['contradicts', 'percentage']);
const contradicts = findingOf({ code: 'contradicts', id: 'a', quotes: [quote(0, 8)] });
const percentage = findingOf({ code: 'percentage', id: 'b', quotes: [quote(5, 14)] });

describe('findings of one figure of the text', () => {
  test('have a group where their words overlap, whatever stands between them', () => {
    const between = findingOf({ code: 'doubled', id: 'c', quotes: [quote(6, 8)] });
    const grouped = inGroups([contradicts, between, percentage], codes);
    expect(grouped.map(({ group }) => group)).toEqual(['a', undefined, 'a']);
    expect(toldTogether(grouped).map((some) => some.map(({ id }) => id))).toEqual([
      ['a', 'b'],
      ['c'],
    ]);
  });

  test('have none where they only stand side by side, or in other blocks', () => {
    const beside = { ...percentage, quotes: [quote(8, 14)] };
    const elsewhere = { ...percentage, id: 'd', quotes: [quote(0, 8, 'b2')] };
    const findings = [contradicts, beside, elsewhere];
    expect(inGroups(findings, codes)).toEqual(findings);
  });

  test('of the Shanghai office are one slip: 258, which the table has as 275, and its share', () => {
    const { findings } = auditOfPage('shanghai-office-2019');
    const [first, ...same] = findings.filter(({ group }) => group !== undefined);
    expect(first).toMatchObject({ code: 'text-contradicts-table', group: first?.id });
    expect(same).toMatchObject([{ code: 'percentage-wrong', group: first?.id }]);
  });
});

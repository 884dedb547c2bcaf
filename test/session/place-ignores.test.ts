import { describe, expect, test } from 'vitest';
import { reportOf } from '../../harness/reports/report-of.ts';
import type { Audit } from '../../lib/findings/audit.ts';
import { withDistinctIds } from '../../lib/findings/id.ts';
import { placeIgnores } from '../../lib/session/place-ignores.ts';
import { reportKeys } from '../../lib/session/report-keys.ts';
import { auditOf, findingOf } from '../support/audit-of.ts';

const address = 'https://portal.example/?id=1&token=a#b';
const audited = (organ: string | null, year: number | null = 2023): Audit => {
  // As `findingId` makes it: 0.1 gave the second report's the same with "-2".
  const finding = findingOf({ code: 'unsigned', id: 'unsigned-xoqvbybhdmc7', variant: 'both' });
  return auditOf({ ...reportOf({ year }), organ }, withDistinctIds([finding]));
};
const id = 'unsigned-xoqvbybhdmc7';
const entry = { note: '', at: '' };

describe('ignores are kept by', () => {
  test('body, year and form', () => {
    expect(reportKeys([audited('甲局'), audited('乙局')], address)).toEqual([
      'report:["甲局",2023,"annual-2021"]',
      'report:["乙局",2023,"annual-2021"]',
    ]);
  });

  test.each([
    [null, 2023],
    ['甲局', null],
  ])('the address without tokens where only %s and %s are known', (organ, year) => {
    const key = 'address:https://portal.example/?id=1';
    expect(reportKeys([audited(organ, year)], address)).toEqual([key]);
  });

  test('a number where two reports are alike', () => {
    const [one, two] = reportKeys([audited('甲局'), audited('甲局')], address);
    expect(two).toBe(`${one}#2`);
  });
});

describe('ignores that were kept by the address', () => {
  function place(audits: readonly Audit[], atAddress: unknown, ...own: unknown[]) {
    return placeIgnores([atAddress, ...own], audits, reportKeys(audits, address));
  }
  const both = [audited('甲局'), audited('乙局')];

  test('go each to its report, which 0.1 told by a number', () => {
    expect(place(both, { [id]: entry })).toMatchObject({
      ignored: [{ [id]: entry }, {}],
      moved: [{ [id]: entry }, {}],
      movedIds: [id],
    });
    expect(place(both, { [`${id}-2`]: entry })).toMatchObject({
      ignored: [{}, { [id]: entry }],
      movedIds: [`${id}-2`],
    });
  });

  test('of a finding that is not there now are every report’s', () => {
    const { moved, movedIds } = place(both, { gone: entry });
    expect(moved).toEqual([{ gone: entry }, { gone: entry }]);
    expect(movedIds).toEqual(['gone']);
  });

  test('stay there for a report that is kept by it', () => {
    const stored = { [id]: entry, gone: entry };
    const placed = place([audited(null), audited('乙局')], stored, stored);
    expect(placed).toMatchObject({ ignored: [stored, {}], moved: [{}, {}], movedIds: [] });
  });

  test('give way to what is kept by the report', () => {
    const own = { [id]: { note: '已核实', at: '' } };
    expect(place(both, { [id]: entry }, own).ignored).toEqual([own, {}]);
  });

  test.each([[7], [{ [id]: 7 }]])('may be damaged (%j)', (stored) => {
    expect(place(both, stored)).toMatchObject({ damaged: true, ignored: [{}, {}] });
    expect(place(both, undefined, {}, stored)).toMatchObject({ damaged: true });
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Quote } from '../../lib/document/page.ts';
import { inGroups } from '../../lib/findings/groups.ts';
import { paintOrderOf } from '../../lib/session/paint-order.ts';
import type { Summary } from '../../lib/summary/summary.ts';
import { summaryView } from '../../lib/summary/view.ts';
import { findingOf } from '../support/audit-of.ts';
import { wrongTotal } from '../support/sample-findings.ts';
import { summaryOf } from '../support/summary-of.ts';
import { inEnglish } from '../support/translators.ts';
import { xizhenAudit } from '../support/xizhen-audit.ts';

const orderOf = (summary: Summary) =>
  paintOrderOf(summaryView(summary, inEnglish), { blocks: [] }, inEnglish);

test('marks are numbered as the list is, without what is ignored', () => {
  const audit = xizhenAudit();
  const ignored = { [wrongTotal.id]: { note: '' } };
  const { marks } = orderOf(summaryOf(audit, { ignored }));
  expect(marks.map(({ number, finding, severity }) => ({ number, finding, severity }))).toEqual(
    audit.findings
      .slice(1)
      .map(({ id, severity }, index) => ({ number: index + 1, finding: id, severity })),
  );
});

test('a card is told two of many sums, how many more there are, and which cells they have', () => {
  const [first] = orderOf(summaryOf(xizhenAudit())).marks;
  const equations = first?.lines.filter((line) => line.includes('difference'));
  expect(equations).toHaveLength(2);
  expect(first?.lines).toContain('1 more');
  expect(first?.sums).toHaveLength(2);
  for (const cells of first?.sums ?? [])
    expect(cells).toContain('applications/totalProcessed/total');
});

test('a mark leads to the cells and the words that are on the page', () => {
  const quote = { block: 'b1', start: 2, end: 4, text: '均获' };
  const where = [
    ...wrongTotal.where,
    { table: 'applications', row: null, column: null, text: '', cell: null } as const,
  ];
  const finding = findingOf({
    code: 'absolute-claim',
    where,
    quotes: [{ ...quote, section: null }],
  });
  const audit = { ...xizhenAudit(), findings: [finding] };
  const { language, marks } = orderOf(summaryOf(audit));
  expect(language).toBe('en');
  expect(marks).toMatchObject([{ cells: [[wrongTotal.where[0]?.cell]], quotes: [quote] }]);
  expect(marks[0]?.quotes[0]).not.toHaveProperty('section');
});

test('words are marked once, with all that is quoted around them', () => {
  const words = fc.record({
    block: fc.constantFrom('b1', 'b2'),
    start: fc.nat(12),
    length: fc.nat(6),
  });
  fc.assert(
    fc.property(fc.array(words, { maxLength: 8 }), (some) => {
      const quotes = some.map(({ block, start, length }) => {
        return { block, start, end: start + length, text: '', section: null };
      });
      const audit = { ...xizhenAudit(), findings: [findingOf({ code: 'doubled-word', quotes })] };
      const marked = orderOf(summaryOf(audit)).marks[0]?.quotes ?? [];
      const holds = (a: Quote, b: Quote) =>
        a.block === b.block && a.start <= b.start && b.end <= a.end;
      for (const quote of quotes) {
        expect(marked.filter((one) => holds(one, quote)).length).toBeGreaterThan(0);
      }
      for (const one of marked) expect(marked.filter((other) => holds(other, one))).toEqual([one]);
    }),
  );
});

test('words that are quoted a hundred thousand times take no long time', () => {
  const quotes = Array.from({ length: 100_000 }, (_, index) => {
    return { block: 'b1', start: 2 * index, end: 2 * index + 1, text: '无', section: null };
  });
  const findings = ['one', 'other'].map((id) => findingOf({ code: 'doubled-word', id, quotes }));
  const audit = { ...xizhenAudit(), findings: inGroups(findings, new Set(['doubled-word'])) };
  const { user } = process.cpuUsage();
  expect(orderOf(summaryOf(audit)).marks[0]?.quotes).toHaveLength(100_000);
  // Each with each would be minutes.
  expect(process.cpuUsage().user - user).toBeLessThan(3_000_000);
});

test('a mark of what is missing leads to where it should stand', () => {
  const quote = { block: 'b1', start: 2, end: 4, text: '均获' };
  const finding = findingOf({ code: 'missing-section', near: [{ quote }, { cell: 'g3.1' }] });
  const { marks } = orderOf(summaryOf({ ...xizhenAudit(), findings: [finding] }));
  expect(marks).toMatchObject([
    { cells: [], quotes: [], near: { cells: [['g3.1']], quotes: [quote] } },
  ]);
});

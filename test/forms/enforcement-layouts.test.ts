import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  balancedEnforcement,
  categorySets,
  type EnforcementFigures,
} from '../../harness/accuracy/balanced-enforcement.ts';
import { randomOf } from '../../harness/accuracy/random.ts';
import { htmlPage } from '../../harness/reports/documents.ts';
import { type EnforcementLayout, enforcementHtml } from '../../harness/reports/enforcement-page.ts';
import { compareCells } from '../../harness/reports/observed.ts';
import { auditPage } from '../../lib/audit.ts';

const anyLayout: fc.Arbitrary<EnforcementLayout> = fc.record({
  unit: fc.constantFrom('元', '万元'),
  pieces: fc.constantFrom('whole', 'two tables', 'two bands'),
  groups: fc.constantFrom('above', 'nowhere'),
  total: fc.constantFrom('last', 'first', 'nowhere'),
  zeros: fc.constantFrom('printed', 'blank'),
  numbered: fc.boolean(),
});

const anyFigures = fc
  .record({
    seed: fc.nat(),
    set: fc.constantFrom(...Object.values(categorySets)),
    bodies: fc.constantFrom(0, 2, 5),
  })
  .map(({ seed, set, bodies }) => balancedEnforcement(randomOf(seed), set, bodies));

/** What the page prints: blanks for zeros, no row that is nowhere. */
function printed(figures: EnforcementFigures, { total, zeros }: EnforcementLayout) {
  const tables = Object.entries(figures.tables).map(([table, rows]) => {
    const kept = Object.entries(rows).filter(
      ([key]) => figures.bodies.length === 0 || key !== 'cases' || total !== 'nowhere',
    );
    const cells = kept.map(([key, row]) => {
      const own = Object.entries(row).map(([column, value]) => [
        column,
        value === 0 && zeros === 'blank' ? null : value,
      ]);
      return [key, Object.fromEntries(own)];
    });
    return [table, Object.fromEntries(cells)];
  });
  return Object.fromEntries(tables);
}

test('any balanced report in any layout is read cell by cell, and nothing is said of its figures', () => {
  fc.assert(
    fc.property(anyFigures, anyLayout, (figures, layout) => {
      const audits = auditPage(htmlPage(enforcementHtml(figures, layout)));
      expect(audits.map(({ report }) => report.form.name)).toEqual(['enforcement']);
      for (const { report, findings } of audits) {
        expect(compareCells(report, printed(figures, layout), 'page')).toEqual({
          wrong: [],
          unread: 0,
        });
        expect(findings.filter(({ severity }) => severity !== 'advice')).toEqual([]);
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 60), seed: Number(process.env.SEED ?? 118) },
  );
});

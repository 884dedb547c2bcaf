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
import { unspoken } from '../../harness/reports/misreadings.ts';
import { compareCells } from '../../harness/reports/observed.ts';
import { auditPage } from '../../lib/audit.ts';
import { fieldKey } from '../../lib/forms/form.ts';
import { type Report, readingOf } from '../../lib/report/report.ts';

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

type Printed = Record<string, Record<string, Record<string, number | null>>>;

/** What the page prints: blanks for zeros, no row that is nowhere. */
function printed({ bodies, tables }: EnforcementFigures, layout: EnforcementLayout): Printed {
  const isPrinted = (row: string) =>
    bodies.length === 0 || row !== 'cases' || layout.total !== 'nowhere';
  const shown = (figure: number) => (figure === 0 && layout.zeros === 'blank' ? null : figure);
  return mapped(tables, (rows) => {
    const kept = Object.fromEntries(Object.entries(rows).filter(([row]) => isPrinted(row)));
    return mapped(kept, (cells) => mapped(cells, shown));
  });
}

function mapped<From, To>(record: Readonly<Record<string, From>>, change: (one: From) => To) {
  return Object.fromEntries(Object.entries(record).map(([key, one]) => [key, change(one)]));
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
    { numRuns: 80, seed: 118 },
  );
});

const FIGURE = /<td>(?:\d[\d.]*)?<\/td>/gu;

test('where a cell of figures is taken out, none is read as another, and those lost are said', () => {
  fc.assert(
    fc.property(anyFigures, anyLayout, fc.nat(), (figures, layout, chosen) => {
      const html = enforcementHtml(figures, layout);
      const places = [...html.matchAll(FIGURE)];
      const taken = places[chosen % places.length];
      fc.pre(taken !== undefined);
      const torn = html.slice(0, taken.index) + html.slice(taken.index + taken[0].length);
      for (const audit of auditPage(htmlPage(torn))) {
        const tables = printed(figures, layout);
        expect(compareCells(audit.report, tables, 'page').wrong).toEqual([]);
        expect(unspoken(audit, lostOf(audit.report, tables))).toEqual([]);
      }
    }),
    { numRuns: 60, seed: 118 },
  );
});

/** Keys of the printed cells that were not read. */
function lostOf(report: Report, tables: Printed): string[] {
  const fields = Object.entries(tables).flatMap(([table, rows]) =>
    Object.entries(rows).flatMap(([row, cells]) =>
      Object.keys(cells).map((column) => ({ table, row, column })),
    ),
  );
  return fields.filter((field) => readingOf(report, field).state === 'missing').map(fieldKey);
}

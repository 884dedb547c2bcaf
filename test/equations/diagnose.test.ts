import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balancedReport, scales } from '../../harness/accuracy/balanced-report.ts';
import { blankStyles, inBlankStyle } from '../../harness/accuracy/blank-styles.ts';
import { fieldsOf } from '../../harness/accuracy/fields.ts';
import { plant } from '../../harness/accuracy/plant.ts';
import { randomOf } from '../../harness/accuracy/random.ts';
import { caseOf } from '../../harness/reports/cases.ts';
import { type PlainCell, reportOf, withCells } from '../../harness/reports/report-of.ts';
import { checkIdentities } from '../../lib/equations/check-identities.ts';
import { diagnose } from '../../lib/equations/diagnose.ts';
import { usualLimits } from '../../lib/equations/explain.ts';
import { fieldKey } from '../../lib/forms/form.ts';
import { type Report, readingOf } from '../../lib/report/report.ts';

/** A report with up to five cells wrong, cells left blank after some habit, and some cells unread. */
const troubled = fc
  .record({
    seed: fc.nat(),
    scale: fc.constantFrom(...scales),
    style: fc.constantFrom(...blankStyles),
    wrong: fc.integer({ min: 1, max: 5 }),
    unread: fc.nat({ max: 3 }),
  })
  .map(({ seed, scale, style, wrong, unread }): Report => {
    const random = randomOf(seed);
    const clean = reportOf(balancedReport(random, scale));
    const fields = fieldsOf(clean, 'applications');
    const planted = plant(random, clean, fields, 'mixed', wrong)?.report ?? clean;
    const lost = Array.from({ length: unread }, (): [string, PlainCell | undefined] => [
      fieldKey(random.pick(fields)),
      random.next() < 0.5 ? undefined : '若干',
    ]);
    return withCells(inBlankStyle(planted, style), Object.fromEntries(lost));
  });

describe('diagnose', () => {
  it('makes what it calls broken hold by each explanation, and breaks nothing that holds', () => {
    fc.assert(
      fc.property(troubled, (report) => {
        const before = checkIdentities(report, diagnose(report));
        for (const { explanations, broken } of diagnose(report).causes) {
          for (const changes of explanations.slice(0, 20)) {
            const cells = changes.map((change) => [fieldKey(change), change.to]);
            const mended = withCells(report, Object.fromEntries(cells));
            const after = checkIdentities(mended, diagnose(mended));
            for (const id of broken) expect([id, after[id]?.left]).toEqual([id, after[id]?.right]);
            for (const [id, { outcome }] of Object.entries(before)) {
              if (outcome === 'passed') expect([id, after[id]?.outcome]).toEqual([id, 'passed']);
            }
          }
        }
      }),
    );
  });

  it('changes only cells that were read, to whole figures from 0', () => {
    fc.assert(
      fc.property(troubled, (report) => {
        const { causes, fillings } = diagnose(report);
        const all = [...causes, ...fillings].flatMap(({ explanations }) => explanations);
        for (const change of all.flat()) {
          const reading = readingOf(report, change);
          const printed = reading.state === 'figure' ? reading.value : null;
          expect(['figure', 'blank']).toContain(reading.state);
          expect(change.from).toBe(printed);
          expect(Number.isInteger(change.to) && change.to >= 0).toBe(true);
        }
      }),
    );
  });

  it('lets no identity pass that does not hold', () => {
    fc.assert(
      fc.property(troubled, (report) => {
        for (const { outcome, left, right } of Object.values(
          checkIdentities(report, diagnose(report)),
        )) {
          if (left !== right) expect(outcome).not.toBe('passed');
          else if (outcome === 'failed') expect(diagnose(report).causes).not.toEqual([]);
        }
      }),
    );
  });

  it('finds nothing wrong in clean reports, whichever cells are blank or unread', () => {
    const shares = fc.tuple(fc.nat({ max: 100 }), fc.nat({ max: 20 }));
    const clean = fc
      .tuple(fc.nat(), fc.constantFrom(...scales), shares)
      .map(([seed, scale, [blank, lost]]) => {
        const random = randomOf(seed);
        const report = reportOf(balancedReport(random, scale));
        const cells = fieldsOf(report, 'applications').flatMap(
          (field): [string, PlainCell | undefined][] => {
            if (100 * random.next() < lost) return [[fieldKey(field), undefined]];
            return 100 * random.next() < blank ? [[fieldKey(field), null]] : [];
          },
        );
        return withCells(report, Object.fromEntries(cells));
      });
    fc.assert(
      fc.property(clean, (report) => {
        expect(diagnose(report).causes).toEqual([]);
      }),
    );
  });

  it('tells two moves apart, though each might be in the column of the other', () => {
    const report = withCells(caseOf('hangzhou-2025'), {
      'applications/granted/naturalPerson': 5345 + 7,
      'applications/partiallyGranted/naturalPerson': 2120 - 7,
      'applications/unavailable.notHeld/naturalPerson': 3075 + 20,
      'applications/unavailable.notReadyMade/naturalPerson': 177 - 20,
    });
    const causes = diagnose(report).causes.map(({ broken, explanations }) => ({
      broken,
      sizes: explanations.map((changes) => changes.length),
    }));
    expect(causes).toEqual([
      { broken: ['row:granted', 'row:partiallyGranted'], sizes: [2, 2, 2, 2, 2, 2] },
      { broken: ['row:unavailable.notHeld', 'row:unavailable.notReadyMade'], sizes: [2, 2, 2, 2] },
    ]);
  });

  it('gives up after a budget, and says so', () => {
    const report = withCells(caseOf('hangzhou-2025'), {
      'applications/granted/naturalPerson': 5435,
      'applications/denied.stateSecret/total': 14,
      'applications/totalProcessed/total': 1381,
    });
    const { causes, tried } = diagnose(report, { ...usualLimits, budget: 3 });
    expect(tried).toBeLessThan(20);
    expect(causes).toMatchObject([{ explanations: [], equallyPlausible: 0 }]);
  });
});

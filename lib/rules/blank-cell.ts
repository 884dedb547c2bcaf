import { impliedBlanks } from '../equations/fillings.ts';
import type { FormPlace } from '../findings/finding.ts';
import { defineRule, type Told } from './rule.ts';
import { type FieldReading, partsOf, placeOf } from './support/form.ts';

/**
 * Blanks, "/" or "—" where 0 or a number must be. One finding a table; it names rows and columns that
 * are blank throughout, and the blanks that cannot be 0, with the figure that the others imply.
 */
export const blankCell = defineRule({
  code: 'blank-cell',
  about: 'table',
  severity: 'advice',
  otherwise: 'warning',
  basis: '国办公开办函〔2021〕30号；国办发〔2018〕118号',
  needs: ['tables'],
  check({ report, diagnosis }, { tables }) {
    const implied = impliedBlanks(diagnosis.fillings);
    return tables.flatMap((found): Told | Told[] => {
      const { key: table, blankIsZero } = found.table;
      const parts = partsOf(found);
      const blanks = parts.flat().filter(isBlank);
      if (blanks.length === 0) return [];
      const lines = blankIsZero ? [] : blankLines(table, parts);
      const figures = implied.filter((change) => change.table === table);
      return {
        severity: lines.length > 0 ? 'warning' : 'advice',
        variant: `${lines.length > 0 ? 'line' : 'some'}${figures.length > 0 ? '-implied' : ''}`,
        arguments: {
          table: { table },
          lines: { lines },
          blanks: { blanks: countsOf(blanks) },
          implied: { figures },
        },
        where: blanks.map((field) => placeOf(report, field)),
      };
    });
  },
});

function isBlank({ reading }: FieldReading): boolean {
  return reading.state === 'blank';
}

/** How many cells hold which sign, "" for nothing at all. */
function countsOf(blanks: readonly FieldReading[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { reading } of blanks) {
    const text = reading.state === 'blank' ? reading.text.trim() : '';
    counts[text] = (counts[text] ?? 0) + 1;
  }
  return counts;
}

/** Lines of which all cells found are blank: columns, else rows; the table, where nothing is in it. */
function blankLines(table: string, parts: readonly (readonly FieldReading[])[]): FormPlace[] {
  const there = parts.map((part) => part.filter(({ reading }) => reading.state !== 'missing'));
  if (there.flat().every(isBlank)) return [{ table, row: null, column: null }];
  return there.flatMap((part) => {
    const blankBy = (axis: 'row' | 'column') =>
      [...Map.groupBy(part, (field) => field[axis])].filter(([, line]) => line.every(isBlank));
    const columns = blankBy('column').map(([column]) => ({ table, row: null, column }));
    const rows = blankBy('row').map(([row]) => ({ table, row, column: null }));
    if (part.every(isBlank)) return rows;
    return [...columns, ...rows];
  });
}

import { impliedBlanks } from '../equations/fillings.ts';
import { defineRule, type Told } from './rule.ts';
import { type FieldReading, partsOf, placeOf } from './support/form.ts';

/**
 * Blanks, "/" or "—" where 0 or a number must be. One finding a table; it names the blanks that cannot
 * be 0, with the figure that the others imply.
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
      const whole = !blankIsZero && parts.some(hasBlankLine);
      const figures = implied.filter((change) => change.table === table);
      return {
        severity: whole ? 'warning' : 'advice',
        variant: `${whole ? 'line' : 'some'}${figures.length > 0 ? '-implied' : ''}`,
        arguments: { table: { table }, count: blanks.length, implied: { figures } },
        where: blanks.map((field) => placeOf(report, field)),
      };
    });
  },
});

function isBlank({ reading }: FieldReading): boolean {
  return reading.state === 'blank';
}

/** Whether all cells found of some row or column of a part are blank. */
function hasBlankLine(part: readonly FieldReading[]): boolean {
  const there = part.filter(({ reading }) => reading.state !== 'missing');
  const rows = Map.groupBy(there, ({ row }) => row).values();
  const columns = Map.groupBy(there, ({ column }) => column).values();
  return [...rows, ...columns].some((line) => line.every(isBlank));
}

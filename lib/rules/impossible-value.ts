import type { Defect } from '../findings/finding.ts';
import type { TableName } from '../forms/form.ts';
import { notApplicable, type Rule, verdict } from './rule.ts';
import {
  type FieldReading,
  fieldsOf,
  formTableOf,
  placeOf,
  plainDefect,
  tableNames,
} from './support/cells.ts';

const code = 'impossible-value';

/** A count that is negative or not whole. 本年增/减 may be negative; an amount of money may have decimals. */
export const impossibleValue: Rule = {
  code,
  check(report) {
    const found = tableNames.filter((table) => report.tables[table].found);
    if (found.length === 0) return notApplicable;
    return verdict(
      found.flatMap((table) =>
        formTableOf(report, table).parts.flatMap((part) =>
          fieldsOf(report, table, part).flatMap((field) => impossible(table, field) ?? []),
        ),
      ),
    );
  },
};

function impossible(table: TableName, field: FieldReading): Defect | null {
  const { reading, column } = field;
  if (reading.state !== 'figure') return null;
  const measure = column.measure ?? 'count';
  const negative = reading.value < 0 && measure !== 'change';
  const fraction = !Number.isInteger(reading.value) && measure !== 'amount';
  if (!negative && !fraction) return null;
  return plainDefect({
    code,
    severity: 'error',
    variant: negative ? 'negative' : 'fraction',
    arguments: { value: reading.value },
    where: [placeOf(table, field)],
  });
}

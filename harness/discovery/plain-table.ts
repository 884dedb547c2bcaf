import { discoverTable } from '../../lib/discovery/discover.ts';
import type { DiscoveredTable } from '../../lib/discovery/discovered.ts';
import { diagnose } from '../../lib/equations/diagnose.ts';
import { fieldKey } from '../../lib/forms/form.ts';
import { discoveredReport } from '../../lib/report/discovered-report.ts';
import { gridOf } from './sheet.ts';

/** A table written as lines of cells, "单位 | 件数"; ^ and < reach over from above and from the left. */
export function tableOf(text: string, caption = ''): DiscoveredTable | null {
  return discoverTable(gridOf(sheetOf(text)), { key: 't1', caption });
}

/** The same with the sheet that it was found on. */
export function sheetTable(text: string) {
  return { sheet: sheetOf(text), table: tableOf(text) };
}

function sheetOf(text: string) {
  const rows = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const reach = (row: number, column: number, sign: string, down: number, right: number): number =>
    rows[row + down]?.[column + right] === sign
      ? 1 + reach(row + down, column + right, sign, down, right)
      : 1;
  return rows.map((cells, row) =>
    cells.flatMap((cell, column) =>
      cell === '^' || cell === '<'
        ? []
        : [
            {
              text: cell,
              rows: reach(row, column, '^', 1, 0),
              columns: reach(row, column, '<', 0, 1),
            },
          ],
    ),
  );
}

/** The cells that each warning about a table names; "?" where it names none for certain. */
export function warningsOf(table: DiscoveredTable): { readonly cells: readonly string[] }[] {
  const report = discoveredReport([table], { text: false, tables: false });
  return diagnose(report).causes.map(({ equallyPlausible, explanations: [first = []] }) => ({
    cells: equallyPlausible === 1 ? first.map(fieldKey) : ['?'],
  }));
}

/** What is to hold, as "r4c1 = r1c1 + r2c1 + r3c1". */
export function sumsOf(table: DiscoveredTable | null): string[] {
  const named = ({ row, column }: { row: string; column: string }) => row + column;
  return (table?.identities ?? []).map(
    ({ left, right }) => `${right.map(named).join('')} = ${left.map(named).join(' + ')}`,
  );
}

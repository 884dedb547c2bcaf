import {
  applicantKeys,
  detailRowKeys,
  otherInOneRow,
  otherInThreeRows,
} from '../../lib/forms/annual/applications.ts';
import type { PlainReport } from '../reports/report-of.ts';
import type { Random } from './random.ts';

/** How full a report's tables are: a township's, a city's or a province's. */
export type Scale = 'sparse' | 'middling' | 'dense';

export const scales: readonly Scale[] = ['sparse', 'middling', 'dense'];

/** How often a cell of a detail row is not 0, and the largest figure that its column is drawn from. */
const habits: Readonly<Record<Scale, { natural: number; others: number; largest: number }>> = {
  sparse: { natural: 0.25, others: 0.01, largest: 20 },
  middling: { natural: 0.7, others: 0.15, largest: 400 },
  dense: { natural: 1, others: 0.7, largest: 20_000 },
};

/** A report whose figures agree: details drawn at random, everything else added up from them. */
export function balancedReport(random: Random, scale: Scale): PlainReport {
  const inOneRow = random.next() < 0.2;
  const { leavesOut } = inOneRow ? otherInOneRow : otherInThreeRows;
  const rows = detailRowKeys.filter((row) => !leavesOut.includes(row));
  const details = rows.map((row) => [row, applicantKeys.map((key) => figure(random, scale, key))]);
  const processed = applicantKeys.map((_, column) =>
    details.reduce((sum, [, cells]) => sum + (Number(cells?.[column]) || 0), 0),
  );
  const carriedForward = applicantKeys.map((key) => Math.floor(figure(random, scale, key) / 5));
  const carriedOver = processed.map((count, column) =>
    Math.min(
      Math.floor(figure(random, scale, applicantKeys[column] ?? '') / 5),
      count + (carriedForward[column] ?? 0),
    ),
  );
  const newReceived = processed.map(
    (count, column) => count + (carriedForward[column] ?? 0) - (carriedOver[column] ?? 0),
  );
  const lines = [
    ['newReceived', newReceived],
    ['carriedOver', carriedOver],
    ...details,
    ['totalProcessed', processed],
    ['carriedForward', carriedForward],
  ] as [string, number[]][];
  return {
    form: inOneRow ? 'annual-2019' : 'annual-2021',
    applications: Object.fromEntries(lines.map(([row, cells]) => [row, [...cells, total(cells)]])),
    proceedings: { cases: [1, 2, 3].flatMap(() => proceedingGroup(random, scale)) },
  };
}

function figure(random: Random, scale: Scale, column: string): number {
  const { natural, others, largest } = habits[scale];
  const isNatural = column === 'naturalPerson';
  if (random.next() >= (isNatural ? natural : others)) return 0;
  // Squared, so that small figures are common and large ones rare, as in real tables.
  return 1 + Math.floor(random.next() ** 2 * (isNatural ? largest : largest / 10));
}

function proceedingGroup(random: Random, scale: Scale): number[] {
  const cells = [1, 2, 3, 4].map(() => Math.floor(figure(random, scale, 'naturalPerson') / 4));
  return [...cells, total(cells)];
}

function total(cells: readonly number[]): number {
  return cells.reduce((sum, cell) => sum + cell, 0);
}

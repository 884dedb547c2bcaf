import type { Magnitude } from '../document/figure.ts';
import type { Field } from '../forms/form.ts';
import { type Report, readingOf, tableOf } from '../report/report.ts';

/** How many 元 are one 万元 or 亿元. */
export const MAGNITUDE: Readonly<Record<string, Magnitude>> = { 万: 10_000, 亿: 100_000_000 };

/** How many 元 a 1 is in a cell: as it says itself, or its column's header; null where neither does. */
export function unitOf(report: Report, field: Field): Magnitude | null {
  const labels = tableOf(report, field.table)?.labels ?? [];
  const header = labels.filter(({ axis, key }) => axis === 'column' && key === field.column);
  const told = [readingOf(report, field), ...header].map((one) => ('text' in one ? one.text : ''));
  const [, magnitude] = /([万亿]?)元/u.exec(told.join(' ').replace(/\s/gu, '')) ?? [];
  return magnitude === undefined ? null : (MAGNITUDE[magnitude] ?? 1);
}

/** What 1 is in the last digit that a number shows, where its own 1 is so many 元. */
export function lastDigit(value: number, unit: number): number {
  const decimals = `${value / unit}`.split('.')[1]?.length ?? 0;
  return unit / 10 ** decimals;
}

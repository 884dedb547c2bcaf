import type { Identity, Term } from '../forms/form.ts';
import { columnsRead } from './piece.ts';
import { UNREAD_ROW } from './printed-form.ts';
import type { Reading, ReportTable } from './report.ts';

/** What adds up to what along some lines of a table: columns in each of some rows, or rows in each of some columns. */
interface Sum {
  readonly parts: readonly string[];
  readonly total: string;
  readonly lines: readonly string[];
}

/** A field of a line, 0 where it is blank; null where it has no figure. */
type FigureIn = (line: string, field: string) => number | null;

/** Different sums that fail, and would hold elsewhere: no accident. */
const ENOUGH = 2;

/**
 * A table without the rows whose cells have moved, which neither widths nor labels tell: most sums fail, and
 * all hold if the total stands in another column, the same in each row; or the same of rows and columns.
 * Their fields are `missing` as far as they stand in one of `pieces` with a total. What is wrong in single
 * lines, and what no such move explains, is left to be told as wrong.
 */
export function withoutMoved(
  table: ReportTable,
  pieces: readonly ReportTable['readings'][],
  identities: readonly Identity[],
): ReportTable {
  const { key } = table.table;
  const figure = (row: string, column: string) => figureOf(table.readings[row]?.[column]);
  const columns = [...new Set(Object.values(table.readings).flatMap(Object.keys))];
  const across = sumsOf(key, identities, { line: 'row', field: 'column' })
    .filter((sum) => isMoved(sum, columns, figure))
    .map(({ lines, total }) => ({ rows: lines, totals: [total] }));
  const down = sumsOf(key, identities, { line: 'column', field: 'row' })
    .filter((sum) => isMoved(sum, sum.parts, (column, row) => figure(row, column)))
    .map(({ parts, total, lines }) => ({ rows: [...parts, total], totals: lines }));
  const moved = new Set<string>();
  const unread = new Set<string>();
  for (const { rows, totals } of [...across, ...down]) {
    for (const piece of pieces) {
      if (!rows.some((row) => totals.some((total) => isRead(piece[row]?.[total])))) continue;
      for (const row of rows) {
        moved.add(row);
        for (const column of columnsRead(piece[row] ?? {})) unread.add(`${row}/${column}`);
      }
    }
  }
  if (moved.size === 0) return table;
  const readings = Object.entries(table.readings).map(([row, fields]) => [
    row,
    Object.fromEntries(
      Object.entries(fields).map(([column, reading]) => [
        column,
        unread.has(`${row}/${column}`) ? { state: 'missing' } : reading,
      ]),
    ),
  ]);
  return {
    ...table,
    readings: Object.fromEntries(readings),
    shortRows: [...new Set([...table.shortRows, ...moved])],
  };
}

const isRead = (reading: Reading | undefined) =>
  reading !== undefined && reading.state !== 'missing';

/** Identities that add up fields of one line, those of the same fields together. */
function sumsOf(
  table: string,
  identities: readonly Identity[],
  { line, field }: { readonly line: 'row' | 'column'; readonly field: 'row' | 'column' },
): Sum[] {
  const sums = identities.flatMap(({ left: printed, right: [total, another] }) => {
    // A term that no page has stands for lines that were not read.
    const left = printed.filter(({ row }) => row !== UNREAD_ROW);
    const isAlike = (term: Term) =>
      term.table === table && term[line] === total?.[line] && (term.coefficient ?? 1) === 1;
    if (!total || another || left.length === 0 || ![...left, total].every(isAlike)) return [];
    return { parts: left.map((term) => term[field]), total: total[field], line: total[line] };
  });
  const alike = Map.groupBy(sums, ({ parts, total }) => [total, ...parts].join());
  return [...alike.values()].flatMap((own) =>
    own[0] ? { ...own[0], lines: own.map((one) => one.line) } : [],
  );
}

/** Whether all sums hold where one of `fields` is the total. */
function isMoved(
  { parts, total, lines }: Sum,
  fields: readonly string[],
  figure: FigureIn,
): boolean {
  const read = lines.flatMap((line) => {
    const own = [...parts, total].map((field) => figure(line, field));
    if (own.includes(null)) return [];
    const last = figure(line, total) ?? 0;
    const all = own.reduce<number>((sum, one) => sum + (one ?? 0), 0);
    return { line, total: last, all, isBlank: own.every((one) => one === 0) };
  });
  const failing = read.filter((one) => !isSame(one.all - one.total, one.total));
  if (failing.length < ENOUGH) return false;
  const isPart = new Set(parts);
  return fields.some((field) => {
    if (field === total) return false;
    const tried = read.map((one) => ({ ...one, value: figure(one.line, field) }));
    const filled = tried.filter(({ isBlank, value }) => !isBlank || value !== 0);
    const others = () => parts.filter((part) => part !== field);
    const holds = (isTotalPart: boolean) =>
      filled.every(
        ({ all, total: last, value }) =>
          value !== null &&
          isSame(value, all - (isPart.has(field) ? value : 0) - (isTotalPart ? 0 : last)),
      );
    // What stands below the total's own label is a part, or in no sum.
    const isOther = failing.some((one) => one.total !== figure(one.line, field));
    const names = failing.map(({ line }) => line);
    return (
      failing.length * 2 > filled.length &&
      ((holds(true) && kindsOf(names, [...others(), total], figure) >= ENOUGH) ||
        (isOther && holds(false) && kindsOf(names, others(), figure) >= ENOUGH))
    );
  });
}

/** Amounts are added up in binary fractions. */
const isSame = (one: number, other: number): boolean => Math.abs(one - other) < 1e-6;

/** How many different sums some lines have; what one figure alone adds up to is none. */
function kindsOf(lines: readonly string[], addends: readonly string[], figure: FigureIn): number {
  const all = lines.map((line) => addends.map((one) => figure(line, one)));
  const sums = all.filter((figures) => figures.filter((one) => one !== 0).length > 1);
  return new Set(sums.map((figures) => figures.join())).size;
}

function figureOf(reading: Reading | undefined): number | null {
  if (reading?.state === 'figure') return reading.value;
  return reading?.state === 'blank' ? 0 : null;
}

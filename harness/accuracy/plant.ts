import type { Lines } from '../../lib/equations/lines.ts';
import { type Field, fieldKey } from '../../lib/forms/form.ts';
import { type Report, readingOf } from '../../lib/report/report.ts';
import { type PlainCell, withCells } from '../reports/report-of.ts';
import { linesOnce } from './lines-once.ts';
import type { Random } from './random.ts';

export const kinds = [
  'off by a little',
  'transposed',
  'dropped digit',
  'extra zero',
  'moved to a neighbour',
  'blanked',
  'total not carried',
  'mixed',
] as const;

export type Kind = (typeof kinds)[number];

/** A report with wrong cells in it, and what stood there, by `fieldKey`. */
export interface Planted {
  readonly report: Report;
  readonly truth: ReadonlyMap<string, number>;
}

type Wrong = Map<string, PlainCell>;

/**
 * Makes `count` cells among `fields` wrong, each by `kind` (`mixed`: by any of them). Null where the
 * report has no such cells: no figure of two digits to transpose, no neighbours that differ.
 */
export function plant(
  random: Random,
  report: Report,
  fields: readonly Field[],
  kind: Kind,
  count: number,
): Planted | null {
  const lines = linesOnce(report.form);
  const truth = new Map<string, number>();
  const wrong: Wrong = new Map();
  const figureOf = (field: Field) => {
    const reading = readingOf(report, field);
    return reading.state === 'figure' ? reading.value : null;
  };
  for (let attempt = 0; attempt < 400 && wrong.size < count; attempt++) {
    const field = random.pick(fields);
    const value = figureOf(field);
    if (value === null || wrong.has(fieldKey(field))) continue;
    const one = kind === 'mixed' ? random.pick(kinds) : kind;
    if (one === 'moved to a neighbour') {
      const neighbour = neighbourOf(random, fields, field);
      const other = neighbour === undefined ? null : figureOf(neighbour);
      if (neighbour === undefined || other === null || other === value) continue;
      if (wrong.size + 2 > count || wrong.has(fieldKey(neighbour))) continue;
      wrong.set(fieldKey(field), other).set(fieldKey(neighbour), value);
      truth.set(fieldKey(field), value).set(fieldKey(neighbour), other);
      continue;
    }
    const written = miswritten(random, one, value, field, lines);
    if (written === undefined || written === value) continue;
    wrong.set(fieldKey(field), written);
    truth.set(fieldKey(field), value);
  }
  if (wrong.size < count) return null;
  return { report: withCells(report, Object.fromEntries(wrong)), truth };
}

/** What a hand may write for `value`; undefined where this kind of error cannot happen to it. */
function miswritten(
  random: Random,
  kind: Kind,
  value: number,
  field: Field,
  { isTotal }: Lines,
): PlainCell | undefined {
  const digits = `${value}`;
  const at = random.whole(0, digits.length - 2);
  if (kind === 'off by a little') return Math.max(0, value + random.pick([-3, -2, -1, 1, 2, 3]));
  if (kind === 'extra zero') return value > 0 ? value * 10 : undefined;
  if (kind === 'blanked') return value > 0 ? null : undefined;
  if (kind === 'total not carried') return isTotal(field) && value > 0 ? 0 : undefined;
  if (digits.length < 2) return undefined;
  if (kind === 'dropped digit') return Number(digits.slice(0, at) + digits.slice(at + 1));
  return Number(digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2));
}

/** The next cell of the same row or of the same column, among `fields` in form order. */
function neighbourOf(random: Random, fields: readonly Field[], field: Field): Field | undefined {
  const line =
    random.next() < 0.5
      ? fields.filter(({ row }) => row === field.row)
      : fields.filter(({ column }) => column === field.column);
  return line[line.indexOf(field) + 1];
}

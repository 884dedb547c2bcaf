import { coercionKeys } from '../../lib/forms/enforcement/coercion.ts';
import { enforcement } from '../../lib/forms/enforcement/enforcement.ts';
import { penaltyKeys } from '../../lib/forms/enforcement/penalties.ts';
import { type PrintedForm, printedForm } from '../../lib/report/printed-form.ts';
import type { Report } from '../../lib/report/report.ts';
import { reportIn } from '../reports/report-of.ts';
import type { Random } from './random.ts';

type Row = Readonly<Record<string, number>>;
type Rows = Readonly<Record<string, Row>>;

/** Figures of 行政执法统计年报 by table, row and column: rows r1, r2 … of bodies, `cases` for all of them. */
export interface EnforcementFigures {
  /** Keys of the penalties that have a column, in the order of print. */
  readonly set: readonly string[];
  /** Names of the bodies that have a row each; none for a body's own report. */
  readonly bodies: readonly string[];
  readonly tables: Readonly<Record<string, Rows>>;
}

const eight = 'warning fine gains+goods suspension stoppage revocation detention other';
const nine =
  'warning+criticism fine gains+goods suspension+downgrade revocation restriction stoppage+closure+ban detention other';
const twelve =
  'warning criticism fine gains+goods suspension downgrade restriction stoppage closure+ban revocation detention other';

/** The sets that reports print, by the number of their columns. */
export const categorySets: Readonly<Record<number, readonly string[]>> = {
  8: eight.split(' '),
  9: nine.split(' '),
  12: twelve.split(' '),
  14: penaltyKeys.filter((key) => !key.includes('+')),
};

const BODIES = ['县公安局', '县水利局', '县应急管理局', '县交通运输局', '县卫生健康局', '县文化局'];
const MONEY = ['levy', 'ruling', 'grant', 'reward'];
const ACTIONS = [...MONEY, 'inspection', 'confirmation', 'other'];
const COERCION = coercionKeys.filter((key) => key !== 'measures.restraint');

/** Figures that agree, and raise no question; `bodies` rows, or one row where it is 0. */
export function balancedEnforcement(
  random: Random,
  set: readonly string[],
  bodies: number,
): EnforcementFigures {
  const names = BODIES.slice(0, bodies);
  const drawn: Readonly<Record<string, () => Row>> = {
    penalties: () => penaltiesOf(random, set),
    licences: () => licencesOf(random),
    coercion: () => summed(Object.fromEntries(COERCION.map((key) => [key, count(random, 0.3)]))),
    otherActions: () => actionsOf(random),
  };
  const tables = Object.entries(drawn).map(([table, draw]) => [table, rowsOf(names.length, draw)]);
  return { set, bodies: names, tables: Object.fromEntries(tables) };
}

function rowsOf(bodies: number, draw: () => Row): Rows {
  if (bodies === 0) return { cases: draw() };
  const rows = Array.from({ length: bodies }, (_, index) => [`r${index + 1}`, draw()] as const);
  const columns = Object.keys(rows[0]?.[1] ?? {});
  const sum = (column: string) => rows.reduce((all, [, row]) => all + (row[column] ?? 0), 0);
  const cases = columns.map((column) => [column, hundredths(sum(column))]);
  return { ...Object.fromEntries(rows), cases: Object.fromEntries(cases) };
}

function penaltiesOf(random: Random, set: readonly string[]): Row {
  const row = summed(Object.fromEntries(set.map((key) => [key, count(random, 0.5)])));
  const amount = row.total ? hundredths(random.whole(1, 90_000) / 100) : 0;
  return { ...row, amount };
}

function licencesOf(random: Random): Row {
  const [granted, refused] = [count(random, 0.9), count(random, 0.3)];
  const accepted = granted + refused;
  return { applied: accepted + count(random, 0.3), accepted, granted, refused, revoked: 0 };
}

function actionsOf(random: Random): Row {
  const cells = ACTIONS.flatMap((action) => {
    const cases = count(random, 0.5);
    const amount = cases > 0 && random.next() < 0.7 ? random.whole(1, 9_000) / 100 : 0;
    const own: [string, number][] = [[`${action}.cases`, cases]];
    return MONEY.includes(action) ? [...own, [`${action}.amount`, amount] as const] : own;
  });
  return Object.fromEntries(cells);
}

function summed(row: Row): Row {
  return { ...row, total: Object.values(row).reduce((all, one) => all + one, 0) };
}

/** Not 0 so often; small figures are common and large ones rare. */
function count(random: Random, often: number): number {
  return random.next() < often ? 1 + Math.floor(random.next() ** 2 * 900) : 0;
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The form as these figures print it. */
function formOf({ set, bodies, tables }: EnforcementFigures): PrintedForm {
  const lines = bodies.map((text, index) => ({ key: `r${index + 1}`, text, group: [] }));
  const found = Object.entries(tables).map(([table, rows]) => {
    const keys = new Set([...Object.keys(rows), ...(table === 'penalties' ? set : [])]);
    return [table, { keys, bodies: lines }] as const;
  });
  return printedForm(enforcement, new Map(found));
}

/** A Report of these figures, without a page. */
export function enforcementReport(figures: EnforcementFigures): Report {
  return reportIn(formOf(figures), figures.tables, { organ: '某县人民政府', year: 2023 });
}

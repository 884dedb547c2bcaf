import type { Cell, Slots } from '../document/grid.ts';
import type { Line, Part } from '../forms/form.ts';
import type { FoundRow } from './find-rows.ts';
import type { Vocabulary } from './match-labels.ts';
import {
  type FigureRow,
  holdsFigures,
  isMerged,
  isNote,
  isNumbering,
  rowsBelow,
} from './row-kinds.ts';

/** Labels of its own, word for word, that make a row a header. */
export const LABELS_OF_A_HEADER = 3;

/** Rows of header cells, from the top. */
export function headerRows(slots: Slots, columns: Vocabulary): number[] {
  return slots.flatMap((_, row) =>
    labelsIn(slots, row, columns).length >= LABELS_OF_A_HEADER ? [row] : [],
  );
}

function labelsIn(slots: Slots, row: number, columns: Vocabulary): Cell[] {
  return (slots[row] ?? []).filter(
    (cell): cell is Cell =>
      cell?.row === row && columns.isTelling(cell.text) && columns.knows(cell.text),
  );
}

/** Rows known by no label of the form but by their figures. */
export interface FiguresFound {
  readonly rows: readonly FoundRow[];
  /** Where the header above them ends. */
  readonly top: number;
  /** Whether the rows do not add up to the total: some are subtotals, or could not be read. */
  readonly open: boolean;
  /** Rows with figures that are left out. */
  readonly beside: readonly number[];
}

/** Names of rows that say what is counted in them and not who did it. */
const OF_COUNTS = /^(?:数量|宗数|件数|次数|[宗件次])$/u;
const OF_AMOUNTS = /金额$/u;
const SUM = /(?:合计|总计|共计|累计|汇总|总数)$/u;
const GRAND_TOTAL = /总计$/u;
const SUBTOTAL = /小计$/u;
const COMPARED = /^其中|同比|环比|占比|比重|比例|增减|增长|增幅|上年|去年|同期/u;

const NOTHING: FiguresFound = { rows: [], top: 0, open: false, beside: [] };

/**
 * The rows below the lowest header: the first, as 表四 prints one; where bodies may have rows of their
 * own, each of them, and the one that adds them up. `edge`, where the labels of rows end, stands for
 * the header of rows that go on from a table before.
 */
export function figureRows(
  slots: Slots,
  part: Part,
  columns: Vocabulary,
  { edge, ragged }: { readonly edge: number | null; readonly ragged: boolean },
): FiguresFound {
  const headers = headerRows(slots, columns);
  const labels = headers.flatMap((row) => labelsIn(slots, row, columns));
  const labelEdge = labels.length > 0 ? Math.min(...labels.map(({ column }) => column)) : edge;
  const line = part.rows[0];
  if (line === undefined || labelEdge === null) return NOTHING;
  const below = rowsBelow(slots, (headers.at(-1) ?? -1) + 1, ragged ? 0 : labelEdge);
  const listed = listedRows(below);
  if (headers.length === 0 && !goesOn(listed[0], labelEdge)) return NOTHING;
  const own = listed.filter((row, index) => !(index === 0 && isNumbering(row)) && !isCompared(row));
  const rows = own.filter(holdsFigures);
  const filled = rows.filter(isFilled).filter(({ name }) => !OF_AMOUNTS.test(name));
  const kept = filled.length > 0 ? filled : rows.slice(0, 1);
  const { rows: found, open } = named(part.bodies ? kept : rows.slice(0, 1).map(unnamed), line);
  const beside = own.filter(
    ({ row, figures }) => figures > 0 && !found.some((one) => one.row === row),
  );
  return {
    rows: found,
    beside: beside.map(({ row }) => row),
    top: listed[0]?.row ?? slots.length,
    open: open || (part.bodies === true && own.some(isMerged)),
  };
}

/** From the first that is no more a header's down to the notes. */
function listedRows(below: readonly FigureRow[]): readonly FigureRow[] {
  const isListed = (row: FigureRow) =>
    row.isBanner || holdsFigures(row) || isNumbering(row) || isMerged(row);
  const top = below.findIndex(isListed);
  const end = below.findIndex(isNote);
  return top < 0 ? [] : below.slice(top, end < 0 ? undefined : Math.max(top, end));
}

/** Whether rows without a header go on from the table before: a body's figures, not a header's numbers. */
function goesOn(first: FigureRow | undefined, labelEdge: number): boolean {
  return first?.row === 0 && (first.name !== '' || labelEdge === 0) && !isNumbering(first, true);
}

const unnamed = (row: FigureRow): FigureRow => ({ ...row, label: null, name: '' });

/** Each row as a body's, totals as the form's own. */
function named(rows: readonly FigureRow[], line: Line): Pick<FiguresFound, 'rows' | 'open'> {
  const sums = rows.filter(({ name }) => SUM.test(name));
  const grand = sums.filter(({ name }) => GRAND_TOTAL.test(name));
  const totals = grand.length > 0 ? grand : sums;
  const [total, ...again] = totals;
  const isOwn = (row: FigureRow) =>
    row === total ||
    (total === undefined && OF_COUNTS.test(row.name)) ||
    (row.label === null && rows.length === 1);
  const taken = new Map<string, number>();
  return {
    rows: rows
      .filter((row) => !again.includes(row))
      .map((one) => ({
        line: isOwn(one) ? line : bodyOf(one, taken),
        row: one.row,
        label: one.label,
        score: 0,
        repeated: one === total ? again.map(({ row }) => row) : [],
      })),
    open: sums.length > totals.length || rows.some(({ name }) => SUBTOTAL.test(name)),
  };
}

/** A body's own row; its key, until the report's bodies are numbered, is its name. */
function bodyOf({ label, name }: FigureRow, taken: Map<string, number>): Line {
  const before = taken.get(name) ?? 0;
  taken.set(name, before + 1);
  const key = before === 0 ? `=${name}` : `=${name}#${before + 1}`;
  return { key, text: label?.text ?? '', group: [] };
}

/** A line of the template that was not filled in holds its number at most. */
function isFilled({ label, name, figures }: FigureRow): boolean {
  return label === null ? figures > 1 : figures > 0 || /\D/u.test(name);
}

function isCompared({ name, fields }: FigureRow): boolean {
  return COMPARED.test(name) || fields.some(({ text }) => /^[-+\d.]+[%％]$/u.test(text));
}

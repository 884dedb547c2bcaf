import type { Cell, Slots } from '../document/grid.ts';
import { labelKey } from './label.ts';
import { readCell } from './read-row.ts';

/** A row below a header, and what stands in it. */
export interface FigureRow {
  readonly row: number;
  /** The cell that says whose row it is. */
  readonly label: Cell | null;
  /** The label's key; "" where there is none. */
  readonly name: string;
  /** Its own cells beside the labels. */
  readonly fields: readonly Cell[];
  /** How many of them are figures. */
  readonly figures: number;
  /** Whether it is one cell across all columns: 一、县直部门. */
  readonly isBanner: boolean;
}

/** The rows from `top` on; labels stand before the column `edge`, or, where that is 0, come first. */
export function rowsBelow(slots: Slots, top: number, edge: number): FigureRow[] {
  return slots.flatMap((cells, row) => {
    if (row < top || cells.length === 0) return [];
    const all = [...new Set(cells.filter((cell) => cell !== undefined))];
    const label = edge > 0 ? lastOf(all, edge) : (all.find(isWord) ?? null);
    const own = all.filter((cell) => cell.row === row);
    const fields = own.filter((cell) => cell !== label && cell.column >= edge);
    return {
      row,
      label,
      name: labelKey(label?.text ?? ''),
      fields,
      figures: fields.filter(isFigure).length,
      isBanner: all.length === 1 && own.length === 1 && cells.length > 2,
    };
  });
}

/** Of the labels 类别, 单位名称 the last that has words; a number where none has: 110. */
function lastOf(cells: readonly Cell[], edge: number): Cell | null {
  const labels = cells.filter(({ column, text }) => column < edge && text !== '');
  return labels.findLast(isWord) ?? labels.at(-1) ?? null;
}

function isWord(cell: Cell): boolean {
  return readCell(cell).state === 'unreadable';
}

function isFigure(cell: Cell): boolean {
  return readCell(cell).state === 'figure';
}

/** More figures than words, or blanks and nothing else in columns of their own. */
export function holdsFigures({ label, fields, figures, isBanner }: FigureRow): boolean {
  const words = fields.filter(isWord).length;
  if (isBanner || figures > words + 1) return !isBanner;
  const isWhole = fields.length > 1 && fields.every(({ columnSpan }) => columnSpan === 1);
  return (
    words === 0 && (label === null ? fields.length > 0 : isWhole && !/[:：]$/u.test(label.text))
  );
}

/** The numbers of the columns below their header: 1 2 3 …; `anyName`: whatever is printed before them. */
export function isNumbering({ name, fields }: FigureRow, anyName = false): boolean {
  const values = fields.flatMap((cell) => {
    const reading = readCell(cell);
    return reading.state === 'figure' ? [{ value: reading.value, column: cell.column }] : [];
  });
  const [first] = values;
  if (!first || first.value < 1 || first.value > 3 || values.length < 3) return false;
  return (
    (anyName || /^(?:|[栏列行项]次|序号|编号|[甲乙丙丁]|\d+(?:=.*)?)$/u.test(name)) &&
    values.every(({ value, column }) => value - first.value === column - first.column)
  );
}

/** Whether any of these rows holds several figures, and no numbers of columns. */
export function hasFigureRows(slots: Slots): boolean {
  return rowsBelow(slots, 0, 0).some(
    (row) => row.figures > 1 && holdsFigures(row) && !isNumbering(row),
  );
}

/** A body with one word in place of all its figures. */
export function isMerged({ name, fields: [only, ...others] }: FigureRow): boolean {
  return name !== '' && only !== undefined && only.columnSpan > 1 && others.length === 0;
}

const NOTE =
  /^[（(]?(?:注(?:[:：\d]|$)|(?:填表|填报|制表|报表)?说明|填[表报]|制表|联系(?:人|电话|方式)|电话|.{0,6}负责人|审核人?(?:[:：]|$)|日期|备注|附[:：])/u;

/** Notes and signatures end the rows. */
export function isNote({ label, fields }: FigureRow): boolean {
  return NOTE.test((label ?? fields.find(isWord))?.text.replace(/\s+/gu, '') ?? '');
}

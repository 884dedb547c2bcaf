import { labelOf, type Matrix, type Slot } from './matrix.ts';

/** Rows of a table that stand under one header. */
export interface Band {
  readonly header: Matrix;
  readonly rows: Matrix;
}

const YEAR = /^(?:19|20)\d\d年?$/u;

/**
 * Cuts a table at its headers: what stands above the first row of figures, and rows of words further
 * down. A header that comes again, as behind a page break, cuts nothing.
 */
export function bandsOf(matrix: Matrix): Band[] {
  const bands: { header: Matrix; rows: Slot[][] }[] = [];
  let header: Slot[][] = [];
  for (const row of matrix) {
    if (isEmpty(row)) continue;
    const isFirst = bands.length === 0;
    if (isIndex(row) || goesToHeader(row, header, isFirst)) {
      header.push([...row]);
      continue;
    }
    const own = header.filter((one) => !isCaption(one) && !isIndex(one));
    const band = bands.at(-1);
    if (!band || (own.length > 0 && !isSame(own, band.header))) {
      bands.push({ header: own, rows: [[...row]] });
    } else band.rows.push([...row]);
    header = [];
  }
  return bands;
}

/** The words above a table's heads that stand within it, a cell each: title, number, body and unit. */
export function captionsIn(matrix: Matrix): string[] {
  const first = matrix.findIndex((row) => !isEmpty(row) && !isCaption(row));
  const above = matrix.slice(0, Math.max(0, first));
  return [...new Set(above.flat().map(labelOf))].filter((words) => words !== '');
}

/** That of them which names the table; "" where none does. */
export const titleIn = (matrix: Matrix): string =>
  captionsIn(matrix).find((words) => !ABOUT.test(words)) ?? '';

const isEmpty = (row: readonly Slot[]) => row.every((slot) => labelOf(slot) === '');

const isNumber = (slot: Slot) => slot.value.kind === 'number' && !YEAR.test(labelOf(slot));

/** 部门：… 单位：万元 above the columns' heads: about the table, and no head. */
const ABOUT = /单位[:：]|部门[:：]|^(?:公开)?表?\d+表?$|公开\d+表|编制/u;

/** One cell has all the words, and is no figure; or they tell of the table's unit. */
function isCaption(row: readonly Slot[]): boolean {
  if (row.some(isNumber)) return false;
  const words = row.flatMap((slot) => (labelOf(slot) === '' ? [] : slot));
  const cells = new Set(words.map(({ cell }) => cell));
  return cells.size < 2 || (cells.size < 4 && words.some((slot) => ABOUT.test(labelOf(slot))));
}

/** Whether a row without figures belongs to the header above it, or begins one. */
function goesToHeader(row: readonly Slot[], header: Matrix, isFirst: boolean): boolean {
  if (row.some(isNumber)) return false;
  const isBegun = header.some((one) => !isCaption(one));
  if (isFirst && !isBegun) return true;
  if (isCaption(row)) return false;
  const reaches = row.some(({ cell }) => cell && header.at(-1)?.some((one) => one.cell === cell));
  return (isBegun && reaches) || isWide(row);
}

/** Words, of several cells, in most columns. */
function isWide(row: readonly Slot[]): boolean {
  const words = row.filter((slot) => slot.value.kind === 'words' || YEAR.test(labelOf(slot)));
  return words.length * 5 >= row.length * 3 && new Set(words.map(({ cell }) => cell)).size > 1;
}

/** 栏次 1 2 3: numbers the columns. */
function isIndex(row: readonly Slot[]): boolean {
  const numbers = row.flatMap(({ value }) => (value.kind === 'number' ? value.value : []));
  const words = row.filter(({ value }) => value.kind === 'words').map(labelOf);
  const isCounting =
    numbers.length > 0 && numbers.every((number, at) => number === (numbers[0] ?? 0) + at);
  if (words.some((word) => /栏次|^[甲乙丙丁]$/u.test(word)))
    return isCounting || numbers.length === 0;
  return isCounting && words.length === 0 && numbers.length > 2 && numbers[0] === 1;
}

function isSame(header: Matrix, other: Matrix): boolean {
  const wordsOf = (rows: Matrix) => rows.map((row) => row.map(labelOf).join('|')).join('\n');
  return wordsOf(header) === wordsOf(other);
}

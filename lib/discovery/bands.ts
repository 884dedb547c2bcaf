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

/** The words above a table that stand in a cell over its whole width: title and unit. */
export function captionIn(matrix: Matrix): string {
  const first = matrix.findIndex((row) => !isEmpty(row) && !isCaption(row));
  const above = matrix.slice(0, Math.max(0, first));
  return above.map((row) => row.map(labelOf).find((words) => words !== '') ?? '').join(' ');
}

const isEmpty = (row: readonly Slot[]) => row.every((slot) => labelOf(slot) === '');

const isNumber = (slot: Slot) => slot.value.kind === 'number' && !YEAR.test(labelOf(slot));

/** One cell has all the words, and is no figure. */
function isCaption(row: readonly Slot[]): boolean {
  const cells = new Set(row.flatMap((slot) => (labelOf(slot) === '' ? [] : slot.cell)));
  return cells.size < 2 && !row.some(isNumber);
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

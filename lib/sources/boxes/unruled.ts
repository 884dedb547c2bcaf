import { rightOf, unionOf } from './areas.ts';
import type { PlacedCell, PlacedGrid } from './read-grid.ts';
import type { Area, Word } from './sheet.ts';
import { between, type TextLine } from './text-lines.ts';

/** Lines that stand in columns without lines between them. */
export interface Columns {
  readonly lines: readonly TextLine[];
  /** The table they are, where that is certain. */
  readonly grid: PlacedGrid | null;
}

interface Piece extends Area {
  readonly text: string;
}

/** Parts of an em: between the pieces of a line, and between columns. */
const apart = 1;
const gutter = 0.6;
const figure = /^[-+]?\d[\d.,，]*%?$|^[-—/]+$/;

/**
 * The stretches of lines that look like tables: two rows of at least three pieces, two of them figures, or a row
 * of many figures below labels.
 */
export function columnsIn(lines: readonly TextLine[], sheet: number): Columns[] {
  const found: Columns[] = [];
  let run: { readonly line: TextLine; readonly pieces: readonly Piece[] }[] = [];
  const end = () => {
    const all = run.map(({ pieces }) => pieces);
    if (all.filter(isRow).length >= 2 || isRowBelowLabels(all)) {
      found.push({ lines: run.map(({ line }) => line), grid: certainGrid(all, sheet) });
    }
    run = [];
  };
  for (const line of lines) {
    const pieces = piecesOf(line);
    if (pieces.length < 2 || isHeading(pieces)) end();
    else run.push({ line, pieces });
  }
  end();
  return found;
}

/** Figures of a row that stands alone below its labels. */
const manyFigures = 4;

function isRowBelowLabels(rows: readonly (readonly Piece[])[]): boolean {
  const at = rows.findIndex(
    (pieces) => pieces.filter(({ text }) => figure.test(text)).length >= manyFigures,
  );
  const above = rows.slice(0, Math.max(at, 0));
  return above.some((pieces) => pieces.length > 2 && !pieces.some(({ text }) => figure.test(text)));
}

const numeral = /^[一二三四五六七八九十]{1,3}、/;

/** A section's number may stand apart from its words. */
const isHeading = (pieces: readonly Piece[]) =>
  numeral.test(pieces[0]?.text ?? '') && !pieces.some(({ text }) => figure.test(text));

const isRow = (pieces: readonly Piece[]) =>
  pieces.length >= 3 && pieces.filter(({ text }) => figure.test(text)).length >= 2;

/** A line's words, those together that no wide space parts. */
function piecesOf({ words }: TextLine): Piece[] {
  const groups: [Word, ...Word[]][] = [];
  let left: Word | undefined;
  for (const word of words) {
    const group = groups.at(-1);
    if (left && group && word.x - rightOf(left) < apart * word.size) group.push(word);
    else groups.push([word]);
    left = word;
  }
  return groups.map((group) => {
    const text = group.reduce((joined, word, index) => {
      const before = group[index - 1];
      return joined + (before ? between(before, word) : '') + word.text;
    }, '');
    return { ...unionOf(group), text };
  });
}

/**
 * A head of labels over rows of one label and figures, as many in each, in columns that nothing reaches
 * over: anything else may be another table than it seems.
 */
function certainGrid(rows: readonly (readonly Piece[])[], sheet: number): PlacedGrid | null {
  const [head, ...body] = rows;
  const count = head?.length ?? 0;
  if (!head || count < 3 || body.length < 1) return null;
  const isHead = head.every(({ text }) => !figure.test(text));
  const isBody = body.every(
    (row) =>
      row.length === count && row.every(({ text }, index) => figure.test(text) === index > 0),
  );
  if (!isHead || !isBody) return null;
  const columns = head.map((label, column) =>
    unionOf([label, ...body.flatMap((row) => row[column] ?? [])]),
  );
  const size = Math.min(...head.map(({ height }) => height));
  const isParted = columns.every((column, index) => {
    const next = columns[index + 1];
    return !next || next.x - rightOf(column) >= gutter * size;
  });
  if (!isParted) return null;
  const cells = rows.flatMap((row, rowIndex) =>
    row.map(
      ({ text, x, y, width, height }, column): PlacedCell => ({
        row: rowIndex,
        column,
        rowSpan: 1,
        columnSpan: 1,
        text,
        header: false,
        boxes: [{ sheet, x, y, width, height }],
      }),
    ),
  );
  const [first, ...others] = columns;
  if (!first) return null;
  const area = unionOf([first, ...others]);
  return {
    area,
    xs: [...columns.map(({ x }) => x), rightOf(area)],
    height: rows.length,
    cells,
    closed: { above: columns.map(() => true), below: columns.map(() => true) },
  };
}

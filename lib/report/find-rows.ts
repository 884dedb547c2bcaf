import { readFigure } from '../document/figure.ts';
import type { Cell, Grid } from '../document/grid.ts';
import type { Line } from '../forms/form.ts';
import { alignLines, type Candidate } from './align-lines.ts';
import type { Vocabulary } from './match-labels.ts';

/** A row of the form where the page has it. */
export interface FoundRow {
  readonly line: Line;
  readonly row: number;
  /** The cell that holds its label; none where the row was placed without one. */
  readonly label: Cell | null;
  readonly score: number;
  /** Rows that repeat its label word for word. */
  readonly repeated: readonly number[];
}

interface CandidateRow extends Candidate {
  readonly row: number;
  readonly label: Cell;
  /** Whether figures, or signs for none, stand behind its label, as they do in no header. */
  readonly hasFigures: boolean;
}

/** How alike labels must be to be paired out of the form's order. */
const SURE = 0.85;

/** Finds the form's rows by their labels, in the form's order. */
export function findRows(grid: Grid, vocabulary: Vocabulary): FoundRow[] {
  const isUnmistakable = ({ label, matches }: CandidateRow) =>
    matches.size === 1 && vocabulary.isTelling(label.text);
  const { placed, spare } = alignLines(candidateRows(grid, vocabulary), vocabulary.lines, {
    isSure: (candidate, { score }, { first, before, after }) =>
      (score >= SURE &&
        (candidate.row > first.row || candidate.hasFigures) &&
        isUnmistakable(candidate)) ||
      // 总计 and 其他 are in their place where they have changed it with a neighbour.
      (score === 1 &&
        candidate.hasFigures &&
        (before?.row === candidate.row + 1 || after?.row === candidate.row - 1)),
    contested: false,
  });
  const top = Math.min(...placed.map(({ row }) => row));
  const others = spare.filter((candidate) => candidate.row > top && isUnmistakable(candidate));
  return placed.map((found) => ({
    ...found,
    repeated: others
      .filter(({ matches }) => matches.get(found.line)?.score === 1)
      .map(({ row }) => row),
  }));
}

/**
 * Rows with a cell that may be a label of the form. Where several cells of a row are, the rightmost where
 * labels stand is the row's own; those before it are the groups it stands in, those behind have slid there.
 */
function candidateRows(grid: Grid, vocabulary: Vocabulary): CandidateRow[] {
  const known = grid.cells.filter(({ text }) => vocabulary.match(text).size > 0);
  const edge = grid.ragged ? 0 : lastEdge(known.filter(({ text }) => vocabulary.isTelling(text)));
  const labels = new Map<number, Cell>();
  for (const cell of known) {
    const isBeside = edge > 0 && cell.column >= edge;
    if (isBeside && (labels.has(cell.row) || !vocabulary.isTelling(cell.text))) continue;
    if (cell.column >= (labels.get(cell.row)?.column ?? 0)) labels.set(cell.row, cell);
  }
  const isWritten = (text: string) => text !== '' && readFigure(text).state !== 'unreadable';
  const figured = new Set(grid.cells.flatMap(({ row, text }) => (isWritten(text) ? row : [])));
  return [...labels]
    .map(([row, label]) => ({
      row,
      label,
      matches: vocabulary.match(label.text),
      hasFigures: figured.has(row),
    }))
    .sort((a, b) => a.row - b.row);
}

/** The column where most labels end; 0 where there are none. */
export function edgeOf(labels: readonly Cell[]): number {
  return [...endsOf(labels)].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? 0;
}

/** The last column where several labels end; that of most where no two agree. */
function lastEdge(labels: readonly Cell[]): number {
  const ends = [...endsOf(labels)].filter(([, cells]) => cells.length > 1);
  return Math.max(0, ...ends.map(([end]) => end)) || edgeOf(labels);
}

const endsOf = (labels: readonly Cell[]): Map<number, Cell[]> =>
  Map.groupBy(labels, ({ column, columnSpan }) => column + columnSpan);

import type { Cell, Grid } from '../document/grid.ts';
import type { Line } from '../forms/form.ts';
import { alignInOrder } from './align.ts';
import { isTelling, labelKey } from './label.ts';
import type { Vocabulary } from './match-labels.ts';

/** A row of the form where the page has it. */
export interface FoundRow {
  readonly line: Line;
  readonly row: number;
  /** The cell that holds its label; none where the row was placed between two others. */
  readonly label: Cell | null;
  readonly score: number;
}

interface Candidate {
  readonly row: number;
  readonly scores: ReadonlyMap<number, { score: number; cell: Cell }>;
}

/** What a match must be worth more than, so that a doubtful pair is left unpaired. */
const DOUBT = 0.5;
/** What the form's own word is worth more than another word for the same. */
const OWN_WORDING = 0.01;
/** How alike labels must be to be paired out of the form's order. */
const SURE = 0.85;

/**
 * Finds the form's rows by their labels: in order first, so that a missing or doubled row shifts
 * nothing after it; then rows that stand out of order, by labels that cannot be mistaken.
 */
export function findRows(grid: Grid, lines: readonly Line[], vocabulary: Vocabulary): FoundRow[] {
  const candidates = candidateRows(grid, vocabulary);
  const pairs = alignInOrder(lines.length, candidates.length, (line, index) => {
    const match = candidates[index]?.scores.get(line);
    const own = match && labelKey(match.cell.text) === labelKey(lines[line]?.text ?? '');
    return (match?.score ?? 0) + (own ? OWN_WORDING : 0) - DOUBT;
  });
  const found = new Map<number, FoundRow>();
  const taken = new Set<number>();
  const take = (lineIndex: number, index: number): void => {
    const candidate = candidates[index];
    const match = candidate?.scores.get(lineIndex);
    const line = lines[lineIndex];
    if (!candidate || !match || !line) return;
    found.set(lineIndex, { line, row: candidate.row, label: match.cell, score: match.score });
    taken.add(index);
  };
  for (const pair of pairs) take(pair.expected, pair.found);
  const first = Math.min(...[...found.values()].map(({ row }) => row));
  candidates.forEach((candidate, index) => {
    if (taken.has(index) || candidate.row < first) return;
    for (const [lineIndex, { score, cell }] of candidate.scores) {
      const unmistakable = candidate.scores.size === 1 && isTelling(cell.text);
      if (score >= SURE && unmistakable && !found.has(lineIndex)) take(lineIndex, index);
    }
  });
  return [...found.entries()].sort(([a], [b]) => a - b).map(([, row]) => row);
}

/** Rows that repeat the label of a found row word for word, by the row's key. */
export function findRepeatedRows(
  grid: Grid,
  rows: readonly FoundRow[],
  vocabulary: Vocabulary,
  lines: readonly Line[],
): Map<string, number[]> {
  const repeated = new Map<string, number[]>();
  const taken = new Set(rows.map(({ row }) => row));
  const byKey = new Map(rows.map((row) => [row.line.key, row]));
  const first = Math.min(...taken);
  for (const candidate of candidateRows(grid, vocabulary)) {
    if (taken.has(candidate.row) || candidate.row < first || candidate.scores.size !== 1) continue;
    for (const [index, { score, cell }] of candidate.scores) {
      const key = lines[index]?.key ?? '';
      if (score < 1 || !byKey.has(key) || !isTelling(cell.text)) continue;
      repeated.set(key, [...(repeated.get(key) ?? []), candidate.row]);
    }
  }
  return repeated;
}

/**
 * Rows with a cell that may be a label of the form. Where several cells of a row are, the rightmost
 * is the row's own; those before it are the groups it stands in.
 */
function candidateRows(grid: Grid, vocabulary: Vocabulary): Candidate[] {
  const known = grid.cells.filter(({ text }) => text !== '' && vocabulary.match(text).size > 0);
  const edge = grid.ragged ? 0 : edgeOf(known.filter(({ text }) => isTelling(text)));
  const labels = new Map<number, Cell>();
  for (const cell of known) {
    if (edge > 0 && cell.column >= edge && !isTelling(cell.text)) continue;
    if (cell.column >= (labels.get(cell.row)?.column ?? 0)) labels.set(cell.row, cell);
  }
  return [...labels.entries()]
    .sort(([a], [b]) => a - b)
    .map(([row, cell]) => ({
      row,
      scores: new Map(
        [...vocabulary.match(cell.text)].map(([line, score]) => [line, { score, cell }]),
      ),
    }));
}

/** The column where most labels end; 0 where there are none. */
export function edgeOf(labels: readonly Cell[]): number {
  const counts = new Map<number, number>();
  for (const { column, columnSpan } of labels) {
    const end = column + columnSpan;
    counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

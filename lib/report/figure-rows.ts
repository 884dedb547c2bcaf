import type { Cell } from '../document/grid.ts';
import type { Line, Part } from '../forms/form.ts';
import type { FoundRow } from './find-rows.ts';
import { isTelling, labelKey } from './label.ts';
import type { Vocabulary } from './match-labels.ts';
import { readCell } from './read-row.ts';

type Slots = readonly (readonly (Cell | undefined)[])[];

/** Labels of its own, word for word, that make a row a header. */
const LABELS_OF_A_HEADER = 3;

/** Rows of header cells, from the top. */
export function headerRows(slots: Slots, columns: Vocabulary): number[] {
  return slots.flatMap((cells, row) => {
    const known = cells.filter(
      (cell) => cell?.row === row && isTelling(cell.text) && columns.knows(cell.text),
    );
    return known.length >= LABELS_OF_A_HEADER ? [row] : [];
  });
}

/**
 * Rows known by no label of the form but by their figures, below the lowest header: the first, as 表四
 * prints one; where bodies have rows of their own, each of them, and the one that adds them up.
 */
export function figureRows(slots: Slots, part: Part, columns: Vocabulary): FoundRow[] {
  const line = part.rows[0];
  const header = headerRows(slots, columns).at(-1);
  if (line === undefined || header === undefined) return [];
  const rows = slots.flatMap((_, row) => (row > header && holdsFigures(slots, row) ? [row] : []));
  const [first] = rows;
  if (first === undefined) return [];
  if (!part.bodies || rows.length === 1)
    return [{ line, row: first, label: null, score: 0, repeated: [] }];
  const taken = new Set<string>();
  return rows.map((row) => {
    const label = slots[row]?.find((cell) => cell !== undefined && cell.text !== '') ?? null;
    const words = label !== null && readCell(label).state !== 'figure' ? label.text : '';
    const own = /^(?:总计|合计|总数|小计)$/u.test(labelKey(words))
      ? line
      : bodyOf(words, row, taken);
    return { line: own, row, label: words === '' ? null : label, score: 0, repeated: [] };
  });
}

/** A body's own row; its key, until the report's bodies are numbered, is its name. */
function bodyOf(name: string, row: number, taken: Set<string>): Line {
  const named = `=${labelKey(name)}`;
  const key = name === '' || taken.has(named) ? `#${row}` : named;
  taken.add(key);
  return { key, text: name, group: [] };
}

/** More figures than words, or blanks and nothing else. */
function holdsFigures(slots: Slots, row: number): boolean {
  const own = (slots[row] ?? []).filter((cell): cell is Cell => cell?.row === row);
  const figures = own.filter((cell) => readCell(cell).state === 'figure').length;
  const words = own.filter((cell) => readCell(cell).state === 'unreadable').length;
  return figures > words || (figures === 0 && words === 0 && own.length > 0);
}

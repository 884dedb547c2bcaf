import type { Cell, Slots } from '../document/grid.ts';
import type { Line, Part } from '../forms/form.ts';
import type { FoundRow } from './find-rows.ts';
import { labelKey } from './label.ts';
import type { Vocabulary } from './match-labels.ts';
import { readCell } from './read-row.ts';

/** Labels of its own, word for word, that make a row a header. */
const LABELS_OF_A_HEADER = 3;

/** Rows of header cells, from the top. */
export function headerRows(slots: Slots, columns: Vocabulary): number[] {
  return slots.flatMap((cells, row) => {
    const known = cells.filter(
      (cell) => cell?.row === row && columns.isTelling(cell.text) && columns.knows(cell.text),
    );
    return known.length >= LABELS_OF_A_HEADER ? [row] : [];
  });
}

/** Names of rows that say what is counted in them and not who did it. */
const OF_COUNTS = /^(?:数量|宗数|件数|次数|[宗件次])$/u;
const OF_AMOUNTS = /金额$/u;
const OF_ALL = /^(?:总计|合计|总数|小计)$/u;

/**
 * Rows known by no label of the form but by their figures, below the lowest header: the first, as 表四
 * prints one; where bodies have rows of their own, each of them, and the one that adds them up.
 * `goesOn`: the rows go on from a table before, without a header.
 */
export function figureRows(
  slots: Slots,
  part: Part,
  columns: Vocabulary,
  goesOn: boolean,
): FoundRow[] {
  const line = part.rows[0];
  const header = headerRows(slots, columns).at(-1);
  const isHeadless = header === undefined && goesOn && part.bodies;
  if (line === undefined || (header === undefined && !isHeadless)) return [];
  const rows = slots.flatMap((_, row) =>
    row > (header ?? -1) && holdsFigures(slots, row, part.bodies === true) ? [row] : [],
  );
  const placed = { score: 0, repeated: [] };
  if (!part.bodies) return rows.slice(0, 1).map((row) => ({ line, row, label: null, ...placed }));
  const named = rows
    .map((row) => ({ row, label: nameIn(slots[row] ?? []) }))
    .filter(({ row, label }) => label !== null || holdsTwoFigures(slots[row] ?? []))
    .filter(({ label }) => !OF_AMOUNTS.test(labelKey(label?.text ?? '')));
  const [first, ...others] = isHeadless || named.length > 0 ? named : rows.slice(0, 1).map(unnamed);
  if (first && others.length === 0 && !isHeadless) return [{ line, ...first, ...placed }];
  const taken = new Set<string>();
  return named.map(({ row, label }) => {
    const key = labelKey(label?.text ?? '');
    const isOwn = OF_ALL.test(key) || OF_COUNTS.test(key);
    return { line: isOwn ? line : bodyOf(label?.text ?? '', row, taken), row, label, ...placed };
  });
}

const unnamed = (row: number) => ({ row, label: null });

/** The first cell of a row with words in it. */
function nameIn(cells: Slots[number]): Cell | null {
  return cells.find((cell) => cell && readCell(cell).state === 'unreadable') ?? null;
}

/** A line of the template that was not filled in holds its number at most. */
function holdsTwoFigures(cells: Slots[number]): boolean {
  const own = new Set(cells.filter((cell) => cell && readCell(cell).state === 'figure'));
  return own.size > 1;
}

/** A body's own row; its key, until the report's bodies are numbered, is its name. */
function bodyOf(name: string, row: number, taken: Set<string>): Line {
  const named = `=${labelKey(name)}`;
  const key = name === '' || taken.has(named) ? `#${row}` : named;
  taken.add(key);
  return { key, text: name, group: [] };
}

/** More figures than words, or blanks and nothing else; of a body, its name beside whatever is no word. */
function holdsFigures(slots: Slots, row: number, hasBodies: boolean): boolean {
  const slotted = (slots[row] ?? []).filter((cell): cell is Cell => cell?.row === row);
  const own = [...new Set(slotted)];
  const figures = own.filter((cell) => readCell(cell).state === 'figure').length;
  const [name, ...words] = own.filter((cell) => readCell(cell).state === 'unreadable');
  if (name === undefined) return own.length > 0;
  if (figures > words.length + 1) return true;
  const isWhole = own.length > 2 && own.every((cell) => cell === name || cell.columnSpan === 1);
  return hasBodies && words.length === 0 && isWhole && !/[:：]$/u.test(name.text);
}

import { rightOf } from './areas.ts';
import type { Area, Word } from './sheet.ts';
import { type TextLine, textLinesOf, textOfLine } from './text-lines.ts';

/** A cell on its sheet, with the words in it. */
export interface FilledCell {
  readonly row: number;
  readonly rowSpan: number;
  readonly box: Area;
  readonly words: readonly Word[];
}

/** Whether words say something beside figures. */
const isLabel = (words: readonly Word[]) => words.some(({ text }) => !/^[\d.,，\s]*$/.test(text));

/**
 * Points between the sides of a table's cells and their words: the least that labels leave which go over
 * several lines. Null where none does.
 */
export function paddingOf(cells: readonly FilledCell[]): number | null {
  const spaces = cells
    .filter(({ words }) => words.length > 1 && isLabel(words) && textLinesOf(words).length > 1)
    .flatMap(({ box, words }) =>
      words.flatMap((word) => [word.x - box.x, rightOf(box) - rightOf(word)]),
    );
  return spaces.length > 0 ? Math.max(0, Math.min(...spaces)) : null;
}

/** Points that are left beside the last line of a cell; null where it is not written in upright lines. */
export function roomBeside({ box, words }: FilledCell, padding: number): number | null {
  if (words.some(({ turn }) => turn)) return null;
  const last = textLinesOf(words).at(-1);
  return last ? box.width - 2 * padding - last.width : null;
}

/** A figure as it is written, with its thousands apart or not. */
const written = /^(?:[1-9]\d*|[1-9]\d{0,2}(?:[,，]\d{3})+|0)(?:\.\d+)?$/;
/** How many times its size a line of a figure stands below the one before at most. */
const step = 2;
/** Lines over which one figure goes. */
const mostLines = 4;

/**
 * The cells (by number) whose lines are one figure: on none but the last is there room for another digit, and
 * a label or another figure in one line tells that their row is no two.
 */
export function brokenFigures(cells: readonly FilledCell[], padding: number): ReadonlySet<number> {
  const lines = cells.map(({ words }) =>
    isLabel(words) || words.some(({ turn }) => turn) ? [] : textLinesOf(words),
  );
  const ofOne = new Set(
    cells.flatMap((cell, index) =>
      lines[index]?.length === 1 || isOneLabel(cell) ? [cell.row] : [],
    ),
  );
  return new Set(
    cells.flatMap(({ row, rowSpan, box }, index) => {
      const own = lines[index] ?? [];
      if (rowSpan > 1 || own.length < 2 || own.length > mostLines || !ofOne.has(row)) return [];
      return isBroken(own, box.width - 2 * padding) ? [index] : [];
    }),
  );
}

const ordinal = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d+[.．、])/;

/** Whether a cell of one row is the label of one: the first of its lines alone begins with a number. */
function isOneLabel({ rowSpan, words }: FilledCell): boolean {
  if (rowSpan > 1 || words.some(({ turn }) => turn)) return false;
  const numbered = textLinesOf(words).map((line) => ordinal.test(textOfLine(line).text));
  return numbered[0] === true && !numbered.slice(1).includes(true);
}

function isBroken(lines: readonly TextLine[], room: number): boolean {
  const texts = lines.map((line) => textOfLine(line).text);
  if (!written.test(texts.join(''))) return false;
  return lines.slice(1).every((line, index) => {
    const before = lines[index];
    if (!before || before.size !== line.size || line.y - before.y > step * line.size) return false;
    const digit = line.width / Math.max(texts[index + 1]?.length ?? 0, 1);
    return before.width + digit > room;
  });
}

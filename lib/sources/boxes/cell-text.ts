import type { Cell } from '../../document/page.ts';
import { bottomOf } from './areas.ts';
import { groupsBy } from './ruling.ts';
import type { Turn, Word } from './sheet.ts';
import { betweenLines, figuresMeet, type TextLine, textLinesOf, textOfLine } from './text-lines.ts';
import { upright } from './turned.ts';

export interface CellText {
  readonly text: string;
  readonly doubt?: NonNullable<Cell['doubt']>;
}

/**
 * The words of one cell in reading order, before they are normalised; `isOneFigure` where its lines are one
 * figure that its sides have broken.
 */
export function cellText(
  words: readonly Word[],
  struck: ReadonlySet<Word> = new Set(),
  isOneFigure = false,
): CellText {
  if (words.length === 0) return { text: '' };
  const turns = new Set<0 | Turn>(words.map((word) => word.turn ?? 0));
  const [turn = 0] = turns;
  if (turns.size > 1) return turnedApart(words, [...turns], struck);
  if (turn !== 0) return cellText(upright(words, turn), struck);
  const columns = verticalColumns(words);
  if (columns) return { text: columns.map(({ text }) => text).join('') };
  const lines = textLinesOf(words);
  const isStruck = words.some((word) => struck.has(word) && /\d/.test(word.text));
  const doubt = isStruck ? 'struck' : lines.map(doubtOf).find((found) => found !== undefined);
  const texts = lines.map((line) => textOfLine(line).text);
  const text = isOneFigure ? texts.join('') : joinLines(texts);
  return doubt ? { text, doubt } : { text };
}

/** Words of one cell that are turned in unlike ways: each way on its own, in doubt where there are figures. */
function turnedApart(
  words: readonly Word[],
  turns: readonly (0 | Turn)[],
  struck: ReadonlySet<Word>,
): CellText {
  const parts = turns.map((turn) =>
    cellText(
      words.filter((word) => (word.turn ?? 0) === turn),
      struck,
    ),
  );
  const text = parts.map((part) => part.text).join('\n');
  return /\d/.test(text) ? { text, doubt: 'reordered' } : { text };
}

/** Lines of a cell as one text; figures over two lines stay two, which nobody reads as one. */
export function joinLines(lines: readonly string[]): string {
  return lines.reduce(
    (text, line) =>
      text + (text && figuresMeet(text, line) ? '\n' : betweenLines(text, line)) + line,
    '',
  );
}

/** How many times its size a word is high that is written from above. */
const tall = 1.6;

/** Words written in columns from the right, each from above; null where they are written in lines. */
function verticalColumns(words: readonly Word[]): Word[] | null {
  const isTall = words.some(({ height, width, size }) => height > tall * size && height > width);
  if (!isTall && !standsInColumns(words)) return null;
  const size = words.reduce((largest, word) => Math.max(largest, word.size), 0);
  return groupsBy(words, ({ x, width }) => -(x + width / 2), size * 0.5).flatMap((column) =>
    column.toSorted((a, b) => a.y - b.y),
  );
}

/**
 * Whether single signs stand closer to those below them than to those beside them. Signs that are spread over
 * their lines do too: they are drawn line by line.
 */
function standsInColumns(words: readonly Word[]): boolean {
  if (words.length < 4 || words.some(({ text }) => [...text].length > 1)) return false;
  const byLine = textLinesOf(words).flatMap((line) => line.words);
  if (byLine.every((word, index) => word === words[index])) return false;
  const size = words.reduce((largest, word) => Math.max(largest, word.size), 0);
  const columns = groupsBy(words, ({ x, width }) => x + width / 2, size * 0.3);
  if (columns.length < 2) return false;
  const middles = columns.map(([first]) => (first ? first.x + first.width / 2 : 0));
  const aside = stepsOf(middles);
  const down = columns.flatMap((column) => stepsOf(column.map(({ y }) => y).toSorted(ascending)));
  return down.length > 0 && Math.max(...down) * 1.1 < Math.min(...aside);
}

const ascending = (a: number, b: number) => a - b;
const stepsOf = (values: readonly number[]) =>
  values.slice(1).map((value, index) => value - (values[index] ?? value));

/** Parts of the letters' size: up to which a word is small, and from which it is off the line. */
const small = 0.8;
const off = 0.12;
/** A part of the narrower of two words from which one is drawn over the other. */
const over = 0.35;

/** Why a line with figures is not what its signs say. */
function doubtOf({ words, size }: TextLine): Cell['doubt'] {
  if (!words.some(({ text }) => /\d/.test(text))) return undefined;
  const main = words.find((word) => word.size === size);
  const isRaised = words.some(
    (word) =>
      (word.size < size * small &&
        main !== undefined &&
        Math.abs(bottomOf(main) - bottomOf(word)) > off * size) ||
      (word.rise !== undefined && Math.abs(word.rise) > off * size),
  );
  if (isRaised && /\d/.test(words.map(({ text }) => text).join(''))) return 'raised';
  const isOver = words.slice(1).some((word, index) => {
    const left = words[index];
    const overlap = left ? left.x + left.width - word.x : 0;
    return overlap > over * Math.min(word.width, left?.width ?? 0);
  });
  return isOver ? 'covered' : undefined;
}

import { bottomOf, rightOf, unionOf } from './areas.ts';
import type { Area, Word } from './sheet.ts';
import { upright } from './turned.ts';

/** Words that stand beside one another, from the left. */
export interface TextLine extends Area {
  readonly words: readonly Word[];
  /** Of its letters, in points: the largest size of any. */
  readonly size: number;
}

/** A part of the lower of two words by which they overlap where they stand in one line. */
const together = 0.5;
/** The same of a raised or lowered note: of letters up to this part of the others' size. */
const note = { size: 0.8, together: 0.15 } as const;

/** Words as lines from above, each from the left. */
export function textLinesOf(words: readonly Word[]): TextLine[] {
  const middle = ({ y, height }: Word) => y + height / 2;
  const lines: { top: number; bottom: number; words: Word[] }[] = [];
  for (const word of words.toSorted((a, b) => middle(a) - middle(b))) {
    const line = lines.at(-1);
    const overlap = line ? Math.min(line.bottom, bottomOf(word)) - Math.max(line.top, word.y) : 0;
    const heights = line ? [line.bottom - line.top, word.height] : [0, 0];
    const [lower, higher] = [Math.min(...heights), Math.max(...heights)];
    const part = lower <= higher * note.size ? note.together : together;
    if (line && overlap > lower * part) {
      line.words.push(word);
      // The largest word decides where the line is: a note raised beside it does not move it.
      if (word.height > line.bottom - line.top) {
        line.top = word.y;
        line.bottom = bottomOf(word);
      }
    } else lines.push({ top: word.y, bottom: bottomOf(word), words: [word] });
  }
  return lines.map((line) => lineOf(line.words.toSorted((a, b) => a.x - b.x)));
}

/** Lines of the words that are turned, each way on its own, where they stand on the sheet. */
export function turnedLinesOf(words: readonly Word[]): TextLine[] {
  return ([90, 180, 270] as const).flatMap((turn) => {
    const own = words.filter((word) => word.turn === turn);
    const places = new Map<Word, Area>();
    const turnedBack = upright(own, turn).map((word, index) => {
      places.set(word, own[index] ?? word);
      return word;
    });
    return textLinesOf(turnedBack).map((line) => {
      const [first = line, ...others] = line.words.map((word) => places.get(word) ?? word);
      return { ...line, ...unionOf([first, ...others]) };
    });
  });
}

function lineOf(words: readonly Word[]): TextLine {
  const [first, ...others] = words;
  const area = first ? unionOf([first, ...others]) : { x: 0, y: 0, width: 0, height: 0 };
  return { ...area, words, size: words.reduce((size, word) => Math.max(size, word.size), 0) };
}

/** Letters and digits that are one word or number where they touch. */
const lastWestern = /[\p{Script=Latin}\d.,%]$/u;
const firstWestern = /^[\p{Script=Latin}\d.,%]/u;
/** Parts of an em: from which gap figures, and from which any signs are apart. */
const figuresApart = 0.15;
const signsApart = 0.8;

/** What stands between two words of a line: nothing, or a space where they are drawn apart. */
export function between(left: Word, right: Word): '' | ' ' {
  const gap = (right.x - rightOf(left)) / Math.max(left.size, right.size, 0.1);
  if (gap >= signsApart) return ' ';
  const isWestern = lastWestern.test(left.text) && firstWestern.test(right.text);
  return isWestern && gap >= figuresApart ? ' ' : '';
}

/** Text and where each of its words begins in it. */
export interface JoinedText {
  readonly text: string;
  readonly starts: readonly number[];
}

export function textOfLine({ words }: TextLine): JoinedText {
  let text = '';
  const starts: number[] = [];
  let left: Word | undefined;
  for (const word of words) {
    if (left) text += between(left, word);
    starts.push(text.length);
    text += word.text;
    left = word;
  }
  return { text, starts };
}

/**
 * What stands between two lines of one paragraph or cell: nothing but between Latin words, whose space a
 * line end swallows.
 */
export function betweenLines(above: string, below: string): '' | ' ' {
  return /\p{Script=Latin}[,.;:]?$/u.test(above) && /^\p{Script=Latin}/u.test(below) ? ' ' : '';
}

/** Whether both lines may belong to one figure, or be two. */
export function figuresMeet(above: string, below: string): boolean {
  return /[\d.,]$/.test(above) && /^[\d.,]/.test(below);
}

import { pageLimits } from '../../document/limits.ts';
import { blockBreak, normaliseTraced } from '../../document/normalise.ts';
import type { TextBlock } from '../../document/page.ts';
import { bottomOf, rightOf } from './areas.ts';
import { betweenLines, type TextLine } from './text-lines.ts';

/** A line of running text, on its sheet (from 1), between the margins of such sheets. */
export interface RunningLine {
  readonly line: TextLine;
  readonly sheet: number;
  readonly text: string;
  readonly starts: readonly number[];
  readonly left: number;
  readonly right: number;
}

export interface Paragraph {
  readonly lines: readonly RunningLine[];
  readonly size: number;
}

/** Parts of an em. */
const ems = {
  /** From the left margin, where a paragraph begins. */
  indent: 0.8,
  /** Beyond the next line's first word, that a line was ended on purpose. */
  room: 1.1,
  /** By which letters of one paragraph differ in size. */
  size: 0.12,
} as const;
/** How many times the usual step from line to line a space is between paragraphs. */
const wide = 1.3;

const ordinal = /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/;
const ended = /[。；：！？.;:!?”）)]\s*$/;

/** Where lines that follow one another, on one sheet or over a page break, go on and where they begin. */
export function paragraphsOf(lines: readonly RunningLine[], step: number): Paragraph[] {
  const paragraphs: RunningLine[][] = [];
  let before: RunningLine | undefined;
  for (const line of lines) {
    const paragraph = paragraphs.at(-1);
    if (paragraph && before && goesOn(before, line, step)) paragraph.push(line);
    else paragraphs.push([line]);
    before = line;
  }
  return paragraphs.map((own) => ({ lines: own, size: sizeOf(own) }));
}

/** The size in which most of its signs are drawn. */
function sizeOf(lines: readonly RunningLine[]): number {
  const signs = new Map<number, number>();
  for (const { size, text } of lines.flatMap(({ line }) => line.words)) {
    const rounded = Math.round(size * 2) / 2;
    signs.set(rounded, (signs.get(rounded) ?? 0) + text.length);
  }
  const [most] = [...signs].toSorted(([, a], [, b]) => b - a);
  return most?.[0] ?? 0;
}

/** Whether `next` is the same paragraph as the line before it; `step` is usual for its letters. */
function goesOn(before: RunningLine, next: RunningLine, step: number): boolean {
  const size = Math.max(before.line.size, next.line.size);
  if (Math.abs(before.line.size - next.line.size) > ems.size * size) return false;
  if (next.line.x - next.left > ems.indent * size) return false;
  if (next.line.x < before.left - ems.indent * size) return false;
  const room = before.right - rightOf(before.line);
  if (room > firstWordOf(next) + ems.room * size) return false;
  if (ordinal.test(next.text) && ended.test(before.text)) return false;
  if (before.sheet !== next.sheet) return true;
  return bottomOf(next.line) - bottomOf(before.line) <= step * size * wide;
}

/** Width of what cannot be parted at the start of a line, in points. */
function firstWordOf({ line, text }: RunningLine): number {
  const [unbroken = ''] = /^(?:[\p{Script=Latin}\d.,%]+|.?)[，。、；：！？）”]*/u.exec(text) ?? [];
  const western = unbroken.replace(/[^\p{Script=Latin}\d.,%]/gu, '').length;
  return (unbroken.length - western) * line.size + western * 0.55 * line.size;
}

/** How far apart lines usually stand, in sizes of their letters. */
export function usualStep(lines: readonly RunningLine[]): number {
  const steps = lines.slice(1).flatMap(({ line, sheet }, index) => {
    const before = lines[index];
    if (!before || before.sheet !== sheet) return [];
    const step = (bottomOf(line) - bottomOf(before.line)) / Math.max(line.size, 1);
    const isFull = before.right - rightOf(before.line) < 2 * line.size;
    return step > 0.8 && step < 4 && isFull ? [step] : [];
  });
  return steps.toSorted((a, b) => a - b)[Math.floor(steps.length * 0.4)] ?? 1.8;
}

/** The paragraph as a text block; a run for each line of it. Null where it says nothing. */
export function blockOf(
  { lines }: Paragraph,
  id: string,
  level: number,
): { readonly block: TextBlock; readonly isCut: boolean } | null {
  let raw = '';
  const starts: number[] = [];
  for (const { text } of lines) {
    const trimmed = text.trim();
    raw += betweenLines(raw, trimmed);
    starts.push(raw.length);
    raw += trimmed;
  }
  const { text, origin } = normaliseTraced(raw.replaceAll(blockBreak, ' '));
  if (text === '') return null;
  let unit = 0;
  const runs = lines.map(({ line, sheet }, index) => {
    while (unit < text.length && (origin[unit] ?? 0) < (starts[index] ?? 0)) unit++;
    const { x, y, width, height } = line;
    return { start: unit, sheet, x, y, width, height };
  });
  const kept = runs.filter(({ start }) => start < pageLimits.text);
  return {
    block: { kind: 'text', id, text: text.slice(0, pageLimits.text), level, runs: kept },
    isCut: text.length > pageLimits.text,
  };
}

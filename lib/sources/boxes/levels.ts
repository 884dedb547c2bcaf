import type { Paragraph } from './paragraphs.ts';

/** How many times the size of the text a heading's letters are. */
const larger = 1.12;
/** Signs of the longest heading. */
const longest = 80;
/** Levels of headings that a Page tells apart. */
const levels = 6;

/** The level of each paragraph by the size of its letters: 1 for the largest, 0 for the text itself. */
export function levelsOf(paragraphs: readonly Paragraph[]): (paragraph: Paragraph) => number {
  const signs = new Map<number, number>();
  for (const paragraph of paragraphs) {
    signs.set(paragraph.size, (signs.get(paragraph.size) ?? 0) + lengthOf(paragraph));
  }
  const [[usual] = [0]] = [...signs].toSorted(([, a], [, b]) => b - a);
  const isHeading = (paragraph: Paragraph) =>
    paragraph.size >= usual * larger && lengthOf(paragraph) <= longest;
  const sizes = [...new Set(paragraphs.filter(isHeading).map(({ size }) => size))];
  const inOrder = sizes.toSorted((a, b) => b - a);
  return (paragraph) =>
    isHeading(paragraph) ? Math.min(inOrder.indexOf(paragraph.size) + 1, levels) : 0;
}

const lengthOf = ({ lines }: Paragraph): number =>
  lines.reduce((sum, { text }) => sum + text.length, 0);

import type { Rule, Word } from '../../lib/sources/boxes/sheet.ts';

/** One way in which a program sets a report on sheets. */
export interface Setting {
  /** Of the letters, in points. */
  readonly size: number;
  readonly thickness: number;
  /** How the sides of cells are drawn: each as one line, in pieces, as two lines. */
  readonly lines: 'whole' | 'pieces' | 'double';
  /** Whether each sign is drawn on its own. */
  readonly bySign: boolean;
  readonly centred: boolean;
  /** Height of the sheets for text, in lines. */
  readonly linesPerSheet: number;
  readonly repeatsHead: boolean;
  /** Whether a table cut by a page break is closed with a line below and above. */
  readonly closes: boolean;
  readonly pageNumbers: boolean;
}

const widthOf = (text: string) =>
  [...text].reduce((sum, sign) => sum + (sign < '\u0100' ? 0.5 : 1), 0);

/** The text in lines of at most so many ems; a number is never broken. */
export function wrapped(text: string, room: number): string[] {
  const lines: string[] = [];
  for (const part of text.match(/[\d.,-]+|[^\d.,-]/gu) ?? []) {
    const line = lines.at(-1);
    if (line !== undefined && widthOf(line + part) <= room) lines[lines.length - 1] = line + part;
    else lines.push(part);
  }
  return lines;
}

/** A line of text from the left end of its baseline box. */
export function wordsOf(text: string, x: number, y: number, { size, bySign }: Setting): Word[] {
  const parts = bySign ? [...text] : [text];
  let left = x;
  return parts.flatMap((part) => {
    const width = widthOf(part) * size;
    const word = { text: part, x: left, y, width, height: size, size };
    left += width;
    return part === ' ' ? [] : [word];
  });
}

interface Sides {
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
}

export function cellWords(
  lines: readonly string[],
  box: Sides,
  setting: Setting,
  step: number,
): Word[] {
  const { size, centred } = setting;
  const inset = size * 0.5;
  const top = centred
    ? Math.max((box.y + box.bottom - lines.length * step) / 2, box.y + inset)
    : box.y + inset;
  return lines.flatMap((line, index) => {
    const spare = box.right - box.x - widthOf(line) * size;
    const x = centred ? box.x + spare / 2 : box.x + inset;
    return wordsOf(line, x, top + index * step, setting);
  });
}

export function sidesOf(
  { x, y, right, bottom }: Sides,
  { lines, thickness, size }: Setting,
  closed: { readonly above: boolean; readonly below: boolean },
): Rule[] {
  const sides = [
    ...(closed.above ? [{ x1: x, y1: y, x2: right, y2: y }] : []),
    ...(closed.below ? [{ x1: x, y1: bottom, x2: right, y2: bottom }] : []),
    { x1: x, y1: y, x2: x, y2: bottom },
    { x1: right, y1: y, x2: right, y2: bottom },
  ];
  return sides.flatMap(({ x1, y1, x2, y2 }): Rule[] => {
    const isLevel = y1 === y2;
    if (lines === 'double') {
      const by = 2 * Math.min(thickness, size / 10);
      const beside = isLevel
        ? { x1, y1: y1 + by, x2, y2: y2 + by }
        : { x1: x1 + by, y1, x2: x2 + by, y2 };
      return [
        { x1, y1, x2, y2, thickness },
        { ...beside, thickness },
      ];
    }
    if (lines === 'whole') return [{ x1, y1, x2, y2, thickness }];
    const [middleX, middleY] = [(x1 + x2) / 2, (y1 + y2) / 2];
    const gap = 0.6;
    return isLevel
      ? [
          { x1, y1, x2: middleX - gap, y2, thickness },
          { x1: middleX + gap, y1, x2, y2, thickness },
        ]
      : [
          { x1, y1, x2, y2: middleY - gap, thickness },
          { x1, y1: middleY + gap, x2, y2, thickness },
        ];
  });
}

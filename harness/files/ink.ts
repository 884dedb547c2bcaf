/** Operators for what stands on a sheet, in points from its upper left corner. */
import type { Habit } from './draw-pdf.ts';
import type { LaidCell, LaidSheet } from './lay-out.ts';
import type { WrittenSheet } from './write-pdf.ts';

/** UTF-16 in hexadecimal, as the font `/C` wants it. */
export const hex = (text: string): string =>
  `<${[...text].map((sign) => (sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('')}>`;

/** How wide the fonts `/C` and `/F` draw it, in ems. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign < '\u0100' ? 0.5 : 1), 0);

export const isFigure = (text: string): boolean => /^\d+$/.test(text);

export type DrawText = NonNullable<Habit['text']>;

export const plainText: DrawText = (text, x, y, size, height) =>
  `BT /C ${size} Tf ${x} ${height - y - size * 0.86} Td ${hex(text)} Tj ET`;

/** Each sign on its own. */
export const signBySign =
  (join: (signs: string[]) => string): DrawText =>
  (text, x, y, size, height) => {
    let left = x;
    const signs = [...text].map((sign) => {
      const drawn = plainText(sign, left, y, size, height);
      left += widthOf(sign) * size;
      return drawn;
    });
    return join(signs);
  };

/** Figures in this way, all other text plainly. */
export const figures =
  (draw: DrawText): DrawText =>
  (text, ...place) =>
    (isFigure(text) ? draw : plainText)(text, ...place);

/** The rectangle of a cell, `inset` points within its sides. */
export const rectangleOf = ({ x, y, right, bottom }: LaidCell, height: number, inset = 0): string =>
  `${x + inset} ${height - bottom + inset} ${right - x - 2 * inset} ${bottom - y - 2 * inset} re`;

export const strokedSides = (cell: LaidCell, height: number): string =>
  `.5 w ${rectangleOf(cell, height)} S`;

type Side = readonly [x1: number, y1: number, x2: number, y2: number];

/** The four sides of a cell, each drawn by `draw`, without those that a page break leaves open. */
export const eachSide =
  (draw: (side: Side, height: number) => string, all = true) =>
  ({ x, y, right, bottom, cameOn, goesOn }: LaidCell, height: number): string =>
    [
      ...(all || !cameOn ? [[x, y, right, y] as const] : []),
      ...(all || !goesOn ? [[x, bottom, right, bottom] as const] : []),
      [x, y, x, bottom] as const,
      [right, y, right, bottom] as const,
    ]
      .map((side) => draw(side, height))
      .join('\n');

export const line = ([x1, y1, x2, y2]: Side, height: number): string =>
  `${x1} ${height - y1} m ${x2} ${height - y2} l S`;

/** A side longer by `by` at both ends; shorter below 0. */
export const longer = ([x1, y1, x2, y2]: Side, by: number): Side =>
  x1 === x2 ? [x1, y1 - by, x2, y2 + by] : [x1 - by, y1, x2 + by, y2];

/** A side in so many parts with gaps of `gap` points. */
export function parts([x1, y1, x2, y2]: Side, count: number, gap: number): Side[] {
  const at = (from: number, to: number, part: number) => from + ((to - from) * part) / count;
  return Array.from({ length: count }, (_, part) =>
    longer(
      [at(x1, x2, part), at(y1, y2, part), at(x1, x2, part + 1), at(y1, y2, part + 1)],
      -gap / 2,
    ),
  );
}

/** The sheet turned by a matrix of quarter turns, on paper that fits it. */
export function turnedSheet(content: string, sheet: LaidSheet, turn: 90 | 270): WrittenSheet {
  const { width, height } = sheet;
  const matrix = turn === 90 ? `0 -1 1 0 0 ${width}` : `0 1 -1 0 ${height} 0`;
  return { content: `q ${matrix} cm ${content} Q`, width: height, height: width };
}

/** Operators as a sheet of its own size. */
export const page = (content: string, { width, height }: LaidSheet): WrittenSheet => ({
  content,
  width,
  height,
});

import type { Habit } from './draw-pdf.ts';
import { eachSide, isFigure, line, longer, page, parts, rectangleOf, strokedSides } from './ink.ts';

/** How programs draw lines, all of which are read. */
export const lineHabits: readonly Habit[] = [
  { name: 'a rectangle around each cell' },
  {
    name: 'thin filled rectangles',
    sides: eachSide(
      ([x1, y1, x2, y2], height) =>
        `${x1 - 0.24} ${height - y2 - 0.24} ${x2 - x1 + 0.48} ${y2 - y1 + 0.48} re f`,
    ),
  },
  {
    name: 'rectangles within one another',
    sides: (cell, height) => `.4 w ${rectangleOf(cell, height, 0.8)} S`,
  },
  { name: 'dashes', sides: (cell, height) => `[3 2] 0 d ${eachSide(line)(cell, height)} [] 0 d` },
  {
    name: 'lines in pieces',
    sides: eachSide((side, height) =>
      parts(side, 8, 0.8)
        .map((part) => line(part, height))
        .join(' '),
    ),
  },
  { name: 'lines too long', sides: eachSide((side, height) => line(longer(side, 1.6), height)) },
  {
    name: 'no sides on the left',
    sides: (cell, height) =>
      cell.x > 70
        ? strokedSides(cell, height)
        : [
            line([cell.x, cell.y, cell.right, cell.y], height),
            line([cell.x, cell.bottom, cell.right, cell.bottom], height),
            line([cell.right, cell.y, cell.right, cell.bottom], height),
          ].join(' '),
  },
  {
    name: 'lines wiped out in merged cells',
    cell: (cell, text, height) => {
      const step = (cell.bottom - cell.y) / cell.rowSpan;
      const wiped = Array.from({ length: cell.rowSpan - 1 }, (_, row) => {
        const y = cell.y + step * (row + 1);
        return line([cell.x, y, cell.right, y], height);
      });
      const wipe = `1 g ${rectangleOf(cell, height, 0.5)} f 0 g`;
      return `.5 w ${wiped.join(' ')} ${wipe} ${strokedSides(cell, height)} ${text}`;
    },
  },
  {
    name: 'no line where the sheet ends',
    setting: { closes: false, linesPerSheet: 27, centred: false },
    sides: eachSide(line, false),
  },
  {
    name: 'a clip for each cell',
    cell: (cell, text, height) =>
      `q ${rectangleOf(cell, height)} W* n ${text} Q\n${eachSide(line)(cell, height)}`,
  },
  {
    name: 'a white ground for sheet and cells',
    sheet: (content, sheet) =>
      page(`1 g 0 0 ${sheet.width} ${sheet.height} re f 0 g ${content}`, sheet),
    cell: (cell, text, height) =>
      `1 g ${rectangleOf(cell, height)} f 0 g ${strokedSides(cell, height)} ${text}`,
  },
  {
    name: 'a border around the page',
    sheet: (content, sheet) =>
      page(
        `20 20 ${sheet.width - 40} ${sheet.height - 40} re S ` +
          `${line([50, 45, sheet.width - 50, 45], sheet.height)} ${content}`,
        sheet,
      ),
  },
  {
    name: 'white words on dark cells',
    cell: (cell, text, height) => {
      const isLabel = !isFigure(cell.lines.join(''));
      const [ground, ink] = isLabel ? ['.1 .2 .5 rg', '1 g'] : ['1 g', '0 g'];
      return `${ground} ${rectangleOf(cell, height)} f ${strokedSides(cell, height)} ${ink} ${text} 0 g`;
    },
  },
];

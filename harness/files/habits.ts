import type { Habit } from './draw-pdf.ts';
import { figures, hex, isFigure, line, page, plainText, rectangleOf, strokedSides } from './ink.ts';
import { lineHabits } from './line-habits.ts';
import { sheetHabits } from './sheet-habits.ts';
import { textHabits, unseenHabits } from './text-habits.ts';

/** Habits of programs under which all of a report is read. */
export const readable: readonly Habit[] = [
  ...lineHabits,
  ...sheetHabits,
  ...textHabits,
  ...unseenHabits,
];

/** Those under which some of it, or none, can be read: that has to be told. */
export const unreadable: readonly Habit[] = [
  { name: 'no lines', sides: () => '' },
  {
    name: 'lines between rows alone',
    sides: (cell, height) =>
      `${line([cell.x, cell.y, cell.right, cell.y], height)} ${line([cell.x, cell.bottom, cell.right, cell.bottom], height)}`,
  },
  {
    name: 'gaps between filled cells',
    cell: (cell, text, height) => `.85 .9 1 rg ${rectangleOf(cell, height, 0.6)} f 0 g ${text}`,
  },
  {
    name: 'digits apart',
    text: figures(
      (text, x, y, size, height) =>
        `BT /C ${size} Tf ${x} ${height - y - size * 0.86} Td [${[...text].map(hex).join(' -200 ')}] TJ ET`,
    ),
  },
  {
    name: 'figures over two lines of a cell',
    cell: (cell, text, height) => {
      const figure = cell.lines.join('');
      const isBroken = isFigure(figure) && figure.length > 2;
      const [x, y] = [cell.x + 3, cell.y + 2];
      const two = `${plainText(figure.slice(0, -1), x, y, 7, height)} ${plainText(figure.slice(-1), x, y + 8, 7, height)}`;
      return `${strokedSides(cell, height)} ${isBroken ? two : text}`;
    },
  },
  {
    name: 'a watermark with a number',
    sheet: (content, sheet) =>
      page(
        `${content} .85 g ${plainText('样本2023', 120, 300, 60, sheet.height)} ${plainText('1', 330, 450, 60, sheet.height)}`,
        sheet,
      ),
  },
  {
    name: 'a font without characters',
    text: figures((...text) => plainText(...text).replace('/C', '/U')),
  },
];

import type { Habit } from './draw-pdf.ts';
import { figures, hex, page, plainText, signBySign, strokedSides, widthOf } from './ink.ts';

/** How programs draw text, all of which is read. */
export const textHabits: readonly Habit[] = [
  { name: 'signs from the right', text: signBySign((signs) => signs.reverse().join(' ')) },
  {
    name: 'a space behind each figure',
    text: figures(
      (text, x, y, size, height) =>
        `BT /F ${size} Tf 20 Tw ${x} ${height - y - size * 0.86} Td (${text} ) Tj 0 Tw ET`,
    ),
  },
  {
    name: 'figures as drawings of a font',
    text: figures((text, x, y, size, height) => {
      const codes = text.replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
      return `BT /T ${size} Tf ${x} ${height - y - size * 0.86} Td (${codes}) Tj ET`;
    }),
  },
  {
    name: 'a negative size, mirrored twice',
    text: (text, x, y, size, height) =>
      `q .1 0 0 -.1 ${x} ${height - y - size * 0.86} cm BT /C ${-size * 10} Tf -1 0 0 1 0 0 Tm ${hex(text)} Tj ET Q`,
  },
  {
    name: 'labels of one sign a line',
    cell: (cell, text, height) => {
      const label = cell.lines.join('');
      const isTall = cell.rowSpan > 2 && label.length * 11 < cell.bottom - cell.y;
      const signs = [...label].map((sign, row) =>
        plainText(sign, (cell.x + cell.right) / 2 - 5, cell.y + 4 + row * 11, 10, height),
      );
      return `${strokedSides(cell, height)} ${isTall ? signs.join(' ') : text}`;
    },
  },
  {
    name: 'thousands apart by commas',
    text: figures((text, x, y, size, height) =>
      plainText(Number(text).toLocaleString('en-US'), x, y, size * 0.8, height),
    ),
  },
  {
    name: 'wide digits',
    text: figures((text, x, y, size, height) => {
      const wide = text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
      return plainText(wide, x, y, size * 0.5, height);
    }),
  },
  {
    name: 'all drawn twice',
    sheet: (content, sheet) => page(`${content} q 1 0 0 1 .35 0 cm ${content} Q`, sheet),
  },
];

/** What a person does not see. */
export const unseenHabits: readonly Habit[] = [
  {
    name: 'other figures wiped out',
    text: figures((text, x, y, size, height) => {
      const other = plainText('9'.repeat(text.length), x, y, size, height);
      const wipe = `1 g ${x - 1} ${height - y - size} ${widthOf(text) * size + 2} ${size} re f 0 g`;
      return `${other} ${wipe} ${plainText(text, x, y, size, height)}`;
    }),
  },
  {
    name: 'a last digit wiped out',
    text: figures((text, x, y, size, height) => {
      const wipe = `1 g ${x + widthOf(text) * size} ${height - y - size} ${size / 2} ${size} re f 0 g`;
      return `${plainText(`${text}9`, x, y, size, height)} ${wipe}`;
    }),
  },
  {
    name: 'a last digit clipped away',
    text: figures((text, x, y, size, height) => {
      const clip = `${x} ${height - y - size} ${widthOf(text) * size} ${size} re W n`;
      return `q ${clip} ${plainText(`${text}9`, x, y, size, height)} Q`;
    }),
  },
  {
    name: 'white letters below the black ones',
    text: (...text) => `q 1 Tr 1 G 2 w ${plainText(...text)} Q ${plainText(...text)}`,
  },
  {
    name: 'letters white within a black line',
    text: (...text) => `q 2 Tr 1 g 0 G .2 w ${plainText(...text)} Q`,
  },
  {
    name: 'invisible figures over the others',
    text: figures(
      (text, ...place) =>
        `q 3 Tr ${plainText(`8${text}`, ...place)} Q ${plainText(text, ...place)}`,
    ),
  },
  {
    name: 'a layer that is not shown',
    text: figures(
      (text, ...place) =>
        `/OC /L0 BDC ${plainText(`7${text}`, ...place)} EMC ${plainText(text, ...place)}`,
    ),
  },
];

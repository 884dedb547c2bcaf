import type { Habit } from './draw-pdf.ts';
import {
  eachSide,
  figures,
  hex,
  isFigure,
  line,
  longer,
  parts,
  plainText,
  rectangleOf,
  signBySign,
  strokedSides,
  turnedSheet,
  widthOf,
} from './ink.ts';

const page = (content: string, { width, height }: { width: number; height: number }) => ({
  content,
  width,
  height,
});

/** How programs draw lines, all of which are read. */
const lines: readonly Habit[] = [
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

/** How programs place sheets and what stands around the tables. */
const sheets: readonly Habit[] = [
  {
    name: 'turned on an upright sheet',
    sheet: (content, sheet) => turnedSheet(content, sheet, 270),
  },
  {
    name: 'turned under an upright head, sign by sign',
    setting: { pageNumbers: false },
    text: signBySign((signs) => signs.join(' ')),
    sheet: (content, sheet, number) => {
      const turned = turnedSheet(content, sheet, 90);
      const around = `${plainText('某县年度报告', 80, 30, 9, sheet.width)} ${plainText(`- ${number + 1} -`, 300, sheet.width - 40, 9, sheet.width)}`;
      return { ...turned, content: `${turned.content} ${around}` };
    },
  },
  {
    name: 'turned back by the page',
    sheet: (content, sheet) => ({ ...turnedSheet(content, sheet, 270), rotate: 90 }),
  },
  {
    name: 'upside down',
    sheet: (content, sheet) =>
      page(`q -1 0 0 -1 ${sheet.width} ${sheet.height} cm ${content} Q`, sheet),
  },
  {
    name: 'a form at half its size',
    form: (content) => `q 10 0 0 10 0 0 cm .1 0 0 .1 0 0 cm ${content} Q`,
    sheet: (_, sheet, number) => page(`q .5 0 0 .5 30 100 cm /X${number} Do Q`, sheet),
  },
  {
    name: 'heads printed again, a line below the header, notes',
    setting: { repeatsHead: true, closes: false, linesPerSheet: 33 },
    sheet: (content, sheet) => {
      const { width, height } = sheet;
      const head = `${line([60, 52, width - 60, 52], height)} ${plainText('某局', 60, 40, 9, height)}`;
      const note = `${line([60, height - 57, 200, height - 57], height)} ${plainText('1 截至年底。', 60, height - 55, 8, height)}`;
      return page(`${head} ${content} ${note}`, sheet);
    },
  },
  {
    name: 'other sheets beside this one',
    sheet: (content, sheet) =>
      page(
        `${content} q 1 0 0 1 0 ${-sheet.height} cm ${content} Q q 1 0 0 1 ${sheet.width} 3 cm ${content} Q`,
        sheet,
      ),
  },
];

/** How programs draw text, all of which is read. */
const texts: readonly Habit[] = [
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
const unseen: readonly Habit[] = [
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

/** Habits of programs under which all of a report is read. */
export const readable: readonly Habit[] = [...lines, ...sheets, ...texts, ...unseen];

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

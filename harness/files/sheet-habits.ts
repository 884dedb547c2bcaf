import type { Habit } from './draw-pdf.ts';
import { line, page, plainText, signBySign, turnedSheet } from './ink.ts';

/** How programs place sheets and what stands around the tables. */
export const sheetHabits: readonly Habit[] = [
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
    setting: { pageNumbers: false },
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

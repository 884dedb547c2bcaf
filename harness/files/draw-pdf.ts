import type { PlainReport } from '../reports/report-of.ts';
import { plainText, strokedSides } from './ink.ts';
import { type LaidCell, type LaidSheet, laidOut, type Paragraphs } from './lay-out.ts';
import { cellWords, type Setting } from './set-cell.ts';
import { pdfOf, type WrittenSheet } from './write-pdf.ts';

/** One way in which a program writes a report as a PDF: operators for what stands on a sheet. */
export interface Habit {
  readonly name: string;
  readonly setting?: Partial<Setting>;
  /** A line of text whose letters' boxes begin at (x, y), in a sheet `height` points high. */
  readonly text?: (text: string, x: number, y: number, size: number, height: number) => string;
  /** The sides of a cell. */
  readonly sides?: (cell: LaidCell, height: number) => string;
  /** A cell with its text, where both are drawn together. */
  readonly cell?: (cell: LaidCell, text: string, height: number) => string;
  /** The whole sheet, `content` drawn on it. */
  readonly sheet?: (content: string, sheet: LaidSheet, number: number) => WrittenSheet;
  /** The sheet as a form that is drawn by `sheet`. */
  readonly form?: (content: string, sheet: LaidSheet) => string;
}

const usual: Setting = {
  size: 10.5,
  thickness: 0.5,
  lines: 'whole',
  bySign: false,
  centred: true,
  linesPerSheet: 40,
  repeatsHead: false,
  closes: true,
  pageNumbers: true,
};

/** The report as a PDF of this habit. */
export function drawn(
  report: PlainReport,
  habit: Habit,
  paragraphs: Paragraphs = {},
): Uint8Array<ArrayBuffer> {
  const setting = { ...usual, ...habit.setting };
  const { size } = setting;
  const { text = plainText, sides = strokedSides, cell: both } = habit;
  const forms: { content: string }[] = [];
  const sheets = laidOut(report, setting, paragraphs).map((sheet, index): WrittenSheet => {
    const { width, height } = sheet;
    const written = (cell: LaidCell) =>
      cellWords(cell.lines, cell, setting, size * 1.5)
        .map((word) => text(word.text, word.x, word.y, size, height))
        .join('\n');
    const content = [
      ...sheet.texts.map((line) => text(line.text, line.x, line.y, size, height)),
      ...sheet.cells.map((cell) =>
        both ? both(cell, written(cell), height) : `${sides(cell, height)}\n${written(cell)}`,
      ),
    ].join('\n');
    if (habit.form) forms.push({ content: habit.form(content, sheet) });
    return habit.sheet?.(content, sheet, index) ?? { content, width, height };
  });
  return pdfOf(sheets, { forms });
}

import type { Sheet } from '../../lib/sources/boxes/sheet.ts';
import { titleOf } from '../reports/render.ts';
import type { PlainReport } from '../reports/report-of.ts';
import { sheetsOf, type Sheet as Table } from '../reports/sheet.ts';
import { type WrittenCell, writtenRows } from '../reports/written.ts';
import { cellWords, type Setting, sidesOf, wordsOf, wrapped } from './set-cell.ts';

const margin = 60;
const labelWidth = 9;
const figureWidth = 5;

/** A cell of a table, or the part of it on this sheet, in points from the sheet's upper left corner. */
export interface LaidCell {
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
  /** What is written in it on this sheet. */
  readonly lines: readonly string[];
  /** Whether it comes from the sheet before, and goes on on the next. */
  readonly cameOn: boolean;
  readonly goesOn: boolean;
  /** Rows of the table that it takes. */
  readonly rowSpan: number;
}

/** A sheet before anything is drawn on it. */
export interface LaidSheet {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  readonly cells: readonly LaidCell[];
}

/** The report on sheets as words and lines. */
export function layOut(report: PlainReport, setting: Setting): Sheet[] {
  const step = setting.size * 1.5;
  return laidOut(report, setting).map(({ width, height, texts, cells }) => ({
    width,
    height,
    words: [
      ...texts.flatMap(({ text, x, y }) => wordsOf(text, x, y, setting)),
      ...cells.flatMap((cell) => cellWords(cell.lines, cell, setting, step)),
    ],
    rules: cells.flatMap((cell) =>
      sidesOf(cell, setting, {
        above: setting.closes || !cell.cameOn,
        below: setting.closes || !cell.goesOn,
      }),
    ),
    pictures: [],
    unmapped: false,
  }));
}

/** Paragraphs of the parts of a report, and those below its title. */
export type Paragraphs = Readonly<
  Partial<Record<'front' | 'overview' | 'problems' | 'others', readonly string[]>>
>;

/** The report on sheets, title, headings and tables; a table is cut between rows where a sheet ends. */
export function laidOut(
  report: PlainReport,
  setting: Setting,
  paragraphs: Paragraphs = {},
): LaidSheet[] {
  const { size } = setting;
  const step = size * 1.5;
  const height = 2 * margin + setting.linesPerSheet * step;
  const width = 2 * margin + 82 * size;
  const sheets: { texts: { text: string; x: number; y: number }[]; cells: LaidCell[] }[] = [];
  let y = height;
  const here = () => {
    const last = sheets.at(-1);
    if (last && y < height) return last;
    const sheet: (typeof sheets)[number] = { texts: [], cells: [] };
    sheets.push(sheet);
    y = margin;
    if (setting.pageNumbers) {
      sheet.texts.push({ text: `- ${sheets.length} -`, x: width / 2, y: height - 30 });
    }
    return sheet;
  };
  const need = (space: number) => {
    if (y + space > height - margin) y = height;
    return here();
  };
  const write = (text: string) => {
    need(2 * step).texts.push({ text, x: margin, y });
    y += 2 * step;
  };

  const say = (part: keyof Paragraphs) => {
    for (const text of paragraphs[part] ?? []) {
      for (const line of wrapped(`　　${text}`, 80)) {
        need(step).texts.push({ text: line, x: margin, y });
        y += step;
      }
    }
  };

  const set = (table: Table) => {
    const rows = writtenRows(table, (cell) => [cell.text]);
    const columns = table.slots[0]?.length ?? 0;
    const xs = [margin];
    for (let column = 0; column < columns; column++) {
      const isLabel = column < table.labelColumns;
      const share = table.table === 'disclosure' ? 14 : isLabel ? labelWidth : figureWidth;
      xs.push((xs.at(-1) ?? 0) + share * size);
    }
    const cells = placed(rows);
    const heights = rows.map(() => step);
    const linesOf = (cell: Placed) => {
      const room = (xs[cell.column + cell.columnSpan] ?? 0) - (xs[cell.column] ?? 0) - size;
      return wrapped(cell.text, room / size);
    };
    for (const cell of cells) {
      const end = cell.row + cell.rowSpan - 1;
      const has = heights.slice(cell.row, end + 1).reduce((sum, one) => sum + one, 0);
      const wants = linesOf(cell).length * step + size;
      heights[end] = (heights[end] ?? 0) + Math.max(0, wants - has);
    }
    let next = 0;
    while (next < rows.length) {
      const first = next;
      const headed = first >= table.headerRows && setting.repeatsHead ? table.headerRows : 0;
      const headHeight = heights.slice(0, headed).reduce((sum, one) => sum + one, 0);
      const sheet = need(headHeight + (heights[next] ?? 0));
      const shown = Array.from({ length: headed }, (_, row) => row);
      let space = y + headHeight;
      do {
        shown.push(next);
        space += heights[next] ?? 0;
        next++;
      } while (next < rows.length && space + (heights[next] ?? 0) <= height - margin);
      const ys = [y];
      for (const row of shown) ys.push((ys.at(-1) ?? 0) + (heights[row] ?? 0));
      for (const cell of cells) {
        const own = shown.flatMap((row, index) =>
          row >= cell.row && row < cell.row + cell.rowSpan ? [index] : [],
        );
        const [top, bottom] = [own[0], own.at(-1)];
        if (top === undefined || bottom === undefined) continue;
        const box = {
          x: xs[cell.column] ?? 0,
          y: ys[top] ?? 0,
          right: xs[cell.column + cell.columnSpan] ?? 0,
          bottom: ys[bottom + 1] ?? 0,
        };
        const goesOn = cell.row + cell.rowSpan > next && next < rows.length;
        const cameOn = cell.row < first && cell.row >= headed;
        const lines = cameOn ? [] : linesOf(cell);
        sheet.cells.push({ ...box, lines, cameOn, goesOn, rowSpan: cell.rowSpan });
      }
      y = ys.at(-1) ?? y;
      if (next < rows.length) y = height;
    }
    y += step;
  };

  const tables = (name: Table['table']) => {
    for (const table of sheetsOf(report)) if (table.table === name) set(table);
  };
  write(titleOf(report));
  say('front');
  write('一、总体情况');
  say('overview');
  write('二、主动公开政府信息情况');
  tables('disclosure');
  write('三、收到和处理政府信息公开申请情况');
  tables('applications');
  write('四、政府信息公开行政复议、行政诉讼情况');
  tables('proceedings');
  write('五、存在的主要问题及改进情况');
  say('problems');
  write('六、其他需要报告的事项');
  say('others');
  return sheets.map((sheet) => ({ width, height, ...sheet }));
}

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
}

/** Written cells with their places, as the HTML algorithm finds them. */
function placed(rows: readonly (readonly WrittenCell[])[]): Placed[] {
  const taken = new Set<string>();
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map(({ lines, rowSpan, columnSpan }) => {
      while (taken.has(`${row} ${column}`)) column++;
      for (let r = row; r < row + rowSpan; r++) {
        for (let c = column; c < column + columnSpan; c++) taken.add(`${r} ${c}`);
      }
      return { row, column, rowSpan, columnSpan, text: lines.join('') };
    });
  });
}

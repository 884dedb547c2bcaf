import type { Rule, Sheet, Word } from '../../lib/sources/boxes/sheet.ts';
import { titleOf } from '../reports/render.ts';
import type { PlainReport } from '../reports/report-of.ts';
import { sheetsOf, type Sheet as Table } from '../reports/sheet.ts';
import { type WrittenCell, writtenRows } from '../reports/written.ts';

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

const margin = 60;
const labelWidth = 9;
const figureWidth = 5;

/** The report on sheets, title, headings and tables; a table is cut between rows where a sheet ends. */
export function layOut(report: PlainReport, setting: Setting): Sheet[] {
  const { size } = setting;
  const step = size * 1.5;
  const height = 2 * margin + setting.linesPerSheet * step;
  const width = 2 * margin + 82 * size;
  const sheets: { words: Word[]; rules: Rule[] }[] = [];
  let y = height;
  const here = () => {
    const last = sheets.at(-1);
    if (last && y < height) return last;
    const sheet = { words: [] as Word[], rules: [] as Rule[] };
    sheets.push(sheet);
    y = margin;
    if (setting.pageNumbers) {
      sheet.words.push(...wordsOf(`- ${sheets.length} -`, width / 2, height - 30, setting));
    }
    return sheet;
  };
  const need = (space: number) => {
    if (y + space > height - margin) y = height;
    return here();
  };
  const write = (text: string) => {
    need(2 * step).words.push(...wordsOf(text, margin, y, setting));
    y += 2 * step;
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
        sheet.rules.push(
          ...sidesOf(box, setting, {
            above: setting.closes || !cameOn,
            below: setting.closes || !goesOn,
          }),
        );
        if (!cameOn) sheet.words.push(...cellWords(linesOf(cell), box, setting, step));
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
  write('一、总体情况');
  write('二、主动公开政府信息情况');
  tables('disclosure');
  write('三、收到和处理政府信息公开申请情况');
  tables('applications');
  write('四、政府信息公开行政复议、行政诉讼情况');
  tables('proceedings');
  write('五、存在的主要问题及改进情况');
  write('六、其他需要报告的事项');
  return sheets.map((sheet) => ({ width, height, ...sheet, pictures: [], unmapped: false }));
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

const widthOf = (text: string) =>
  [...text].reduce((sum, sign) => sum + (sign < '\u0100' ? 0.5 : 1), 0);

/** The text in lines of at most so many ems; a number is never broken. */
function wrapped(text: string, room: number): string[] {
  const lines: string[] = [];
  for (const part of text.match(/[\d.,-]+|[^\d.,-]/gu) ?? []) {
    const line = lines.at(-1);
    if (line !== undefined && widthOf(line + part) <= room) lines[lines.length - 1] = line + part;
    else lines.push(part);
  }
  return lines;
}

/** A line of text from the left end of its baseline box. */
function wordsOf(text: string, x: number, y: number, { size, bySign }: Setting): Word[] {
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

function cellWords(lines: readonly string[], box: Sides, setting: Setting, step: number): Word[] {
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

function sidesOf(
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

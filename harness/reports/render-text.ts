import { titleOf } from './render.ts';
import type { PlainReport } from './report-of.ts';
import { type Sheet, sheetsOf } from './sheet.ts';
import { type WrittenCell, writtenRows } from './written.ts';

/** How merged cells come out where a table is saved as tab-separated text. */
export type TextTable =
  /** Every place of a merged cell is a field; its words stand in the first. */
  | 'every-slot'
  /** A cell's own row has one field for it, whatever its width; rows below have blank fields. */
  | 'one-field-a-cell'
  /** Rows below a merged cell have no field for it. */
  | 'own-cells'
  /** A line a cell, a tab before it, a blank line after each row. */
  | 'a-line-a-cell';

export const textTables: readonly TextTable[] = [
  'every-slot',
  'one-field-a-cell',
  'own-cells',
  'a-line-a-cell',
];

/** Rows of a table's fields, before they are joined; a test may damage them. */
export type Fields = readonly (readonly string[])[];

/** The report as a portal serves a .txt file. */
export function renderText(
  report: PlainReport,
  how: TextTable,
  damage: (rows: Fields, sheet: Sheet) => Fields = (rows) => rows,
): string {
  const table = (name: Sheet['table']) =>
    sheetsOf(report)
      .filter((sheet) => sheet.table === name)
      .map((sheet) => joinFields(damage(fieldsOf(sheet, how), sheet), how))
      .join('\n');
  return `${titleOf(report)}

一、总体情况

本机关按照条例要求做好主动公开、依申请公开、政府信息管理、平台建设和监督保障各项工作。

二、主动公开政府信息情况

${table('disclosure')}

三、收到和处理政府信息公开申请情况

${table('applications')}

四、政府信息公开行政复议、行政诉讼情况

${table('proceedings')}

五、存在的主要问题及改进情况

主要问题是解读形式单一。下一步增加图解和问答，改进解读质量。

六、其他需要报告的事项

本年度未收取信息处理费。

${report.organ}

${(report.year ?? 0) + 1}年1月20日
`;
}

function fieldsOf(sheet: Sheet, how: TextTable): string[][] {
  const first = new Set<unknown>();
  if (how === 'every-slot') {
    return sheet.slots.map((row) =>
      row.map((cell) => {
        const covered = first.has(cell);
        first.add(cell);
        return covered ? '' : cell.text;
      }),
    );
  }
  const own = writtenRows(sheet, ({ text }) => [text]).map((row) =>
    row.map(({ lines }: WrittenCell) => lines.join('')),
  );
  if (how === 'own-cells') return own;
  return sheet.slots.map((row, index) => {
    const above = sheet.slots[index - 1] ?? [];
    const covered = row.filter(
      (cell, column) => cell === above[column] && cell !== row[column - 1],
    ).length;
    return [...new Array<string>(covered).fill(''), ...(own[index] ?? [])];
  });
}

function joinFields(rows: Fields, how: TextTable): string {
  if (how === 'a-line-a-cell') {
    return rows.map((row) => `${row.map((field) => `\t${field}\n`).join('')}\n`).join('');
  }
  return rows.map((row) => row.join('\t')).join('\n');
}

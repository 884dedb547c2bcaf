import type { Layout } from '../layout.ts';
import type { Sheet, SheetCell } from '../sheet.ts';
import { escapeHtml } from '../written.ts';

function breakLabel(lines: readonly string[], cell: SheetCell): readonly string[] {
  if (cell.kind === 'figure' || cell.kind === 'extra') return lines;
  return lines.flatMap((line) =>
    line.length > 3 ? [line.slice(0, line.length - 2), line.slice(-2)] : [line],
  );
}

/** 3. Labels broken by `<br>`. */
export const labelsBrokenByBreak: Layout = {
  name: 'labels-broken-by-br',
  item: 3,
  lines: breakLabel,
};

/** 3. Labels broken over two paragraphs. */
export const labelsBrokenByParagraph: Layout = {
  name: 'labels-broken-by-paragraph',
  item: 3,
  lines: breakLabel,
  markup: () => (lines) => lines.map((line) => `<p>${escapeHtml(line)}</p>`).join(''),
};

/** 3. Narrow labels set vertically, a sign a line. */
export const verticalLabels: Layout = {
  name: 'vertical-labels',
  item: 3,
  lines: (lines, cell) => (cell.kind === 'label' ? [...lines.join('')] : lines),
};

const TWO_WORDS =
  /^(商业|科研|社会公益|社会|法律服务|法律|结果|其他|尚未)(企业|机构|组织|公益组织|服务机构|维持|纠正|结果|审结)$/u;

/** 3. Header words broken over two table rows: 商业 above, 企业 below. */
export const headerWordsOverRows: Layout = {
  name: 'header-words-over-rows',
  item: 3,
  sheet: splitHeaderWords,
};

function splitHeaderWords(sheet: Sheet): Sheet {
  const last = sheet.slots[sheet.headerRows - 1];
  if (sheet.headerRows === 0 || !last) return sheet;
  const halves = new Map<SheetCell, readonly [SheetCell, SheetCell]>();
  for (const row of sheet.slots.slice(0, sheet.headerRows)) {
    for (const cell of row) {
      const words = TWO_WORDS.exec(cell.text);
      if (!words || cell.kind !== 'header' || !last.includes(cell)) continue;
      const [, above = '', below = ''] = words;
      halves.set(cell, [
        { ...cell, text: above },
        { ...cell, text: below },
      ]);
    }
  }
  const header = sheet.slots.slice(0, sheet.headerRows);
  const upper = header.map((row) => row.map((cell) => halves.get(cell)?.[0] ?? cell));
  const lower = last.map((cell) => halves.get(cell)?.[1] ?? cell);
  return {
    ...sheet,
    headerRows: sheet.headerRows + 1,
    slots: [...upper, lower, ...sheet.slots.slice(sheet.headerRows)],
  };
}

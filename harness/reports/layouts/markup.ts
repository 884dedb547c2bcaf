import type { Layout } from '../layout.ts';
import { spans } from '../render.ts';
import { escapeHtml } from '../written.ts';

/** 9. Figures as the values of input fields. */
export const inputs: Layout = {
  name: 'inputs',
  item: 9,
  markup: (next) => (lines, cell) =>
    cell.kind === 'figure'
      ? `<input type="text" readonly value="${escapeHtml(lines.join(''))}">`
      : next(lines, cell),
};

/** 9. `<th>`, `<thead>` and `<tbody>` where a careful hand has marked up the table. */
export const headerElements: Layout = {
  name: 'header-elements',
  item: 9,
  table: () => (rows, markup, sheet) => {
    const line = (row: (typeof rows)[number]) =>
      `<tr>${row
        .map((cell) => {
          const name = cell.cell.kind === 'figure' ? 'td' : 'th';
          return `<${name}${spans(cell)}>${markup(cell.lines, cell.cell)}</${name}>`;
        })
        .join('')}</tr>`;
    const head = rows.slice(0, sheet.headerRows).map(line).join('\n');
    const body = rows.slice(sheet.headerRows).map(line).join('\n');
    return `<table><caption>单位：件</caption>${head === '' ? '' : `<thead>${head}</thead>`}<tbody>${body}</tbody></table>`;
  },
};

/** CSS tables have no spans: a merged cell's words stand in its first place; a merged figure in each. */
function cssTable(name: string, [table, row, cell]: readonly [string, string, string]): Layout {
  return {
    name,
    item: 9,
    table: () => (rows, markup) => {
      const width = Math.max(0, ...(rows[0] ?? []).map(({ columnSpan }) => columnSpan), 0);
      const lines = unmerged(rows).map((cells) => {
        const written = cells.map(
          (content) => `<${cell} style="display:table-cell">${content(markup)}</${cell}>`,
        );
        return `<${row} style="display:table-row">${written.join('')}</${row}>`;
      });
      return `<${table} style="display:table" data-span="${width}">${lines.join('\n')}</${table}>`;
    },
  };
}

type Rows = Parameters<ReturnType<NonNullable<Layout['table']>>>[0];
type MarkupOf = Parameters<ReturnType<NonNullable<Layout['table']>>>[1];

/** Every slot as a cell of its own. */
function unmerged(rows: Rows): ((markup: MarkupOf) => string)[][] {
  const slots: (((markup: MarkupOf) => string) | undefined)[][] = rows.map(() => []);
  rows.forEach((row, top) => {
    let column = 0;
    for (const cell of row) {
      while (slots[top]?.[column]) column++;
      for (let r = 0; r < cell.rowSpan; r++) {
        for (let c = 0; c < cell.columnSpan; c++) {
          const line = slots[top + r];
          if (!line) continue;
          line[column + c] = (markup) =>
            (r === 0 && c === 0) || cell.cell.field?.table === 'applications'
              ? markup(cell.lines, cell.cell)
              : markup([''], { kind: 'extra', text: '' });
        }
      }
    }
  });
  return slots.map((row) => row.flatMap((content) => content ?? []));
}

export const cssTableOfDivs = cssTable('css-table-of-divs', ['div', 'div', 'div']);
export const cssTableOfList = cssTable('css-table-of-list', ['ul', 'li', 'span']);

/** The style of cells that leave room around their figures. */
export const roomy = 'padding:6px 14px;font-size:14px;text-align:center';

/** A table of figures as dense as a report's: `columns` figures a row, in cells of this style. */
export function figures(rows: number, columns: number, cellStyle: string): string {
  const figure = (row: number, column: number) => (row * 37 + column * 211) % 1300;
  const head = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const cells = (row: number) =>
    Array.from({ length: columns }, (_, column) => `<td>${figure(row, column)}</td>`).join('');
  return `<style>td,th{${cellStyle}}</style><table border="1" style="border-collapse:collapse">
<tr><th>结果</th>${head
    .slice(0, columns)
    .map((label) => `<th>${label}</th>`)
    .join('')}</tr>
${Array.from({ length: rows }, (_, row) => `<tr><th>（${row}）予以公开</th>${cells(row)}</tr>`).join('\n')}
</table>`;
}

const paragraph = '<p>本年新收政府信息公开申请三件，均已办结。</p>';

/** A document around a body, so tall that it scrolls. */
export function documentOf(body: string, head = ''): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>年报</title>${head}</head>
<body style="margin:20px">${paragraph.repeat(12)}${body}${paragraph.repeat(40)}</body></html>`;
}

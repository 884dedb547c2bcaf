/** A whole page around one figure, for what no cell alone can show. */
export interface DrawnContext {
  readonly name: string;
  /** What a person sees of the figure; 12 where left out; null where it is not what is written. */
  readonly seen?: number | null;
  readonly css?: string;
  /** The content of the figure's cell, "12" where left out. */
  readonly content?: string;
  /** Puts other things around the table. */
  readonly around?: (table: string) => string;
  /** Run in the page once it stands. */
  readonly script?: string;
}

export const contextPage = ({
  css = '',
  content = '12',
  around = (table) => table,
}: DrawnContext) =>
  `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>年报</title><style>
body{background:#fff;color:#000;font:16px sans-serif}td{min-width:70px}${css}</style></head><body>
<p>新收</p>${around(`<table><tr><th>行<th>自然人<th>商业企业</tr><tr><td>新收<td class="x">${content}<td class="y">8</tr></table>`)}</body></html>`;

export const box = 'position:absolute;left:0;top:0;width:600px;height:200px';
export const picture = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><text y="15">9</text></svg>')}`;
export const after = (html: string) => (table: string) => table + html;
export const within = (style: string) => (table: string) => `<div style="${style}">${table}</div>`;
export const shadow = (html: string) =>
  `document.querySelector('.h').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(html)}`;
export const host = '<span class="h">12</span>';

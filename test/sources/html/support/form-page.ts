/** How many names the page below takes at once. */
export const together = 40;

const table = `<table><tr><td>信息内容<td>本年制发件数<td>总计<tr><td>规章<td><b>1</b>4<td>14</table>`;

/**
 * A small report in a form, with fields and pictures that take any name: a field of a form stands in
 * the place of the form's own property of that name, a picture in that of the document's.
 */
export const formPage = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>年报</title></head><body>
  <form>${'<input type="hidden"><img alt="" width="1" height="1">'.repeat(together)}
    <p>二、主动公开政府信息情况</p><p>全年公开信息三件，制发规章<b>1</b>4件。</p>
    <div style="display:none">打印<p>副本</p></div><div style="visibility:hidden">自然人</div>
    <x-report><template shadowrootmode="open"><p>前</p><slot></slot></template>影子</x-report>
    <details><summary>表格</summary><div style="overflow:auto;position:relative">${table}</div></details>
    <div style="display:table"><div style="display:table-row"><span style="display:table-cell">自然人</span
    ><span style="display:table-cell"><i style="position:absolute">3</i></span></div></div>
    <a href="a.pdf">附件</a><select><option selected>选</select><textarea>写</textarea>
  </form></body></html>`;

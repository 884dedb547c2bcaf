import type { Layout, PageWriter } from '../layout.ts';

function around(name: string, wrap: (article: string, organ: string) => string): Layout {
  return {
    name,
    item: 5,
    page:
      (next: PageWriter): PageWriter =>
      (article, report) =>
        next(wrap(article, report.organ ?? ''), report),
  };
}

/** 5. The whole portal laid out with nested tables. */
export const nestedLayoutTables = around(
  'nested-layout-tables',
  (article) => `<table width="100%"><tr><td bgcolor="#cc0000">门户网站</td></tr><tr><td>
<table width="98%"><tr><td width="20%"><table><tr><td><a href="/zn">公开指南</a></td></tr><tr><td><a href="/nb">公开年报</a></td></tr></table></td>
<td><table><tr><td><div class="TRS_Editor">${article}</div></td></tr></table></td></tr></table>
</td></tr><tr><td>主办单位：某政府办公室</td></tr></table>`,
);

/** 5. An index card, navigation and a share table around the report. */
export const indexCard = around(
  'index-card',
  (
    article,
    organ,
  ) => `<table><tr><td><a href="/">首页</a></td><td><a href="/gk">政务公开</a></td><td><a href="/fw">办事服务</a></td></tr></table>
<table class="card"><tr><td>索引号</td><td>11140981/2024-00012</td><td>分类</td><td>政府信息公开年报</td></tr><tr><td>发布机构</td><td>${organ}</td><td>发布日期</td><td>2024-01-20</td></tr></table>
<div id="zoom">${article}</div>
<table><tr><td>分享</td><td>微信</td><td>微博</td><td>3</td></tr></table>`,
);

/** 5. The report as an item of a list. */
export const insideList = around(
  'inside-list',
  (article) => `<ul><li>政府信息公开指南</li><li><ul><li>${article}</li></ul></li></ul>`,
);

/** 5. Below a summary that opens it. */
export const insideDetails = around(
  'inside-details',
  (article) => `<details><summary>展开全文</summary>${article}</details>`,
);

/** 5. The open one of several tab panels; the others hold lists. */
export const tabPanels = around(
  'tab-panels',
  (article) => `<div role="tablist"><span role="tab">指南</span><span role="tab">年报</span></div>
<div role="tabpanel" hidden><p>公开指南全文</p></div><div role="tabpanel">${article}</div>`,
);

/** 5. A copy for printing that is not shown. */
export const hiddenPrintCopy = around(
  'hidden-print-copy',
  (article) =>
    `<div class="UCAP-CONTENT">${article}</div><div style="display:none" id="print">${changed(article)}</div>`,
);

/** 5. A copy for telephones before the report, hidden by a style sheet. */
export const hiddenMobileCopy = around(
  'hidden-mobile-copy',
  (article) =>
    `<style>.m-only { display: none }</style><div class="m-only">${changed(article)}</div><div>${article}</div>`,
);

/** 5. All parts of the report in one table: the next part's heading is a row. */
export const oneTable = around('one-table', (article) =>
  article.replace(
    /<\/tbody><\/table>\s*<p><b>([三四]、[^<]*)<\/b><\/p>\s*<table border="1"><tbody>/gu,
    '<tr><td colspan="15"><b>$1</b></td></tr>',
  ),
);

/** The copy shows other figures, so that reading it cannot go unseen. */
function changed(article: string): string {
  return article.replace(/>(\d+)</g, (_all, digits: string) => `>${Number(digits) + 7}<`);
}

/** Pages of the speed bench: their shape is that of real portals, their words are the form's. */

const rows = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '（一）予以公开',
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  '1.属于国家秘密',
  '2.其他法律行政法规禁止公开',
  '3.危及“三安全一稳定”',
  '4.保护第三方合法权益',
  '5.属于三类内部事务信息',
  '6.属于四类过程性信息',
  '7.属于行政执法案卷',
  '8.属于行政查询事项',
  '1.本机关不掌握相关政府信息',
  '2.没有现成信息需要另行制作',
  '3.补正后申请内容仍不明确',
  '1.信访举报投诉类申请',
  '2.重复申请',
  '3.要求提供公开出版物',
  '4.无正当理由大量反复申请',
  '5.要求行政机关确认或重新出具已获取信息',
  '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  '3.其他',
  '（七）总计',
  '四、结转下年度继续办理',
];
const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

const times = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index)).join('');

type WriteCell = (text: string) => string;
const bare: WriteCell = (text) => `<td>${text}</td>\n`;
/** As a word processor exports it. */
const exported: WriteCell = (text) =>
  `<td width="68" valign="center" style="border:1pt solid windowtext;padding:0 5pt"><p class="MsoNormal" align="center"><span style="font-family:宋体;font-size:10.5pt">${text}</span></p></td>\n`;

function tables(cell: WriteCell, seed: number): string {
  const figure = (row: number, column: number) =>
    cell(String((seed * 31 + row * 7 + column * 3) % 1200));
  const disclosure = ['规章', '行政规范性文件']
    .map((label, row) => `<tr>\n${cell(label)}${times(3, (column) => figure(row, column))}</tr>`)
    .join('\n');
  const applications = rows
    .map((label, row) => `<tr>\n${cell(label)}${times(7, (column) => figure(row, column))}</tr>\n`)
    .join('');
  return `<p>二、主动公开政府信息情况</p>
<table border="1"><tbody><tr>${['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'].map(cell).join('')}</tr>${disclosure}</tbody></table>
<p>三、收到和处理政府信息公开申请情况</p>
<table border="1"><tbody><tr>${['', ...columns].map(cell).join('')}</tr>${applications}</tbody></table>
<p>四、政府信息公开行政复议、行政诉讼情况</p>
<table border="1"><tbody><tr>${times(15, (at) => cell(['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'][at % 5] ?? ''))}</tr><tr>${times(15, (at) => figure(at, at))}</tr></tbody></table>`;
}

function report(cell: WriteCell, seed: number, paragraphs: number): string {
  const prose = (part: string) =>
    times(
      paragraphs,
      (at) =>
        `<p style="text-indent:2em"><span>${part}第${at + 1}项工作按计划办理，</span><span>全年公开信息${seed + at}条，</span>各单位按照分工落实，门户网站和政务新媒体同步更新，群众通过大厅、热线和网上平台查询。</p>\n`,
    );
  return `<h1>某市人民政府${2021 + (seed % 5)}年政府信息公开工作年度报告</h1>
<p>一、总体情况</p>${prose('公开')}${tables(cell, seed)}
<p>五、存在的主要问题及改进情况</p>${prose('改进')}<p>六、其他需要报告的事项</p><p>本年度未收取信息处理费。</p>`;
}

/** An article among navigation, lists and share boxes: about `nodes` nodes, half of them elements. */
export function portal(nodes: number, article: string): string {
  const entry = (at: number) =>
    `<li class="item${at % 7}">
<a href="/zwgk/c${at}/index.html" title="栏目${at}">政务公开栏目${at}</a>
<span class="date">2024-0${1 + (at % 9)}-1${at % 10}</span>
</li>\n`;
  const box = (at: number) =>
    `<div class="box">
<div class="head">
<h3>栏目组${at}</h3>
<a href="/more/${at}">更多</a>
</div>
<ul class="${at % 4 === 0 ? 'menu' : 'list'}">
${times(10, (entryAt) => entry(at * 10 + entryAt))}</ul>
</div>\n`;
  const perBox = 10 * 9 + 15;
  const boxes = Math.round(nodes / perBox);
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>某市人民政府门户网站</title>
<style>.menu{display:none}.box{float:left;width:220px}td{font-size:12px}.date{color:gray}</style>
<script>window.page={id:1}</script></head><body><div id="top">${times(Math.floor(boxes / 2), box)}</div>
<div class="main"><div class="article" id="zoom">${article}</div></div>
<div id="bottom">${times(Math.ceil(boxes / 2), (at) => box(at + 100))}</div></body></html>`;
}

const news = times(
  30,
  (at) => `<p>本市第${at}季度重点项目进展顺利，<span>相关单位</span>加强协调。</p>`,
);

/** As heavy, without a report. */
export const emptyPortal = portal(6000, news);

/** The same, with a word that stands in the form too. */
export const portalWithAWord = portal(
  6000,
  `${news}<p>会议听取了营商环境总体情况的汇报，要求为自然人和企业一并办理。</p>`,
);

/** Reports of figures that need not add up, for reading alone. */
export const portalPages = {
  /** One large city report among 5,000 other nodes. */
  'one report in a heavy portal': portal(5000, report(exported, 1, 40)),
  'one report in a heavy portal, bare cells': portal(5000, report(bare, 1, 40)),
  'a hundred reports in a portal': portal(
    200,
    times(100, (seed) => report(exported, seed, 4)),
  ),
  'a hundred reports in a portal, bare cells': portal(
    200,
    times(100, (seed) => report(bare, seed, 4)),
  ),
};

import type { Outline } from './outline.ts';

/** A page and what must be read from it, in every browser. */
export interface Reading {
  readonly name: string;
  readonly html: string;
  readonly outline: Outline;
  /** JSDOM has no such thing. */
  readonly browserOnly?: true;
}

const table = (...rows: string[]) =>
  `<table>${rows.map((cells) => `<tr>${cells}</tr>`).join('\n')}</table>`;

/** A row of cells, each written as given. */
const cells = (...texts: string[]) => texts.map((text) => `<td>${text}</td>`).join('\n');

/** A table of row groups with a row of one cell each: "tbody 甲", and how it is laid out. */
const groups = (...all: string[]) => {
  const written = all.map((one) => {
    const [name, text, display] = one.split(' ');
    const style = display === undefined ? '' : ` style="display:${display}"`;
    return `<${name}${style}><tr><td>${text}</td></tr></${name}>`;
  });
  return `<table>${written.join('')}</table>`;
};

export const readings: readonly Reading[] = [
  {
    name: 'paragraphs, headings and tables keep their order',
    html: `<h1>某镇<br>年度报告</h1><center>发布日期：2024-01-05</center><div>一、<b>总体</b>情况<p>全年<i>公开</i>信息</p>
      </div>${table(cells('规章', '0'))}尾注<ul><li>甲<li>乙</ul>`,
    outline: [
      '# 某镇\n年度报告',
      '发布日期：2024-01-05',
      '一、总体情况',
      '全年公开信息',
      ['规章|0'],
      '尾注',
      '甲',
      '乙',
    ],
  },
  {
    name: 'a line break ends a line of text, and joins the words of a cell',
    html: `<div>二、主动公开<br>正文</div>${table(cells('商业<br>企业', '1'))}`,
    outline: ['二、主动公开', '正文', ['商业\n企业|1']],
  },
  {
    name: 'spans as the form prints them',
    html: `<table><tr><td rowspan=2>甲<td colspan=2>乙<tr><td>丙<td>丁<tr><td>1<td>2<td>3</table>`,
    outline: [['甲|乙|←', '↑|丙|丁', '1|2|3']],
  },
  {
    name: 'a row span ends with its row group, one of 0 fills it',
    html: `<table><thead><tr><th rowspan=9>甲<th>乙</thead><tbody><tr><td rowspan=0>1<td>2<tr><td>3</tbody><tbody><tr><td>4<td>5</table>`,
    outline: [['甲|乙', '1|2', '↑|3', '4|5']],
  },
  {
    name: 'the first thead stands on top and the first tfoot last, wherever they are written',
    html: groups('tfoot 一', 'tbody 二', 'tfoot 三', 'thead 四', 'tbody 五', 'thead 六'),
    outline: [['四', '二', '三', '五', '六', '一']],
  },
  {
    name: 'row groups stand as their styles lay them out, not as they are named',
    html: groups(
      'tbody 一',
      'thead 二 table-row-group',
      'thead 三 none',
      'tbody 四 table-header-group',
      'tfoot 五 table-row-group',
      'thead 六',
      'tbody 七 table-footer-group',
      'tfoot 八',
      'tbody 九',
    ),
    outline: [['四', '一', '二', '五', '六', '八', '九', '七']],
  },
  {
    name: 'spans end with their row group where it is drawn',
    html: `<table><tbody><tr><td rowspan=5>1<td>2</tbody><thead><tr><th colspan=2>甲</thead><tbody><tr><td>3<td>4</tbody></table>`,
    outline: [['甲|←', '1|2', '3|4']],
  },
  {
    name: 'empty rows and cells are kept',
    html: `<table><tr><td>甲<td><tr><tr><td>&nbsp;<td>2</table>`,
    outline: [['甲|', '·|·', '|2']],
  },
  {
    name: 'a span that asks for everything costs nothing',
    html: `<table><tr><td rowspan=65534>甲<td colspan=5>乙<tr><td>1<td>2</table>`,
    outline: [['甲|乙|←|←|←|←', '↑|1|2|·|·|·']],
  },
  {
    name: 'spans that overlap are survived',
    html: `<table><tr><td>1<td rowspan=2>2<tr><td colspan=2>3</table>`,
    outline: [['1|2', '3|←']],
  },
  {
    name: 'what a word processor exports',
    html: table(
      `<td width=68 style='width:51pt'><p class=MsoNormal align=center><span lang=EN-US>20</span><span
lang=EN-US>23<o:p></o:p></span></p></td>
       <td><p class=MsoNormal><span>三</span><span>、本</span><font>年</font>度</p></td>`,
      `<td><!--[if !supportLists]-->1.<!--[endif]-->
  属于国家秘密</td><td><p><span>&nbsp;<o:p></o:p></span></p></td>`,
    ),
    outline: [['2023|三、本年度', '1. 属于国家秘密|']],
  },
  {
    name: 'two figures in a cell are never run together',
    html: `<style>.apart{display:block}</style>${table(
      cells('<p>12</p><p>3</p>', '<div>1</div>2', '12<p>3</p>'),
      cells('<span class=apart>1</span><span class=apart>2</span>', '1<del>0</del>', '5<br>6'),
      cells('<span>1</span> <span>2</span>', '<b>1</b>\n<b>2</b>', '1<span>,234</span>'),
    )}`,
    outline: [['12\n3|1\n2|12\n3', '1\n2|1\n0|5\n6', '1 2|1 2|1,234']],
  },
  {
    name: 'full-width signs and unseen marks',
    html: table(cells('１２，３４５', '\u200b８\ufeff', '（三）不予公开', '８５．５％')),
    outline: [['12，345|8|（三）不予公开|85.5%']],
  },
  {
    name: 'what a field shows is text, what it hides is not',
    html: table(
      cells(
        '<input value=12>',
        '<input type=hidden value=9>7',
        '<select><option>1<option selected>2</select>',
      ),
      cells(
        '<textarea>34</textarea>件',
        '<input type=checkbox value=on>5',
        '<input value=1><input value=2>',
      ),
    ),
    outline: [['12|7|2', '34\n件|5|1\n2']],
  },
  {
    name: 'scripts, styles, comments and templates say nothing',
    html: `<script>document.title</script><style>p{}</style><template><p>模板</p></template><p>文</p><noscript><img></noscript>
      ${table(cells('<script>1</script>2<!-- 3 -->', '<style>td{}</style>自然人'))}`,
    outline: ['文', ['2|自然人']],
  },
  {
    name: 'hidden rows, cells, columns, copies and words are left out',
    html: `<style>.print,.third td:nth-child(3){display:none}.ghost{visibility:hidden}</style>
      <div class=print>${table(cells('打印', '9'))}<p>打印正文</p></div>
      ${table(cells('甲', '1<span style="display:none">9</span>'), `<td>乙</td><td hidden>9</td><td>2</td>`)}
      <table class=third><tr hidden>\t<td>隐</td>\t<td>9</td></tr><tr><td>丙<td>3<td>9<tr><td class=ghost>9<td>4<td>9</table>
      <p hidden>看不见</p><p style="display:none">看不见<b>的</b></p><p>看得见</p>`,
    outline: [['甲|1', '乙|2'], ['丙|3', '|4'], '看得见'],
  },
  {
    name: 'what a closed details holds can be opened',
    html: `<details><summary>年度报告</summary><p>正文</p>${table(cells('自然人', '1'), cells('总计', '1'))}</details>`,
    outline: ['年度报告', '正文', ['自然人|1', '总计|1']],
  },
  {
    name: 'a hidden tab is read where nothing shown says the same',
    html: `<div><p>一、总体情况</p><p>正文</p></div>
      <div style="display:none"><p>三、收到和处理政府信息公开申请情况</p>${table(cells('自然人', '5'), cells('总计', '5'))}</div>
      <div style="display:none"><p>无关的菜单</p></div>`,
    outline: ['一、总体情况', '正文', '三、收到和处理政府信息公开申请情况', ['自然人|5', '总计|5']],
  },
  {
    name: 'a hidden copy of what is shown is not read',
    html: `<p>一、总体情况</p>${table(cells('自然人', '1'), cells('总计', '1'))}
      <div style="display:none"><p>一、总体情况</p>${table(cells('自然人', '2'), cells('总计', '2'))}</div>`,
    outline: ['一、总体情况', ['自然人|1', '总计|1']],
  },
  {
    name: 'tables that lay out the page',
    html: `<table><tr><td>导航<td><table><tr><td><p>正文</p>${table(cells('规章', '0'), cells('文件', '8'))}<p>落款</p></table></table>`,
    outline: ['导航', '正文', ['规章|0', '文件|8'], '落款'],
  },
  {
    name: 'a table of one cell is a box, in the flow and in a cell',
    html: `${table(cells('<p>甲</p><p>乙</p>'))}${table(cells('丙', table(cells('7'))), cells('丁', '8'))}`,
    outline: ['甲', '乙', ['丙|7', '丁|8']],
  },
  {
    name: 'a table inside a data table follows it',
    html: table(cells('规章', '0', '1'), cells('文件', `见下${table(cells('其中', '2'))}`, '3')),
    outline: [['规章|0|1', '文件|见下|3'], ['其中|2']],
  },
  {
    name: 'an article laid out in cells is text, with its pictures',
    html: table(
      cells('标题'),
      cells(
        `<p>一、总体情况</p><p>${'全年公开信息若干条。'.repeat(10)}</p><p>${'工作有序推进。'.repeat(10)}</p><img src=/t.png width=600 height=400>`,
      ),
    ),
    outline: [
      '标题',
      '一、总体情况',
      '全年公开信息若干条。'.repeat(10),
      '工作有序推进。'.repeat(10),
      'image embedded https://portal.example/t.png ()',
    ],
  },
  {
    name: 'paragraphs in a table of figures are also text',
    html: table(
      ...[1, 2, 3].map((at) => cells(`行${at}`, `${at}`, `${at + 1}`)),
      `<td colspan=3><p>五、存在的主要问题</p><p>${'一是更新不够及时。'.repeat(12)}</p><p>${'二是培训不够。'.repeat(12)}</p></td>`,
    ),
    outline: [
      [
        '行1|1|2',
        '行2|2|3',
        '行3|3|4',
        `五、存在的主要问题\n${'一是更新不够及时。'.repeat(12)}\n${'二是培训不够。'.repeat(12)}|←|←`,
      ],
      '五、存在的主要问题',
      '一是更新不够及时。'.repeat(12),
      '二是培训不够。'.repeat(12),
    ],
  },
  {
    name: 'a caption stands before its table',
    html: `<table><caption>第二十条第（一）项</caption><tr><td>规章<td>0</table>`,
    outline: ['第二十条第（一）项', ['规章|0']],
  },
  {
    name: 'a list laid out as a table',
    html: `<style>.t{display:table}.t li{display:table-row}.t span{display:table-cell}</style>
      <p>二、主动公开政府信息情况</p><ul class=t><li><span>信息内容</span><span>本年制发件数</span></li>
      <li><span>规章</span><span>0</span></li><li><span>行政规范性文件</span><span><b>1</b>2</span></li></ul><p>完</p>`,
    outline: [
      '二、主动公开政府信息情况',
      ['信息内容|本年制发件数', '规章|0', '行政规范性文件|12'],
      '完',
    ],
  },
  {
    name: 'a table of styles whose header is written last',
    html: `<style>.t{display:table}.t>*{display:table-row-group}.t>.h{display:table-header-group}.t p{display:table-row}.t span{display:table-cell}</style>
      <div class=t><div><p><span>规章</span><span>0</span></p></div><div class=h><p><span>信息内容</span><span>本年制发件数</span></p></div></div>`,
    outline: [['信息内容|本年制发件数', '规章|0']],
  },
  {
    name: 'a table by its roles',
    html: `<div role=table><div role=rowgroup><div role=row><div role=columnheader>自然人</div><div role=columnheader>总计</div></div></div>
      <div role=rowgroup><div role=row><div role=cell>3</div><div role=cell>3</div></div></div></div>`,
    outline: [['自然人|总计', '3|3']],
  },
  {
    name: 'files, viewers and pictures are named',
    html: `<base href="https://portal.example/2023/">
      <p>附件：<a href="report.pdf">年度报告</a></p>
      <a href="/download?id=7">某镇年报.docx</a> <a href="a.html">某镇年报.docx</a>
      <a href="javascript:void(0)">打印</a> <a href="/f/x.ofd?v=2">版式文件</a>
      <a href="get.jsp?f=9" download="附表.xlsx">附表</a>
      <embed src="v.pdf"><object data="v2" type="application/pdf"></object>
      <iframe src="viewer.pdf" title="年报"></iframe>
      <img src="logo.png" width=60 height=60><nav><img src="banner.png" width=900 height=300></nav>
      <a href="zt.html"><img src="zt.png" width=300 height=200></a><a href="p1.jpg"><img src="p1s.jpg" width=300 height=400></a><img src="scan.jpg" width=800 height=1100 alt="第一页">
      ${table(cells('自然人', '1'))}`,
    outline: [
      '附件：年度报告',
      'pdf link https://portal.example/2023/report.pdf (年度报告)',
      '某镇年报.docx 某镇年报.docx 打印 版式文件 附表',
      'word link https://portal.example/download?id=7 (某镇年报.docx)',
      'ofd link https://portal.example/f/x.ofd?v=2 (版式文件)',
      'spreadsheet link https://portal.example/2023/get.jsp?f=9 (附表)',
      'pdf embedded https://portal.example/2023/v.pdf ()',
      'pdf embedded https://portal.example/2023/v2 ()',
      'pdf embedded https://portal.example/2023/viewer.pdf (年报)',
      'image link https://portal.example/2023/p1.jpg ()',
      'image embedded https://portal.example/2023/scan.jpg (第一页)',
      ['自然人|1'],
    ],
  },
  {
    name: 'a frame of the same origin is read in its place',
    html: `<p>前</p><iframe width=600 height=400 srcdoc="<h2>报告</h2><table><tr><td>自然人<td>0</table>"></iframe><p>后</p>`,
    outline: ['前', '## 报告', ['自然人|0'], '后'],
    browserOnly: true,
  },
  {
    name: 'a frame of another origin is named',
    html: `<p>前</p><iframe width=600 height=400 sandbox src="data:text/html,x" title="公开平台"></iframe><iframe width=1 height=1 sandbox src="data:text/html,x"></iframe><p>自然人</p>`,
    outline: ['前', 'frame embedded  (公开平台)', '自然人'],
    browserOnly: true,
  },
  {
    name: 'open shadow trees are read, with what is slotted into them',
    html: `<x-report><template shadowrootmode=open><h2>报告</h2><slot></slot><table><tr><td>规章<td>0<tr><td><slot name=a></slot><td>1</table></template><p>正文</p><b slot=a>文件</b></x-report>`,
    outline: ['## 报告', '正文', ['规章|0', '文件|1']],
    browserOnly: true,
  },
  {
    name: 'menus of links are passed over, their files too where the report is on the page',
    html: `<ul>${Array.from({ length: 40 }, (_, at) => `<li><a href="/c${at}.pdf">栏目${at}</a></li>`).join('')}</ul>
      ${table(cells('自然人', '1'), cells('总计', '1'))}`,
    outline: [['自然人|1', '总计|1']],
  },
  {
    name: 'preformatted lines are lines, and with tabs a table',
    html: `<pre>三、标题\n\n## 第二节\n甲\t1\t\n\n乙\t2\t3\n------\t------\n完</pre><pre>散文\n两行</pre><pre><p>段落</p>${table(cells('规章', '0'))}</pre>`,
    outline: [
      '三、标题',
      '## 第二节',
      ['甲|1|', '乙|2|3'],
      '完',
      '散文',
      '两行',
      '段落',
      ['规章|0'],
    ],
  },
  {
    name: 'text of every sort does no harm',
    html: table(
      cells(
        '&lt;script&gt;alert(1)&lt;/script&gt;',
        'javascript:alert(1)',
        '🙂',
        '\u202e12\u202c',
        '\u200f٣',
      ),
      cells('1', '2', '3', '4', '5'),
    ),
    outline: [['<script>alert(1)</script>|javascript:alert(1)|🙂|12|٣', '1|2|3|4|5']],
  },
  {
    name: 'tables in a drawing, each once, and none of its own words',
    html: `前<svg><title>题</title><text>图</text><g><foreignObject width=9 height=9>
      <div>${table(cells('自然人', '1'))}<svg><foreignObject><p>内</p></foreignObject></svg></div>
      </foreignObject></g></svg>后`,
    outline: ['前', ['自然人|1'], '内', '后'],
  },
];

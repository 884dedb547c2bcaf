import { after, type DrawnContext, host, picture } from './context.ts';

const bar = 'display:inline-block;width:2px;height:12px;background:#000;margin-left:2px';
const content = (name: string, html: string): DrawnContext => ({ name, seen: null, content: html });
const rule = (name: string, css: string, html = '12'): DrawnContext => ({
  name,
  seen: null,
  content: html,
  css,
});
const empty = host.replace('>12<', '><');
const closed = (html: string) =>
  `document.querySelector('.h').attachShadow({ mode: 'closed' }).innerHTML = ${JSON.stringify(html)}`;

/** Something without a sign of its own is drawn beside the figure, or across it, as a sign would be. */
export const besideContexts: readonly DrawnContext[] = [
  { ...content('a closed tree behind it', `12${empty}`), script: closed('3') },
  content('a frame at its right', '<span style="border-right:2px solid">12</span>'),
  content('a frame of nothing', '12<span style="border-left:2px solid"></span>'),
  content('a double frame between', '<span style="border-right:3px double">1</span>2'),
  content('a bar', `12<i style="${bar}"></i>`),
  content(
    'an outline of nothing',
    '12<i style="display:inline-block;height:12px;outline:1px solid #000;margin-left:2px"></i>',
  ),
  content('a point', '1<i style="display:inline-block;width:2px;height:2px;background:#000"></i>2'),
  content(
    'a minus',
    '<i style="display:inline-block;width:7px;height:2px;background:#000;vertical-align:5px;margin-right:2px"></i>12',
  ),
  content(
    'a nought',
    '12<i style="display:inline-block;width:6px;height:10px;border:1px solid;border-radius:50%"></i>',
  ),
  content('a rule', '12<hr style="display:inline-block;width:0;height:12px;margin:0 2px">'),
  content('a button to choose', '12<input type="radio">'),
  content('a gauge', '12<meter value="1" style="width:10px;height:12px"></meter>'),
  content(
    'a picture with room',
    `12<img style="margin-left:3px" width="10" height="14" src="${picture}">`,
  ),
  content('a root', '<math><msqrt><mn>12</mn></msqrt></math>'),
  content(
    'a drawing without a size',
    '12<svg style="overflow:visible;width:0;height:12px"><text y="12">3</text></svg>',
  ),
  content('a shadow of its box', '<span style="box-shadow:4px 0 0 -1px #000">12</span>'),
  content(
    'a shadow of nothing',
    '12<span style="display:inline-block;width:1px;height:12px;box-shadow:3px 0 0 #000"></span>',
  ),
  content('a script that is shown', '12<script type="x" style="display:inline">3</script>'),
  rule(
    'a bar of a rule',
    '.x b{position:relative}.x b::after{content:"";position:absolute;left:20px;top:3px;width:2px;height:12px;background:#000}',
    '<b>12</b>',
  ),
  rule(
    'a point of a rule',
    '.x b::after{content:"";display:inline-block;width:2px;height:2px;background:#000}',
    '<b>12</b>',
  ),
  rule('a frame of its first letter', '.x::first-letter{border-left:2px solid}'),
  rule('a gradient', '.x{background:linear-gradient(90deg,#fff 20px,#c00 20px 22px,#fff 22px)}'),
  rule('a round gradient', '.x{background:radial-gradient(circle at 10px 15px,#c00 2px,#fff 2px)}'),
  rule('a picture over and over', `.x{background:url("${picture}")}`),
  rule(
    'a picture of a part',
    `.x span{padding-right:20px;background:url("${picture}") 20px 0 repeat-y}`,
    '<span>12</span>',
  ),
  rule(
    'a button to scroll by',
    '.x div{overflow:auto;width:40px;white-space:nowrap}.x div::scroll-button(right){all:unset;content:"3"}',
    '<div>12</div>',
  ),
  rule(
    'a mark to scroll to',
    '.x div{overflow:auto;width:40px;scroll-marker-group:after}.x b::scroll-marker{content:"3"}',
    '<div><b>12</b></div>',
  ),
  content(
    'a line through a low box',
    '<span style="display:inline-block;height:9px;line-height:18px;border-bottom:2px solid">12</span>',
  ),
  content(
    'a line behind it, moved up',
    '12<div style="border-top:1px solid;margin-top:-9px"></div>',
  ),
  content(
    'its own line, lowered',
    '<u style="text-decoration-thickness:2px"><span style="vertical-align:-7px">12</span></u>',
  ),
  rule(
    'a line of a rule',
    '.x b{position:relative}.x b::after{content:"";position:absolute;left:0;top:9px;width:20px;height:1px;background:#000}',
    '<b>12</b>',
  ),
  rule(
    'lines of rows too low',
    'table{border-collapse:collapse}td{padding:0;line-height:4px;border:1px solid}th{line-height:30px}',
  ),
  {
    name: 'a bar from elsewhere',
    seen: null,
    around: after(
      '<div style="position:absolute;left:105px;top:91px;border-left:2px solid;height:12px"></div>',
    ),
  },
];

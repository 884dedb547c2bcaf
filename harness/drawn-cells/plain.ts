import { cell, type DrawnCell, nested, type Style } from './cell.ts';

const fonts = [
  '宋体',
  'SimSun,serif',
  'Arial',
  'sans-serif',
  'serif',
  'monospace',
  'Times New Roman',
];
const onGround = [
  ['#333', '#fff'],
  ['black', '#f5f5f5'],
  ['#666', '#e8f4ff'],
  ['white', '#1a4f8b'],
  ['#fff', '#c00'],
  ['rgb(0,0,128)', 'rgb(255,255,200)'],
  ['#c00', 'transparent'],
  ['#999', '#fff'],
  ['rgba(0,0,0,.75)', 'white'],
];

/** Whose signs a canvas draws as the page does. */
const alike = (drawn: DrawnCell, signs: string): DrawnCell => ({ ...drawn, signs });

const thousands = (figure: string): string => figure.replace(/\B(?=(?:\d{3})+$)/g, ',');
const fullWidth = (figure: string): string =>
  figure.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** Ordinary styles of portals: a person sees the text as it is written. */
export const plainStyles: readonly Style[] = [
  { name: 'bare', draw: (_random, figure) => alike(cell(figure, Number(figure)), figure) },
  {
    name: 'font',
    draw: (random, figure) =>
      alike(
        cell(
          figure,
          Number(figure),
          `font-family:${random.pick(fonts)};font-size:${random.whole(10, 22)}px;font-weight:${random.pick([400, 700])}`,
        ),
        figure,
      ),
  },
  {
    name: 'colours',
    draw(random, figure) {
      const [color, ground] = random.pick(onGround);
      return alike(cell(figure, Number(figure), `color:${color};background:${ground}`), figure);
    },
  },
  {
    name: 'colours of a part',
    draw(random, figure) {
      const [color, ground] = random.pick(onGround);
      const part = `<span style="color:${color};background:${ground};padding:2px">${figure}</span>`;
      return cell(nested(random, part), Number(figure));
    },
  },
  {
    name: 'box',
    draw: (random, figure) =>
      cell(
        figure,
        Number(figure),
        `padding:${random.whole(0, 9)}px ${random.whole(0, 20)}px;text-align:${random.pick(['left', 'center', 'right'])};vertical-align:${random.pick(['top', 'middle', 'bottom'])};height:${random.whole(20, 50)}px`,
      ),
  },
  {
    name: 'nested',
    draw: (random, figure) =>
      cell(`<p style="margin:0">${nested(random, figure)}</p>`, Number(figure)),
  },
  {
    name: 'of a word processor',
    draw: (random, figure) =>
      cell(
        `<p class="MsoNormal" style="text-align:center;line-height:${random.whole(14, 30)}pt;margin:0"><span lang="EN-US" style="font-size:10.5pt;font-family:仿宋_GB2312;mso-bidi-font-family:宋体;color:black">${figure}<o:p></o:p></span></p>`,
        Number(figure),
        'width:51.05pt;border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt',
      ),
  },
  {
    name: 'in pieces',
    draw(random, figure) {
      const at = random.whole(1, figure.length - 1);
      const style = random.pick(['', ' style="font-family:Arial"', ' style="color:#222"']);
      return cell(
        `<span>${figure.slice(0, at)}</span><span${style}>${figure.slice(at)}</span>`,
        Number(figure),
      );
    },
  },
  {
    name: 'spaces',
    draw: (random, figure) =>
      cell(
        random.pick([`&nbsp;${figure}&nbsp;`, `　${figure}`, `\n   ${figure}\n `]),
        Number(figure),
      ),
  },
  {
    name: 'full width',
    draw: (_random, figure) => alike(cell(fullWidth(figure), Number(figure)), fullWidth(figure)),
  },
  {
    name: 'thousands',
    draw: (_random, figure) => alike(cell(thousands(figure), Number(figure)), thousands(figure)),
  },
  {
    name: 'link',
    draw: (random, figure) =>
      cell(
        `<a href="${random.pick(['#', '/list.html'])}" style="text-decoration:${random.pick(['none', 'underline'])}">${figure}</a>`,
        Number(figure),
      ),
  },
  {
    name: 'zoom',
    draw: (random, figure) =>
      cell(figure, Number(figure), `zoom:${random.pick([0.8, 1.1, 1.25, 1.5])}`),
  },
  {
    name: 'field',
    draw: (random, figure) =>
      cell(
        `<input ${random.pick(['', 'readonly ', 'disabled '])}value="${figure}" style="width:60px;border:${random.pick(['0', '1px solid'])}">`,
        Number(figure),
      ),
  },
  {
    name: 'block',
    draw: (random, figure) =>
      cell(
        `<div style="${random.pick(['display:flex;justify-content:center', 'text-align:center', 'position:relative', 'overflow:hidden', 'display:inline-block', 'float:left', 'opacity:.85', 'width:100%;overflow:auto'])}">${figure}</div>`,
        Number(figure),
      ),
  },
  {
    name: 'ornaments',
    draw: (random, figure) =>
      cell(
        figure,
        Number(figure),
        random.pick([
          'letter-spacing:.05em',
          'text-decoration:underline',
          'font-style:italic',
          'box-shadow:0 0 3px #999',
          'border-radius:6px;border:1px solid #ccc',
          'background:linear-gradient(#fff,#eee)',
          'font-variant-numeric:tabular-nums',
          'text-shadow:0 1px 0 #fff',
          'transition:all .2s',
          'text-indent:1em',
        ]),
      ),
  },
  {
    name: 'rules',
    draw: (random, figure, id) => ({
      html: `<td id="${id}"><span>${figure}</span></td>`,
      css: `#${id}:hover{opacity:0}#${id}::before{content:"";display:table}#${id} span{color:${random.pick(['#444', 'navy', 'darkred'])}}`,
      seen: Number(figure),
    }),
  },
];

/** One way to print a page of HTML: style sheet, paper, and the row of table three that starts a new sheet. */
export interface PrintStyle {
  readonly name: string;
  readonly css: string;
  readonly landscape?: boolean;
  /** Of the whole page; 1 is its own size. */
  readonly scale?: number;
  readonly paper?: { readonly width: string; readonly height: string };
  readonly margin?: string;
  /** Whether the browser prints title, address and the number of each sheet. */
  readonly furniture?: boolean;
  /** Row of the largest table, from 0, before which the sheet ends. */
  readonly cutAt?: number;
  /** Whether figures of neighbouring cells touch: they may be one figure, and are told as not read. */
  readonly touches?: boolean;
  /** Whether its tables have no lines around their cells: what of them is not certain is told as not read. */
  readonly unruled?: boolean;
}

const serif = 'body{font:12pt/1.6 "Noto Serif CJK SC",serif}';
const sans = 'body{font:10.5pt/1.5 "Noto Sans CJK SC",sans-serif}';
const plain = 'table{border-collapse:collapse;width:100%}td,th{padding:3px 6px}';
const ruled = (border: string) => `${plain}td,th{border:${border}!important}`;

const bare = `${plain}table,td,th{border:0!important}`;
const spaced = (gap: string) =>
  `${bare}table{border-collapse:separate!important;border-spacing:${gap}!important}`;
const ground = 'background:#dde6f5!important;-webkit-print-color-adjust:exact';

/** Styles that reading was made with. */
export const printStyles: readonly PrintStyle[] = [
  { name: 'serif', css: `${serif}${ruled('1px solid #000')}` },
  { name: 'sans-grey', css: `${sans}${ruled('1px solid #999')}` },
  { name: 'hair', css: `${sans}${ruled('0.2px solid #000')}` },
  { name: 'thick', css: `${serif}${ruled('3px solid #000')}` },
  { name: 'double', css: `*{font-weight:400!important}${sans}${ruled('3px double #000')}` },
  { name: 'dashed', css: `${sans}${ruled('1px dashed #000')}` },
  { name: 'dotted', css: `${sans}${ruled('1px dotted #000')}` },
  { name: 'as-the-portal', css: sans },
  {
    name: 'separate',
    css: `${sans}table{border-collapse:separate!important;border-spacing:2px;border:1px solid}td,th{border:1px solid!important}`,
  },
  {
    name: 'spaced',
    css: `${sans}table{border-collapse:separate!important;border-spacing:6px}td,th{border:1px solid!important}`,
  },
  { name: 'landscape', css: `${sans}${ruled('1px solid')}`, landscape: true },
  { name: 'small', css: `${sans}${ruled('1px solid')}`, scale: 0.5 },
  { name: 'large', css: `${serif}${ruled('1px solid')}`, scale: 1.15, furniture: true },
  {
    name: 'narrow',
    css: `*{font-weight:400!important}${serif}${ruled('1px solid')}body{width:380px}`,
    furniture: true,
  },
  {
    name: 'indented',
    css: `${serif}${ruled('1px solid')}p{text-indent:2em;margin:0;text-align:justify}`,
    furniture: true,
  },
  {
    name: 'centred',
    css: `${serif}${ruled('1px solid')}td{text-align:center;vertical-align:middle;height:36px}`,
  },
  {
    name: 'tight',
    css: `${sans}${ruled('1px solid')}td,th{padding:0!important;line-height:1}`,
    touches: true,
  },
  {
    name: 'shaded',
    css: `${sans}${ruled('1px solid #fff')}td{background:#e8eef8;-webkit-print-color-adjust:exact}`,
  },
  {
    name: 'framed',
    css: `${serif}${ruled('1px solid')}body{border:2px solid #a00;padding:12px}table{border:4px solid #000}`,
  },
  {
    name: 'underlined',
    css: `${serif}${ruled('1px solid')}p{text-decoration:underline}td{text-decoration:underline}`,
  },
  { name: 'spaced-out', css: `${serif}${ruled('1px solid')}body{letter-spacing:2px}` },
  { name: 'upright', css: `${sans}${ruled('1px solid')}td[rowspan]{writing-mode:vertical-rl}` },
  {
    name: 'repeated-head',
    css: `${sans}${ruled('1px solid')}tr:first-child{break-inside:avoid}`,
    cutAt: 9,
  },
  {
    name: 'tall',
    css: `${serif}${ruled('1px solid')}td,th{padding:18px 2px!important;vertical-align:bottom;text-align:right}`,
    furniture: true,
  },
  {
    name: 'broken-figures',
    css: `${sans}${ruled('1px solid')}table{table-layout:fixed}td,th{word-break:break-all;padding:1px}`,
    touches: true,
  },
  {
    name: 'open-sides',
    css: `${sans}${ruled('1px solid')}table{border-left:hidden!important;border-right:hidden!important}`,
  },
  {
    name: 'three-lines',
    css: `${serif}${bare}table{border-top:2px solid!important;border-bottom:2px solid!important}tr:first-child>*{border-bottom:1px solid!important}`,
    unruled: true,
  },
  { name: 'stripes', css: `${serif}${bare}tr:nth-child(even){${ground}}`, unruled: true },
  { name: 'gaps', css: `${serif}${spaced('3px')}td,th{${ground}}`, unruled: true },
  {
    name: 'gaps-narrow',
    css: `*{font-weight:400!important}${serif}${spaced('2px')}body{width:380px}td,th{${ground}}`,
    unruled: true,
  },
  {
    name: 'coloured-gaps',
    css: `${serif}${spaced('1px')}table{background:#000;-webkit-print-color-adjust:exact}td,th{background:#fff}`,
    unruled: true,
  },
  {
    name: 'gaps-landscape',
    css: `${sans}${spaced('3px')}td,th{${ground}}`,
    landscape: true,
    scale: 0.5,
    unruled: true,
  },
];

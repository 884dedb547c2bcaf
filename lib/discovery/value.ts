import type { Cell } from '../document/grid.ts';

/** A number as a cell prints it. */
export interface Numeral {
  readonly kind: 'number';
  /** In the printed unit: 3.5 of "3.5万". */
  readonly value: number;
  /** What the unit stands for: 10000 of 万. */
  readonly magnitude: number;
  /** Digits after the point. */
  readonly decimals: number;
  readonly percent: boolean;
  readonly unit: string;
  /** True where a remark or a footnote says that it is not quite what the others are. */
  readonly remarked: boolean;
}

/** What a cell of a table says, for whoever adds cells up. */
export type Value =
  | Numeral
  | { readonly kind: 'blank' }
  | { readonly kind: 'words' }
  /** A date, a code, a telephone number, a range, or a figure that cannot be read. */
  | { readonly kind: 'other' };

const WHOLE = '\\d+|\\d{1,3}(?:[,，]\\d{3})+';
/** What is counted: not what makes a date, an age or a rank of a number. */
const UNIT =
  '(?![年月日号时岁届期级楼度倍成折周第])\\p{Script=Han}{1,3}(?<![年月日])|m²|㎡|km²?|kg|t';
const REMARK = '[（(][^（()）]*[）)]|[①-⑳*※†‡#]+|\\[\\d+\\]|注\\d*';
const written = new RegExp(
  `^([+-]|减少?|增加?|▲|△)? ?[￥¥$]?(${WHOLE})(\\.\\d+)? ?([万亿])?([%‰])?(${UNIT})?(?: ?(${REMARK}))?$`,
  'u',
);
const BLANK = /^[-‐-―─━_/\\\s]*$/u;
const NOTHING = /^[无無零〇]$/u;
const MOBILE = /^1[3-9]\d{9}$/u;
const MAGNITUDES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
/** Digits up to which a number is held exactly. */
const LONGEST = 15;

/** Reads a cell's words, which are normalised. It never guesses: what could be two things is `other`. */
export function valueIn({ text, doubt, picture }: Pick<Cell, 'text' | 'doubt' | 'picture'>): Value {
  const words = text.replaceAll('\n', ' ').trim();
  if (picture || doubt !== undefined) return { kind: 'other' };
  if (BLANK.test(words)) return { kind: 'blank' };
  if (NOTHING.test(words)) return numeral(0);
  const found = written.exec(words);
  if (found === null) return { kind: /\p{L}/u.test(words) ? 'words' : 'other' };
  const [, sign = '', whole = '', decimals = '', magnitude = '', percent, unit = '', remark] =
    found;
  const digits = whole.replace(/\D/gu, '');
  const isCode = (/^0\d/u.test(digits) && digits.length > 1) || MOBILE.test(digits);
  if (isCode || digits.length > LONGEST) return { kind: 'other' };
  const size = Number(digits + decimals);
  return {
    ...numeral(size > 0 && /[-减▲△]/u.test(sign) ? -size : size),
    magnitude: MAGNITUDES[magnitude] ?? 1,
    decimals: Math.max(0, decimals.length - 1),
    percent: percent !== undefined,
    unit: magnitude + unit,
    remarked: remark !== undefined || /[▲△]/u.test(sign),
  };
}

function numeral(value: number): Numeral {
  const plain = { magnitude: 1, decimals: 0, percent: false, unit: '', remarked: false };
  return { kind: 'number', value, ...plain };
}

/** Numbers as `numFmt` has them written (ECMA-376 part 1, 17.18.59). */

const counted = '〇一二三四五六七八九';
const sealed = '零壹贰叁肆伍陆柒捌玖';
const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';

const formats: Readonly<Record<string, (value: number) => string>> = {
  none: () => '',
  bullet: () => '',
  chineseCounting: (value) => counting(value, counted, '十', '百'),
  chineseCountingThousand: (value) => counting(value, counted, '十', '百'),
  chineseLegalSimplified: (value) => counting(value, sealed, '拾', '佰', '壹'),
  ideographLegalTraditional: (value) => counting(value, sealed, '拾', '佰', '壹'),
  japaneseCounting: (value) => counting(value, counted, '十', '百'),
  taiwaneseCounting: (value) => counting(value, counted, '十', '百'),
  taiwaneseCountingThousand: (value) => counting(value, counted, '十', '百'),
  ideographDigital: byDigit,
  taiwaneseDigital: byDigit,
  japaneseDigitalTenThousand: byDigit,
  ideographTraditional: (value) => stems[value - 1] ?? String(value),
  ideographZodiac: (value) => branches[value - 1] ?? String(value),
  lowerLetter: (value) => letters(value),
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperRoman: roman,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalEnclosedCircle: (value) => enclosed(value, 0x2460),
  decimalEnclosedCircleChinese: (value) => enclosed(value, 0x2460),
  decimalEnclosedParen: (value) => enclosed(value, 0x2474),
  decimalEnclosedFullstop: (value) => enclosed(value, 0x2488),
  ideographEnclosedCircle: (value) =>
    value <= 10 ? String.fromCodePoint(0x3280 + value - 1) : String(value),
};

/** A number as a list counts it; in digits where its format is none of these. */
export function numeral(value: number, format: string): string {
  return (formats[format] ?? String)(value);
}

/** Digit for digit: 十 is 一〇. */
function byDigit(value: number): string {
  return String(value).replace(/\d/g, (digit) => counted[Number(digit)] ?? digit);
}

/** 1 to 999 as counted: 十, 十二, 一百二十三; `ten` is what stands before 十 alone. */
function counting(value: number, digits: string, tens: string, hundreds: string, ten = ''): string {
  if (value < 1 || value > 999) return String(value);
  const [one = 0, two = 0, three = 0] = [...String(value)].reverse().map(Number);
  const digit = (at: number) => digits[at] ?? '';
  const head = three > 0 ? digit(three) + hundreds : '';
  const gap = three > 0 && two === 0 && one > 0 ? '零' : '';
  const before = two === 1 && three === 0 ? ten : digit(two);
  return head + gap + (two > 0 ? before + tens : '') + (one > 0 ? digit(one) : '');
}

/** a … z, aa … zz, as Word goes on. */
function letters(value: number): string {
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.min(10, Math.ceil(value / 26)));
}

function enclosed(value: number, first: number): string {
  return value >= 1 && value <= 20 ? String.fromCodePoint(first + value - 1) : String(value);
}

const romans: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  if (value < 1 || value > 399) return String(value);
  let rest = value;
  let written = '';
  for (const [worth, sign] of romans) {
    for (; rest >= worth; rest -= worth) written += sign;
  }
  return written;
}

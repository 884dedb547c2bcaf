const DIGITS = '〇一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/**
 * A number written in Chinese numerals: 三 3, 两 2, 十二 12, 一百零五 105, 一万二千 12000, and digit
 * by digit 二〇二三 2023. Null where the text is no such number.
 */
export function readNumeral(text: string): number | null {
  if (!/^[〇零一二两三四五六七八九十百千万]+$/u.test(text)) return null;
  if (!/[十百千万]/u.test(text)) {
    if (text.length > 1 && text.includes('两')) return null;
    return Number([...text].map(digitOf).join(''));
  }
  let total = 0;
  let section = 0;
  let digit = -1;
  for (const sign of text) {
    const unit = UNITS[sign];
    if (sign === '万') {
      total = (total + section + Math.max(digit, 0)) * 10_000;
      section = 0;
      digit = -1;
    } else if (unit !== undefined) {
      // 十二 has no digit before its unit; 百 and 千 need one.
      if (digit < 0 && unit !== 10) return null;
      section += (digit < 0 ? 1 : digit) * unit;
      digit = -1;
    } else {
      if (digit > 0) return null;
      digit = digitOf(sign);
    }
  }
  return total + section + Math.max(digit, 0);
}

function digitOf(sign: string): number {
  return sign === '两' ? 2 : Math.max(DIGITS.indexOf(sign), 0);
}

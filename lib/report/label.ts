import { distance } from 'fastest-levenshtein';
import { simplify } from '../document/simplify.ts';

const NUMBERING =
  /^(?:[(（][一二三四五六七八九十\d]{1,3}[)）][、.．]?|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}(?:[、.．)）]|(?=\p{Script=Han}))|[①-⑳])/u;
const UNIT_TAIL =
  /[(（](?:单位[:：]?)?(?:件|宗|项|条|次|人|元|万元|件数|宗数|单位[:：]?[^()（）]{1,4})[)）]$/u;
const SIGNS = /[\s“”„"'‘’「」『』《》〈〉<>、，,。.．·:：;；()（）[\]【】/／\\_—–-]/gu;

/**
 * A label as it is compared: the characters that tell one from another, without numbering, signs,
 * spaces and units. "（一） 予以 公开" and "1、予以公开" have one key. Labels longer than any on the
 * forms are cut at 80 characters.
 */
export function labelKey(text: string): string {
  // Most cells of a page are figures.
  if (/^\d{0,80}$/u.test(text)) return text;
  let rest = simplify(text.slice(0, 160).normalize('NFKC').replace(/\s+/gu, ''));
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(NUMBERING, '');
  }
  return rest.replace(UNIT_TAIL, '').replace(SIGNS, '').slice(0, 80);
}

export type KeyOf = typeof labelKey;

/** More different texts than the tables of a page hold. */
const REMEMBERED = 5_000;

/** `compute`, which works out once what it says of a text. */
export function remembered<Value extends {}>(compute: (text: string) => Value) {
  const known = new Map<string, Value>();
  return (text: string): Value => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= REMEMBERED) known.clear();
    const value = compute(text);
    known.set(text, value);
    return value;
  };
}

/** The numbering that stands before a label: "（一）", "3."; "" where there is none. */
export function numberingOf(text: string): string {
  return NUMBERING.exec(text.replace(/\s+/gu, ''))?.[0] ?? '';
}

/**
 * How alike two label keys are: 1 the same, 0 nothing in common; one minus the Levenshtein distance
 * over the longer length.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  if (longer === 0 || Math.min(a.length, b.length) * 2 < longer) return 0;
  return 1 - distance(a, b) / longer;
}

/** Blank signs before words: those as wide as a Chinese character, and narrower ones. */
const LEADING = /^[^\S\n]+/u;
const WIDE = /[\u3000\u2003\u2001]/u;

/** How far blank signs before some words, not yet normalised, move them, in widths of a Chinese character. */
export function leadingBlanks(raw: string): number {
  const blanks = [...(LEADING.exec(raw)?.[0] ?? '')];
  return blanks.reduce((sum, sign) => sum + (WIDE.test(sign) ? 1 : 0.5), 0);
}

/** An indent as a cell has it: to tenths, and none for 0. */
export const indentOf = (widths: number): { readonly indent?: number } => {
  const indent = Math.round(widths * 10) / 10;
  return indent > 0 ? { indent } : {};
};

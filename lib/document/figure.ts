import { normalise } from './normalise.ts';

/** What a number is told in: 10000 of 万. */
export type Magnitude = 1 | 10_000 | 100_000_000;

/** Why a text is no figure: words, two figures, or a figure broken by other signs. */
export type UnreadableReason = 'words' | 'several-figures' | 'damaged';

export type Figure =
  /** `unit` as printed behind it, where there is one; `value` is the printed number, not converted. */
  | { readonly state: 'figure'; readonly value: number; readonly unit?: string }
  | { readonly state: 'blank' }
  | { readonly state: 'unreadable'; readonly reason: UnreadableReason };

/**
 * Reads the one number of a cell: `1,234` `１２` `+1036` `减4` `251000元` `22（其中修订16件）`, with
 * `无` `零` `〇` for 0, and `/` `-` `—` or nothing for a blank.
 *
 * It never guesses. Unreadable are two figures (`20 23`, `3-5`, `22（16）`), a figure with words of
 * its own (`约3件`, `12万`), and one with a sign out of place: separators that part no thousands
 * (`1,23`), a leading zero (`014`, maybe two cells run together), or a look-alike zero (`O`, `○`).
 */
export function readFigure(text: string): Figure {
  const words = normalise(text);
  if (blank.test(words)) return { state: 'blank' };
  if (none.test(words)) return { state: 'figure', value: 0 };
  const [, sign = '', whole, decimals = '', unit] = written.exec(words) ?? [];
  if (whole === undefined || whole.length > longest) {
    return { state: 'unreadable', reason: reasonOf(words) };
  }
  const size = Number(whole.replace(/\D/g, '') + decimals);
  const value = size > 0 && /[-减]/.test(sign) ? -size : size;
  return unit === undefined ? { state: 'figure', value } : { state: 'figure', value, unit };
}

const blank = /^[-‐-―─━_/\\\s]*$/;

/** In brackets, and no second figure: it begins with a word. */
const remark = '(?:\\s?[（(]\\s?[^\\s\\d（()）+.,，-][^（()）]*[）)])?';
const units = '件次|人次|万元|亿元|[件条个项宗份起例次人家部户元]';
const written = new RegExp(
  `^([+-]|减少?\\s?|增加?\\s?)?(0|[1-9]\\d*|[1-9]\\d{0,2}(?:[,，]\\d{3})+)(\\.\\d+)?(?:\\s?(${units}))?${remark}$`,
);
const none = new RegExp(`^[无無零〇]${remark}$`);

/** Signs of a whole number up to which it is held exactly. */
const longest = 15;

function reasonOf(words: string): UnreadableReason {
  const figures = words.match(/\d+(?:[.,，]\d+)*/g)?.length ?? 0;
  if (figures > 1) return 'several-figures';
  const lookAlike = /^[oO○◯]+$|[a-zA-Z〇○]\d|\d[a-zA-Z〇○]/.test(words);
  return /\p{L}/u.test(words) && !lookAlike ? 'words' : 'damaged';
}

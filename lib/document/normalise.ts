/**
 * The one place where a page's ways of writing become one way:
 * - full-width digits, letters and `％ ＋ － ． ／` become half-width, `−` (U+2212) a hyphen;
 * - every kind of white space becomes a plain space, a run of it one space, none at the ends;
 * - marks that nobody sees (zero-width, direction, soft hyphen, control) are dropped;
 * - a block boundary, written `blockBreak` by the reader, becomes one line feed.
 *
 * Chinese punctuation stays as printed, brackets （） among it: a quote has to show the page's own
 * words. Who compares labels folds both kinds of brackets there.
 */
export function normalise(raw: string): string {
  const text = raw.trim();
  return unusual.test(text) ? text.replace(odd, usual).replace(ends, '') : text;
}

/** `text` is `normalise(raw)`; `origin[i]` is the index in `raw` of its unit `i`. */
export function normaliseTraced(raw: string): { text: string; origin: number[] } {
  let text = '';
  const origin: number[] = [];
  const keep = (unit: string, index: number) => {
    if (unit.trim() === '' && text === '') return;
    text += unit;
    origin.push(index);
  };
  let next = 0;
  for (const { 0: match, index } of [...raw.matchAll(odd), { 0: '', index: raw.length }]) {
    for (; next < index; next++) keep(raw.charAt(next), next);
    const written = usual(match);
    if (written !== '') keep(written, index);
    next = index + match.length;
  }
  return { text: text.trimEnd(), origin };
}

/** Stands between two blocks in raw text; a control character that no page means to print. */
export const blockBreak = '\u001e';

/** Anything beyond printed ASCII, ideographs and their punctuation, or two spaces in a row. */
const unusual = /[^ -~—‘’“”…、-】〔〕一-鿿！（），：；？]| {2}/;

/** Control characters, soft hyphen, zero-width and direction marks, variation selectors. */
const unseen =
  '\\0-\\x1f\\x7f-\\x9f\\xad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff';
/** A unit to be narrowed, or a run of white space and unseen marks. */
const odd = new RegExp(`[０-９Ａ-Ｚａ-ｚ％＋－．／−]|[\\s${unseen}]+`, 'g');
const ends = /^[ \n]|[ \n]$/g;
const white = /[^\S\ufeff]/;

function usual(match: string): string {
  if (match.includes(blockBreak)) return '\n';
  if (match === '−') return '-';
  if (match >= '％' && match <= 'ｚ') return String.fromCharCode(match.charCodeAt(0) - 0xfee0);
  return white.test(match) ? ' ' : '';
}

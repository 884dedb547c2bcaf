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
  const trimmed = raw.trim();
  if (!unusual.test(trimmed)) return trimmed;
  return trimmed
    .replace(unseen, '')
    .replace(wide, (unit) => String.fromCharCode(narrow(unit.charCodeAt(0))))
    .replace(whiteSpace, ' ')
    .replace(breaks, '\n')
    .replace(ends, '');
}

/** Stands between two blocks in raw text; a control character that no page means to print. */
export const blockBreak = '\u001e';

/** `text` is `normalise(raw)`; `origin[i]` is the index in `raw` of its unit `i`. */
export function normaliseTraced(raw: string): { text: string; origin: number[] } {
  const units: string[] = [];
  const origin: number[] = [];
  let gap = '';
  let gapOrigin = 0;
  for (let index = 0; index < raw.length; index++) {
    const unit = raw.charAt(index);
    if (unit === blockBreak || isWhiteSpace(unit)) {
      if (gap === '') gapOrigin = index;
      if (unit === blockBreak) gap = '\n';
      else if (gap === '') gap = ' ';
      continue;
    }
    if (isUnseen(unit)) continue;
    if (gap !== '' && units.length > 0) {
      units.push(gap);
      origin.push(gapOrigin);
    }
    gap = '';
    units.push(isWide(unit) ? String.fromCharCode(narrow(unit.charCodeAt(0))) : unit);
    origin.push(index);
  }
  return { text: units.join(''), origin };
}

const unseenUnits =
  '\\u0000-\\u0008\\u000e-\\u001d\\u001f\\u007f-\\u0084\\u0086-\\u009f\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff';
const wideUnits = '\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a％＋－．／−';
const spaceUnits =
  '\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';

/** Anything beyond printed ASCII, ideographs and their punctuation, or two spaces in a row. */
const unusual = /[^ -~—‘’“”…、-】〔〕一-鿿！（），：；？]| {2}/;
const unseen = new RegExp(`[${unseenUnits}]+`, 'g');
const wide = new RegExp(`[${wideUnits}]`, 'g');
const whiteSpace = new RegExp(`[${spaceUnits}]+`, 'g');
const breaks = new RegExp(` *${blockBreak}[ ${blockBreak}]*`, 'g');
const ends = /^[ \n]+|[ \n]+$/g;

const oneUnseen = new RegExp(`[${unseenUnits}]`);
const oneWide = new RegExp(`[${wideUnits}]`);
const oneSpace = new RegExp(`[${spaceUnits}]`);
const isUnseen = (unit: string) => oneUnseen.test(unit);
const isWide = (unit: string) => oneWide.test(unit);
const isWhiteSpace = (unit: string) => oneSpace.test(unit);

const narrow = (code: number) => (code === 0x2212 ? 0x2d : code - 0xfee0);

import { allToldIn } from './all-told.ts';
import { leftOf, namedAt, type Read } from './claims.ts';
import type { Count } from './count.ts';
import { tagsOf } from './grammar.ts';
import type { Language } from './language.ts';
import type { ListedPart, PartsList } from './parts-list.ts';
import type { Token } from './tokens.ts';

/** What opens a list, right behind its total: a bracket, 其中, or 分别为, 具体为 and a colon. */
const BRACKET = /^[^,;(N%]{0,12}\(/u;
const WITHIN = /^[^,;(N%]{0,12}[,;:]?:?I/u;
const FOLLOWS = /^[fA]{0,4}(?::|,?d?[fn]*:|,df?|,[fn]?i)/u;
/** （各业务线数据：…）: what has a name of its own does not split the number before the bracket. */
const NAMED_BRACKET = /^[^Iid,;()N%:]{1,12}:/u;
/** Leaves it to the reader whether all are named. */
const OPENING = /主要|如(?!下)/u;
const INCLUDING = /包[括含]/u;
const CLOSING = /^[^,;。)]*等/u;
const NEXT_MATTER =
  /答复|办结|办理|结转|较|比|同比|上年|去年|20\d\d年|共|合计|总计|全年|新收|累计|另|此外|同时|目前|年内|尚有|仍有|(?<!其)余/u;
/** 解读信息共计110条 may be one more part, or another matter. */
const PERHAPS_A_PART = /^(?![我本全当今]|年[度内]|截[至止]).+(?:共|合计|总计)/u;
/** A clause with a verb of its own, after parts without: another channel's or another matter's number. */
const ANEW =
  /^(?:并|还|又|且|同时)?(?:通过|利用|依托|借助|运用|在.{2,12}(?:发布|公开|公布)|发布|公开(?!类)|公布|推送|转发|更新|举办|召开|组织|开展|受理|收到|接到|回应|回复)/u;
/** Shares beside the parts; any other unit may be of one more part: 微信转发330余篇. */
const ASIDE = /^(?:%|个百分点|)$/u;
const OTHER_YEAR = /上一?年度?(?!结转)|去年|同期|往年|20\d\d年度?(?!结转)/u;
const AVERAGE = /均|每|最多|最少|至少/u;
const CHANNEL =
  /网|信函|邮|当面|现场|传真|窗口|平台|线[上下]|书面|媒体|公众号|微信|微博|报刊|报纸|电视|广播|公开栏|客户端/u;
/** 其他 closes the sorting that it stands in. */
const THE_OTHERS = /^(?:及|和)?其[他它余]/u;
const CARRIED = /(?:上一?年|往年|20\d\d年)?度?(?:结转|转结|转入)/u;
const JOINED = /^[^,;。()\d]{0,24}$/u;

/** A sentence with more figures is no sentence but a table. */
const MOST_COUNTS = 60;

/** Every list of parts in a sentence, by the total before it. */
export function listsIn(read: Read, language: Language): PartsList[] {
  if (read.counts.length > MOST_COUNTS) return [];
  let depths: readonly number[] | undefined;
  const depthAt = (position: number) => {
    depths ??= depthsOf(read.sentence.text);
    return depths[position];
  };
  const found = read.counts.flatMap((_, index) => listAt(read, index, depthAt, language) ?? []);
  return [...found, ...allToldIn(read, language)];
}

interface Opened {
  readonly by: 'bracket' | 'within' | 'follows';
  /** Where the parts may stand, in the sentence's text. */
  readonly start: number;
  readonly end: number;
}

function openedAt({ tokens, sentence }: Read, total: Count): Opened | null {
  const first = tokens.findIndex(({ start }) => start >= total.end);
  if (first < 0) return null;
  const after = tokens.slice(first);
  const tags = tagsOf(after);
  const until = (sign: RegExp, from: number) =>
    after.find(({ tag }, index) => index >= from && sign.test(tag))?.start ?? sentence.text.length;
  const bracket = BRACKET.exec(tags);
  if (bracket) {
    const from = bracket[0].length;
    const start = after[from]?.start ?? sentence.text.length;
    if (NAMED_BRACKET.test(tags.slice(from))) return null;
    return { by: 'bracket', start, end: closingOf(after, from) ?? sentence.text.length };
  }
  const within = WITHIN.exec(tags);
  if (within) {
    // 其中：甲1条；乙2条: behind a colon a semicolon parts the parts.
    const colon = tags.charAt(within[0].length) === ':' || within[0].includes(':');
    const end = colon ? sentence.text.length : until(/;/u, within[0].length);
    return { by: 'within', start: total.end, end };
  }
  if (!FOLLOWS.test(tags)) return null;
  return { by: 'follows', start: total.end, end: sentence.text.length };
}

/** Where the bracket is closed that was opened before token `from`. */
function closingOf(tokens: readonly Token[], from: number): number | undefined {
  let depth = 1;
  return tokens.find(({ tag }, index) => {
    if (index < from) return false;
    if (tag === '(') depth++;
    if (tag === ')') depth--;
    return depth === 0;
  })?.start;
}

function listAt(
  read: Read,
  index: number,
  depthAt: (position: number) => number | undefined,
  language: Language,
): PartsList | null {
  const { counts, tokens } = read;
  const { text } = read.sentence;
  const total = counts[index];
  if (!total || total.unit === '' || total.unit === '%' || total.change || total.approximate)
    return null;
  const opened = openedAt(read, total);
  if (!opened) return null;
  const bracket = opened.by === 'bracket';
  const listed: ListedPart[] = [];
  let stop = opened.end;
  let goesOn = false;
  let resume = 0;
  for (const count of counts.slice(index + 1)) {
    if (count.end > opened.end) break;
    if (count.start < resume) continue;
    const left = leftOf(read, count);
    const known = left.filter(({ tag }) => tag !== '?');
    const says = (pattern: RegExp) =>
      known.some(({ start, end }) => pattern.test(text.slice(start, end)));
    if (!bracket && listed.length > 0 && left.some(({ tag }) => tag === 'I')) {
      // A list within the list reaches to the semicolon.
      resume = tokens.find(({ tag, start }) => tag === ';' && start > count.end)?.start ?? 0;
      if (resume > 0 && resume < opened.end) continue;
      stop = count.start;
      goesOn = true;
      break;
    }
    const here = depthAt(count.start) === depthAt(opened.start);
    if (count.unit !== total.unit || !here) {
      goesOn ||= here && !ASIDE.test(count.unit);
      continue;
    }
    if (AVERAGE.test(count.left) || OTHER_YEAR.test(count.left)) continue;
    const ends = count.change || count.approximate;
    const anew = !bracket && beginsAnew(count, listed, total);
    if (ends || anew || (!bracket && says(NEXT_MATTER))) {
      if (listed.length === 0) return null;
      stop = count.start;
      goesOn = anew || PERHAPS_A_PART.test(count.left);
      break;
    }
    const sort = sortOf(read, count, language);
    const closes = sort === '' && THE_OTHERS.test(count.left);
    listed.push({
      count,
      sort: closes ? (listed.at(-1)?.sort ?? '') : sort,
      anew: otherSign(text, count, listed),
    });
  }
  const first = listed[0];
  const last = listed.at(-1);
  if (!first || !last) return null;
  const words = text.slice(total.end, first.count.start);
  const ended = CLOSING.test(text.slice(last.count.end, stop)) || OPENING.test(words);
  const opens = opened.by === 'within' || /其中|含/u.test(words);
  return {
    total,
    otherTotals: opened.by === 'within' ? otherTotalsOf(text, counts.slice(0, index + 1)) : [],
    parts: listed,
    open: goesOn || ended || listed.length === 1 || opens,
    full: !goesOn && !ended && isFull(total, listed),
    loose: INCLUDING.test(words),
  };
}

/**
 * Whether a list leaves no room for more although 其中 opens it: it names even what is none, or sorts
 * by one known sort, and what is missing is less than the least of its parts.
 */
function isFull(total: Count, listed: readonly ListedPart[]): boolean {
  const values = listed.map(({ count }) => count.value);
  const missing = total.value - values.reduce((sum, value) => sum + value, 0);
  if (listed.length < 3 || missing <= 0 || missing > total.value / 10) return false;
  const sorted = listed.every(({ sort }) => sort !== '' && sort === listed[0]?.sort);
  return values.includes(0) || (sorted && missing < Math.min(...values));
}

/** Whether another sign stands before a part than before the second. */
function otherSign(text: string, count: Count, listed: readonly ListedPart[]): boolean {
  const signOf = (one: Count) => text.charAt(one.start - one.left.length - 1);
  const second = listed[1]?.count;
  return second !== undefined && signOf(count) !== signOf(second);
}

/** Whether a number belongs to a new statement: 其中动态35条、通知8条，通过公众号发布995条. */
function beginsAnew({ left }: Count, listed: readonly ListedPart[], total: Count): boolean {
  const [first] = listed;
  if (first === undefined) return false;
  const told = listed.reduce((sum, { count }) => sum + count.value, 0);
  if (left.startsWith('以及') && told === total.value) return true;
  return ANEW.test(left) && !ANEW.test(first.count.left.replace(/^其中:?/u, ''));
}

/** What 其中 may be of besides the number right before it; that is the last of `counts`. */
function otherTotalsOf(text: string, counts: readonly Count[]): number[] {
  const total = counts.at(-1);
  const earlier = counts.at(-2);
  if (!total || !earlier || earlier.unit !== total.unit) return [];
  const joined = JOINED.test(text.slice(earlier.end, total.start));
  if (!joined && !CARRIED.test(total.left)) return [];
  return joined ? [earlier.value + total.value] : [earlier.value, earlier.value + total.value];
}

/** In how many brackets each sign of a text stands. */
function depthsOf(text: string): number[] {
  let depth = 0;
  return Array.from({ length: text.length + 1 }, (_, at) => {
    const sign = text.charAt(at);
    const here = depth;
    if (sign === '(') depth++;
    if (sign === ')') depth = Math.max(0, depth - 1);
    return here;
  });
}

/** What the parts of a list are sorted by: as the form sorts them, or by channel; "" where unknown. */
function sortOf(read: Read, count: Count, language: Language): string {
  const name = namedAt(read, count, language)?.quantities[0] ?? '';
  return language.spoken.quantities[name]?.sort ?? (CHANNEL.test(count.left) ? 'channel' : '');
}

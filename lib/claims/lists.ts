import { allToldIn } from './all-told.ts';
import { namedAt, type Read } from './claims.ts';
import type { Count } from './count.ts';
import type { Language } from './language.ts';
import type { ListedPart, PartsList } from './parts-list.ts';

const WITHIN = /^[^,;。(\d]{0,14}(?:,|;|:)?(?:其中|包?含)/u;
const FOLLOWS = /^(?:政府信息公开)?(?:申请|案件|信息|事项)?(?::|,分别[为是]:?|,包括:?)/u;
const PARENTHESIS = /^[^,;。(\d]{0,14}\(/u;
/** （各业务线数据：…）: what has a name of its own does not split the number before the bracket. */
const NAMED_BRACKET = /^(?!其中|包括|包含|含|分别|具体|主要)[^,;()\d]{2,}:/u;
/** Opens a list within the list. */
const INNER = /其中|包?含/u;
const OPENING = /其中|含|主要|如(?!下)|例如/u;
const INCLUDING = /包[括含]/u;
const CLOSING = /等(?:[^,;。)件]{0,6})?$/u;
const NEXT_MATTER =
  /答复|办结|办理|结转|较|比|同比|上年|去年|20\d\d年|共|合计|总计|全年|新收|累计|另|此外|同时|目前|年内|尚有|仍有|余/u;
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

/** A sentence with more figures is no sentence but a table. */
const MOST_COUNTS = 60;

/** Every list of parts in a sentence, by the total before it. */
export function listsIn(read: Read, language: Language): PartsList[] {
  if (read.counts.length > MOST_COUNTS) return [];
  return [...findLists(read, language), ...allToldIn(read, language)];
}

function findLists(read: Read, language: Language): PartsList[] {
  const {
    counts,
    sentence: { text },
  } = read;
  const depths = depthsOf(text);
  return counts.flatMap((total, index) => {
    if (total.unit === '' || total.unit === '%' || total.change || total.approximate) return [];
    const after = text.slice(total.end);
    const parenthesis = PARENTHESIS.exec(after);
    const start = total.end + (parenthesis?.[0].length ?? 0);
    const within = WITHIN.test(after);
    if (!parenthesis && !within && !FOLLOWS.test(after)) return [];
    if (parenthesis && NAMED_BRACKET.test(text.slice(start))) return [];
    const semicolon = within ? text.indexOf(';', total.end + 2) : -1;
    const clause = semicolon < 0 ? text.length : semicolon;
    const end = parenthesis ? closingOf(text, start) : clause;
    const depth = depths[start];
    const listed: ListedPart[] = [];
    let stop = end;
    let goesOn = false;
    for (const count of counts.slice(index + 1)) {
      if (count.end > end) break;
      const inner = !parenthesis && listed.length > 0 && INNER.test(count.left);
      if (inner) {
        stop = count.start;
        goesOn = true;
        break;
      }
      if (count.unit !== total.unit || depths[count.start] !== depth) {
        goesOn ||= depths[count.start] === depth && !ASIDE.test(count.unit);
        continue;
      }
      if (AVERAGE.test(count.left) || OTHER_YEAR.test(count.left)) continue;
      const ends = count.change || count.approximate;
      const anew = !parenthesis && beginsAnew(count, listed, total);
      if (ends || anew || (!parenthesis && NEXT_MATTER.test(count.left) && listed.length > 0)) {
        stop = count.start;
        goesOn = anew || PERHAPS_A_PART.test(count.left);
        break;
      }
      const sort = sortOf(read, count, language);
      const closes = sort === '' && THE_OTHERS.test(count.left);
      listed.push({ count, sort: closes ? (listed.at(-1)?.sort ?? '') : sort });
    }
    const first = listed[0];
    const last = listed.at(-1);
    if (!first || !last || (!parenthesis && NEXT_MATTER.test(first.count.left))) return [];
    const tail = /^[^,;。)]*/u.exec(text.slice(last.count.end, stop))?.[0] ?? '';
    const open =
      goesOn ||
      listed.length === 1 ||
      OPENING.test(text.slice(total.end, first.count.start)) ||
      CLOSING.test(tail) ||
      /等/u.test(tail);
    const otherTotals = within ? otherTotalsOf(text, counts.slice(0, index + 1)) : [];
    const loose = INCLUDING.test(text.slice(total.end, first.count.start));
    return [{ total, otherTotals, parts: listed, open, loose }];
  });
}

/** Whether a number belongs to a new statement: 其中动态35条、通知8条，通过公众号发布995条. */
function beginsAnew({ left }: Count, listed: readonly ListedPart[], total: Count): boolean {
  const [first] = listed;
  if (first === undefined) return false;
  const told = listed.reduce((sum, { count }) => sum + count.value, 0);
  if (left.startsWith('以及') && told === total.value) return true;
  return ANEW.test(left) && !ANEW.test(first.count.left.replace(/^其中:?/u, ''));
}

const JOINED = /^[^,;。()\d]{0,24}$/u;
const CARRIED = /(?:上一?年|往年|20\d\d年)?度?(?:结转|转结|转入)/u;

/** What 其中 may be of besides the number right before it; that is the last of `counts`. */
function otherTotalsOf(text: string, counts: readonly Count[]): number[] {
  const total = counts.at(-1);
  const earlier = counts.at(-2);
  if (!total || !earlier || earlier.unit !== total.unit) return [];
  const joined = JOINED.test(text.slice(earlier.end, total.start));
  if (!joined && !CARRIED.test(total.left)) return [];
  return joined ? [earlier.value + total.value] : [earlier.value, earlier.value + total.value];
}

function closingOf(text: string, start: number): number {
  let depth = 1;
  for (let at = start; at < text.length; at++) {
    if (text.charAt(at) === '(') depth++;
    if (text.charAt(at) === ')' && --depth === 0) return at;
  }
  return text.length;
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

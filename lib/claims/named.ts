import type { Quantity, Spoken, Topic } from '../forms/spoken.ts';
import { matches } from './matches.ts';

/** What may stand between a word and its number. */
const FILLER =
  /^(?:,(?=共|合计|总计|累计)|类|的|了|答复|决定|情形|情况|申请人?|提出|提交|递交|事项|案件|案|办理|办结|继续|件数|数量|数|总数|总量|量|政府信息公开|政府信息|信息|申请公开|公开|公开件|办理件|共计|共有|合计|总计|总共|累计|共|计|有|为|是|已|达到?|内|各|均|都|分别|:|"|”|全年|本年度?|新收|受理)*$/u;
const JOINT =
  /^(?:类|的|申请|案件|情况|事项|信息)*(?:[、和及与或]|以及|并|或者)(?:被|提起|引起的?)*$/u;
/** Words that make a count one of a part: a channel, a subject, a cause. */
const NARROWED =
  /涉及|关于|网上|网络|在线|线上|线下|信函|信件|邮寄|邮件|邮箱|当面|现场|传真|窗口|平台|书面|门户|网站|微信|口头|因(?!政府信息公开|信息公开)|由于|咨询|超期|逾期答复|延期|转办|协助|牵头|会办/u;

export interface Named {
  readonly quantities: readonly string[];
  /** The first of them, by which the others are judged. */
  readonly first: Quantity | undefined;
  /** 均, 各: the number is each one's; 分别: one number each, in order; else their sum. */
  readonly share: 'sum' | 'each' | 'ordered';
  /** Where the first word begins, in the text given. */
  readonly start: number;
  /** The topic that the words themselves tell. */
  readonly topic: Topic | undefined;
}

/**
 * The quantities that the words right before a number name: 予以公开及部分公开 names two. Null where
 * the last word is not next to the number, or what is counted is a part only.
 */
export type Naming = (left: string) => Named | null;

/** The naming of a form's quantities. */
export function namingOf({ quantities, topics, foreign }: Spoken): Naming {
  const listed = Object.entries(quantities);
  const find = finderOf(listed.map(([name, { words }]) => [name, words]));
  const findWithin = finderOf(
    listed.flatMap(([name, { within }]) => (within === undefined ? [] : [[name, within]])),
  );

  /** 收到自然人申请 counts the applications of some, not all that were received. */
  const namesIn = ({ name, words }: Word): readonly string[] => {
    const within = findWithin(words)
      .map((word) => word.name)
      .filter((other) => quantities[other]?.topic === quantities[name]?.topic);
    return within.length > 0 ? within : [name];
  };

  return (left) => {
    const found = find(left);
    const last = found.at(-1);
    if (!last) return null;
    const gap = left.slice(last.end);
    if (!FILLER.test(gap)) return null;
    const joint = jointOf(found, left);
    const { start } = joint[0] ?? last;
    const around = left.slice(0, start) + joint.map(({ words }) => words).join('');
    const unless = quantities[last.name]?.unless;
    if (NARROWED.test(around) || (unless !== undefined && matches(left, unless))) return null;
    if (foreign !== undefined && joint.some(({ words }) => matches(words, foreign))) return null;
    const names = joint.flatMap(namesIn);
    const share = /分别/u.test(gap) ? 'ordered' : /[均各都]/u.test(gap) ? 'each' : 'sum';
    const topic = Object.values(topics).find(
      ({ named }) => named !== undefined && matches(last.words + gap, named),
    );
    return {
      quantities: names,
      first: quantities[names[0] ?? ''],
      share: names.length === 1 ? 'sum' : share,
      start,
      topic,
    };
  };
}

interface Word {
  readonly name: string;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** Finds the words of a list, each with the name it is listed by; where several fit, the first listed. */
function finderOf(listed: readonly (readonly [name: string, words: string])[]) {
  const any = new RegExp(listed.map(([, words]) => `(${words})`).join('|') || '(?!)', 'gu');
  return (text: string): Word[] =>
    [...text.matchAll(any)].map((match) => ({
      name: listed[match.slice(1).findIndex((group) => group !== undefined)]?.[0] ?? '',
      words: match[0],
      start: match.index,
      end: match.index + match[0].length,
    }));
}

/** The last of the words with those that are joined to it: 复议、诉讼. */
function jointOf(found: readonly Word[], left: string): readonly Word[] {
  let first = found.length - 1;
  while (first > 0) {
    const [word, next] = [found[first - 1], found[first]];
    if (!word || !next || !JOINT.test(left.slice(word.end, next.start))) break;
    first--;
  }
  return found.slice(first);
}

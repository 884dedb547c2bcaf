import type { Spoken } from '../forms/spoken.ts';
import { matches } from './matches.ts';

const NONE =
  '(?:未|没有|没|无|尚未|从未)(?:有|曾)?(?:收到|接到|接收到?|受理|收办|发生|出现|产生|涉及|存在|办理|新收|新增)*';
const END =
  '(?=$|[,;()]|[、](?!行政)|的?(?:案件|情况|事项|情形|件|等|发生|现象|问题|办理|信件|继续|申请|数量))';

/**
 * By quantity and its topic, where a sentence says zero of something in the tables: 未收到…申请,
 * 没有发生…行政复议、行政诉讼, 无结转下年度办理的申请.
 */
export function absencesIn(text: string, { none, quantities, topics }: Spoken) {
  if (!none) return [];
  const absence = new RegExp(`${NONE}(?:${none.between})*?(${none.heads})${END}`, 'gu');
  return [...text.matchAll(absence)].flatMap((match) => {
    const [words, head = ''] = match;
    const end = match.index + words.length;
    const rest = /^[^,;]*/u.exec(text.slice(end))?.[0] ?? '';
    if (matches(words + rest, none.unless)) return [];
    return Object.entries(quantities)
      .filter(([, { absent }]) => absent !== undefined && matches(head, absent))
      .map(([name, { topic = '' }]) => ({ name, topic: topics[topic], start: match.index, end }));
  });
}

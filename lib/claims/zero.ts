import type { Spoken } from '../forms/spoken.ts';
import { matches } from './matches.ts';

/** A clause that says there was none: 未收到…申请, 没有发生…行政复议、行政诉讼, 无结转下年度办理的申请. */
export interface Absence {
  readonly quantities: readonly string[];
  readonly start: number;
  readonly end: number;
}

const NONE =
  '(?:未|没有|没|无|尚未|从未)(?:有|曾)?(?:收到|接到|接收到?|受理|收办|发生|出现|产生|涉及|存在|办理|新收|新增)*';
const END =
  '(?=$|[,;()]|[、](?!行政)|的?(?:案件|情况|事项|情形|件|等|发生|现象|问题|办理|信件|继续|申请|数量))';

/** The clauses of a sentence that say zero of something in the tables. */
export function absencesIn(text: string, { none, quantities }: Spoken): Absence[] {
  if (!none) return [];
  const absence = new RegExp(`${NONE}(?:${none.between})*?(${none.heads})${END}`, 'gu');
  return [...text.matchAll(absence)].flatMap((match) => {
    const [words, head = ''] = match;
    const end = match.index + words.length;
    const rest = /^[^,;]*/u.exec(text.slice(end))?.[0] ?? '';
    if (matches(words + rest, none.unless)) return [];
    const said = Object.entries(quantities).flatMap(([name, { absent }]) =>
      absent !== undefined && matches(head, absent) ? [name] : [],
    );
    return [{ quantities: said, start: match.index, end }];
  });
}

/**
 * Signs of the words by which a page's reader knows a report, each traditional one before its simplified one.
 * All others are in `simplify.ts`, which the page script does without.
 */
export const pairsOfMarkers =
  '總总計计數数請请開开業业處处復复複复議议訴诉訟讼維维結结規规範范發发製制決决許许罰罚強强費费額额內内執执沒没確确報报認认據据間间時时問问題题進进體体況况動动凍冻匯汇場场徵征暫暂檢检給给統统證证佈布範范銷销礙碍';

/** Each simplified sign with all that are written for it: "复" → "复復複". */
const spellings = new Map<string, string>();
for (const [from, to] of pairsIn(pairsOfMarkers)) {
  spellings.set(to, (spellings.get(to) ?? to) + from);
}

/** The source of a pattern that finds words of markers, in simplified characters, in either script: "发布" → "[发發][布佈]". */
export function eitherScript(words: string): string {
  return words.replace(/./gu, (sign) => (spellings.has(sign) ? `[${spellings.get(sign)}]` : sign));
}

/** The pairs that are written one after the other. */
export function pairsIn(pairs: string): (readonly [from: string, to: string])[] {
  return Array.from(pairs.matchAll(/(.)(.)/gu), ([, from = '', to = '']) => [from, to] as const);
}

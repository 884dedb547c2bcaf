import { namedAt, type Read } from './claims.ts';
import type { Language } from './language.ts';
import type { PartsList } from './parts-list.ts';

const ALL_TOLD =
  /^,?(?:[我本][局镇乡县区市委厅]|本机关)?(?:全年|本年度?)?(?:共计?|合计|总计|总共|一共|两项(?:共计?|合计))(?:申请|受理申请|受理|为|有)?$/u;

/** 新收23件，上年结转2件，共计25件: the two that make up all that was to be dealt with, then their sum. */
export function allToldIn(read: Read, language: Language): PartsList[] {
  const { sentence, counts } = read;
  return counts.flatMap((total, index): PartsList[] => {
    const [one, other] = counts.slice(Math.max(0, index - 2), index);
    if (!one || !other || !ALL_TOLD.test(total.left)) return [];
    const units = [one, other].every(({ unit }) => unit === total.unit && unit !== '%');
    if (!units || [one, other, total].some((count) => count.change || count.approximate)) return [];
    const names = [one, other].map(
      (count) => namedAt(read, count, language)?.quantities.join('+') ?? '',
    );
    const joined = names.flatMap((name) => language.spoken.quantities[name]?.joins ?? []);
    if (!names.some((name) => joined.includes(name))) return [];
    const between = sentence.text.slice(one.end, total.start);
    if (/[();]|其中|含/u.test(between)) return [];
    const parts = [one, other].map((count) => ({ count, sort: '', anew: false }));
    return [{ total, otherTotals: [], parts, open: false, full: false, loose: false }];
  });
}

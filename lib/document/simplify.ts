const pairs =
  '總总計计數数請请開开關关業业機机構构組组織织會会務务處处復复複复議议訴诉訟讼維维糾纠結结審审轉转類类項项國国祕秘規规範范廢废發发製制現现決决許许罰罚強强費费額额單单萬万繼继續续辦办屬属穩稳權权護护內内過过執执詢询無无沒没補补後后確确舉举報报認认據据獲获繳缴納纳對对採采購购產产財财區区條条號号與与經经實实間间時时價价閉闭書书係系員员問问題题進进體体監监評评況况動动導导傳传應应閱阅臺台網网絡络';

const simplified = new Map<string, string>();
/** Each simplified sign with all that are written for it: "复" → "复復複". */
const spellings = new Map<string, string>();
for (const [pair = ''] of pairs.matchAll(/../gu)) {
  const [from = '', to = ''] = pair;
  simplified.set(from, to);
  spellings.set(to, (spellings.get(to) ?? to) + from);
}
const traditional = new RegExp(`[${[...simplified.keys()].join('')}]`, 'gu');

/** The text with the traditional characters of the forms' labels and headings in their simplified form. */
export function simplify(text: string): string {
  return text.replace(traditional, (sign) => simplified.get(sign) ?? sign);
}

/** The source of a pattern that finds simplified words in either script: "发布" → "[发發]布". */
export function eitherScript(words: string): string {
  return words.replace(/./gu, (sign) => (spellings.has(sign) ? `[${spellings.get(sign)}]` : sign));
}

/**
 * Radicals that are drawn like an ideograph: a font has one glyph for both, and programs that embed it
 * may name it by the radical (Unicode, EquivalentUnifiedIdeograph; the others have a decomposition).
 */
const radicals = new Map(
  (
    '⺁厂 ⺌小 ⺎兀 ⺏尣 ⺒巳 ⺓幺 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺠民 ⺦丬 ⺧牛 ⺩王 ⺫目 ⺬示 ⺰纟 ⺴冗 ⺶羊 ⺹耂 ⺺肀 ' +
    '⺼肉 ⻁虎 ⻃覀 ⻄西 ⻅见 ⻆角 ⻈讠 ⻉贝 ⻋车 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ' +
    '⻝食 ⻠饣 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟'
  )
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);

/** Kangxi radicals, Latin ligatures, and marks turned for vertical lines. */
const decomposed = /[\u2f00-\u2fd5\ufb00-\ufb06\ufe10-\ufe19\ufe30-\ufe48]/gu;
const supplement = /[\u2e80-\u2ef3]/gu;

/** The characters that a person reads in what a font calls its glyph. */
export function printedSign(text: string): string {
  return text
    .replace(decomposed, (sign) => sign.normalize('NFKC'))
    .replace(supplement, (sign) => radicals.get(sign) ?? sign.normalize('NFKC'));
}

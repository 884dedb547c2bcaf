/**
 * Where words stand twice. A word list divides the text; as lists differ from browser to browser, no
 * sign is told that only its list knows: signs that may rightly stand twice, or belong to the next word,
 * are named here.
 */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The same signs twice running: a word of two to eight, or one sign. */
export const TWICE = /(\p{Script=Han}{2,8}?)\1|(\p{Script=Han})\2/gu;

/** Signs that are doubled rightly, numerals, and those that often end one word and begin the next. */
const OFTEN_TWICE = new Set(
  [
    '一二三四五六七八九十百千万亿零两人个件条项次年月日天时刻处层级步点户家村社站口句字篇份类种样批环网线路门车房块片声事物',
    '行业常刚仅往渐多早好大小高低深浅远近慢快细真实紧牢稳狠久默频屡连每统偏恰明双星爸妈爷奶叔哥姐弟妹宝太谢看试说想听走做等',
    '息欣津蒸井斤比历念孜源头心滔洋脉彬赫累寥炯栩侃谆冉滚朗郁葱缓徐悄纷汩茫省市州县区旗镇乡局街部委厅院会办公开的和与对在将并被及或为了是有以于从到由向不也都就还又再更最中上下内外后前',
  ].join(''),
);
/** Signs behind a word that make a longer one of it: 制度制度化, 申请申请人. */
const ENDINGS = /^[化性者人表书率额量型式]/u;
/** 县政府政府信息, 信息公开公开目录: the end of one name and the beginning of the next. */
const MEETING =
  /[省市州县区旗乡镇]政府政府(?:信息|门户|网|公报|采购|工作|职能|部门|机关)|(?:信息|政务|主动|申请|不予|予以)公开公开/u;

/** Whether what `TWICE` has found is a slip: 资金资金, 过程性性; not 我县县政府, 高高兴兴, 以及及时, 一步一步. */
export function isSlip(match: RegExpMatchArray, text: string): boolean {
  const [both, word = ''] = match;
  const start = match.index ?? 0;
  const end = start + both.length;
  return word === '' ? isSignTwice(text, start) : isWordTwice(text, start, end);
}

function isWordTwice(text: string, start: number, end: number): boolean {
  const around = text.slice(Math.max(0, start - 2), end + 2);
  if (/^[〇零一二三四五六七八九十百千逐]/u.test(text.slice(start)) || ENDINGS.test(text.slice(end))) return false;
  if (MEETING.test(around)) return false;
  const { words, at } = wordsAround(text, start, end);
  const ends = new Set(words.map(({ index, segment }) => at + index + segment.length));
  return ends.has((start + end) / 2) && ends.has(end) && (start === at || ends.has(start));
}

/** The second sign is a word for itself, and a word or a stop follows: 过程性|性|文件. */
function isSignTwice(text: string, start: number): boolean {
  if (OFTEN_TWICE.has(text.charAt(start)) || isIdiom(text, start)) return false;
  const { words, at } = wordsAround(text, start, start + 2);
  const second = words.findIndex(({ index }) => at + index === start + 1);
  const next = words[second + 1]?.segment ?? '。';
  return words[second]?.segment.length === 1 && !/^\p{Script=Han}$/u.test(next);
}

/** 实实在在, 是是非非: a sign before or after is doubled as well. */
export function isIdiom(text: string, start: number): boolean {
  const twice = (at: number) => /^(\p{Script=Han})\1$/u.test(text.slice(at, at + 2));
  return (start >= 2 && twice(start - 2)) || twice(start + 2);
}

/** The words of the clause in which text from `start` to `end` stands, and where that clause begins. */
function wordsAround(text: string, start: number, end: number) {
  const before =
    /[\p{Script=Han}]{0,24}$/u.exec(text.slice(Math.max(0, start - 24), start))?.[0] ?? '';
  const after = /^[\p{Script=Han}]{0,24}/u.exec(text.slice(end, end + 24))?.[0] ?? '';
  const at = start - before.length;
  return { at, words: [...segmenter.segment(text.slice(at, end + after.length))] };
}

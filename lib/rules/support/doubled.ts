/**
 * Where words stand twice. A word list divides the text; as lists differ from browser to browser, no
 * sign is told that only its list knows: signs that may rightly stand twice, or belong to the next word,
 * are named here.
 */
let segmenter: Intl.Segmenter | undefined;

/** The list is loaded when it is first asked for: most texts need none, and a worker starts without it. */
function wordsIn(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return segmenter.segment(text);
}

/** The same signs twice running: a word of two to eight, or one sign. */
const TWICE = /([㐀-鿿]{2,8}?)\1|([㐀-鿿])\2/g;

/** Signs that are doubled rightly, numerals, and those that often end one word and begin the next. */
const OFTEN_TWICE = new Set(
  [
    '一二三四五六七八九十百千万亿零两人个件条项次年月日天时刻处层级步点户家村社站口句字篇份类种样批环网线路门车房块片声事物',
    '行业常刚仅往渐多早好大小高低深浅远近慢快细真实紧牢稳狠久默频屡连每统偏恰明双星爸妈爷奶叔哥姐弟妹宝太谢看试说想听走做等',
    '法息欣津蒸井斤比历念孜源头心滔洋脉彬赫累寥炯栩侃谆冉滚朗郁葱缓徐悄纷汩茫省市州县区旗镇乡局街部委厅院会办公开的和与对在将并被及或为了是有以于从到由向不也都就还又再更最中上下内外后前',
  ].join(''),
);
/** Signs behind a word that make a longer one of it: 制度制度化, 申请申请人. */
const ENDINGS = /^[化性者人表书率额量型式]/u;
/** 县政府政府信息, 信息公开公开目录: the end of one name and the beginning of the next. */
const MEETING =
  /[省市州县区旗乡镇]政府政府(?:信息|门户|网|公报|采购|工作|职能|部门|机关)|(?:信息|政务|主动|申请|不予|予以)公开公开/u;

/** Where words stand twice by a slip: 资金资金, 过程性性; not 我县县政府, 高高兴兴, 以及及时, 一步一步. */
export function doubledIn(text: string): RegExpMatchArray[] {
  const likely = [...text.matchAll(TWICE)].filter((match) => mayBeSlip(match, text));
  if (likely.length === 0) return [];
  const begins = new Set(Array.from(wordsIn(text), ({ index }) => index));
  return likely.filter(({ index, 0: both }) => {
    const [second, end] = [index + both.length / 2, index + both.length];
    if (!begins.has(second)) return false;
    if (both.length > 2) return begins.has(index) && (begins.has(end) || end === text.length);
    // The second sign is a word for itself, and a word or a stop follows: 过程性|性|文件.
    const beforeOneSign = isHan(text, end) && (begins.has(end + 1) || end + 1 === text.length);
    return end === text.length || (begins.has(end) && !beforeOneSign);
  });
}

/** What can be told without a word list. */
function mayBeSlip({ index, 0: both }: RegExpExecArray, text: string): boolean {
  const end = index + both.length;
  if (both.length === 2) return !OFTEN_TWICE.has(both.charAt(0)) && !isIdiom(text, index);
  if (/^[〇零一二三四五六七八九十百千逐]/u.test(both) || ENDINGS.test(text.charAt(end)))
    return false;
  return !MEETING.test(text.slice(Math.max(0, index - 2), end + 2));
}

function isHan(text: string, at: number): boolean {
  return /\p{Script=Han}/u.test(text.charAt(at));
}

/** 实实在在, 是是非非: a sign before or after is doubled as well. */
export function isIdiom(text: string, start: number): boolean {
  const twice = (at: number) => /^(\p{Script=Han})\1$/u.test(text.slice(at, at + 2));
  return (start >= 2 && twice(start - 2)) || twice(start + 2);
}

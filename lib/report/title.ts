import { simplify } from '../document/simplify.ts';
import type { TitleWords } from '../forms/form.ts';
import type { ProseBlock } from './prose.ts';
import type { Title } from './report.ts';

const LONGEST_TITLE = 70;
/** The same with spaces, and with what a portal prints beside it. */
const LONGEST_BLOCK = 1_000;
const MOST_LINES = 3;
const NOT_A_TITLE =
  /[。；;>»›]|首页|当前位置|上一篇|下一篇|本报告|现将|根据|编制|如下|发布机构|浏览|点击/u;
const CHINESE_DIGITS = '〇一二三四五六七八九';

/** Words with a stop before anything that a portal may set beside a title: they are no part of one. */
const SENTENCE = /^[^字:：。；;]*[。；;]/u;

/** What a title says. `organ` is "" where the title names none. */
export interface ReadTitle {
  readonly organ: string;
  readonly year: number | null;
}

/** What a portal sets beside a title: font sizes, buttons, a date, where it comes from. */
const WIDGETS = new RegExp(
  [
    '[【[(（]?(?:字体大小|文字大小|字[体号]).*$',
    '[【[(（]?(?:(?:超大|特大|[大中小])[/|、，,]?){2,4}[】\\])）]?$',
    '[【[(（]?(?:一键)?(?:分享[到至]?|打印(?:本[页文]|此页)?|收藏|关闭(?:窗口|本页)?|下载|语音播报|无障碍)[:：]?[】\\])）|]?$',
    '(?:信息|文章)?(?:来源|作者|编辑|浏览(?:次数|量)?|阅读(?:次数|量)?|访问量|点击(?:数|率|量)?|(?:发布|成文|更新)?(?:时间|日期))[:：].*$',
    '[【[(（]?20\\d{2}[-./年]\\d{1,2}[-./月]\\d{1,2}日?(?:\\d{1,2}:\\d{2}(?::\\d{2})?)?[】\\])）]?$',
    '^[【[(（]20\\d{2}[-./年]\\d{1,2}[-./月]\\d{1,2}日?[】\\])）]',
  ].join('|'),
  'u',
);

function withoutWidgets(text: string): string {
  let rest = text;
  for (let before = ''; rest !== before; ) {
    before = rest;
    rest = rest.replace(WIDGETS, '');
  }
  return rest;
}

function squeeze(text: string): string {
  return withoutWidgets(simplify(text).replace(/\s+/gu, ''))
    .replace(/^[•·●■◆▪]+|^(?:名称|标题|题名)[：:]?/gu, '')
    .replace(/二[〇○Oo0零][一二三四五六七八九〇○零]{2}(?=年)/gu, (year) =>
      [...year].map((sign) => Math.max(0, CHINESE_DIGITS.indexOf(sign))).join(''),
    );
}

const squeezed = new WeakMap<ProseBlock, string>();

/** A block's words squeezed; asked for each family, and for each way to join lines. */
function squeezedBlock(block: ProseBlock): string {
  const text = squeezed.get(block) ?? squeeze(block.text);
  squeezed.set(block, text);
  return text;
}

export type TitleReader = ReturnType<typeof titleReader>;

/** How the titles that a form describes are known and read. */
export function titleReader({ pattern, subject, ends }: TitleWords) {
  const title = new RegExp(pattern, 'u');
  const end = new RegExp(`${ends}(?:[（(][^（）()]*[）)])?$`, 'u');
  const about = new RegExp(subject, 'u');
  const signOfSubject = new RegExp(`[${subject.match(/\p{Script=Han}/gu)?.join('') ?? '^'}]`, 'u');
  const lead = new RegExp(`20\\d{2}年|${subject}`, 'u');
  const organAfterYear = new RegExp(`20\\d{2}年度?(.*?)${subject}`, 'u');

  /** Whether words read like such a title. */
  function isTitle(words: string): boolean {
    if (words.length > LONGEST_BLOCK) return false;
    const text = squeeze(words);
    return text.length <= LONGEST_TITLE && title.test(text) && !NOT_A_TITLE.test(text);
  }

  /** Squeezing every line of a long page would cost more than all else that is asked of it. */
  function mayTellSubject({ text }: ProseBlock): boolean {
    return text.length <= LONGEST_BLOCK && signOfSubject.test(simplify(text));
  }

  /** What can be read as a title in the lines up to `at`, the fewest lines first. */
  function titlesEndingAt(blocks: readonly ProseBlock[], at: number): Title[] {
    const last = blocks[at - 1];
    if (last === undefined || !mayBeOfTitle(last)) return [];
    if (!blocks.slice(Math.max(0, at - MOST_LINES), at).some(mayTellSubject)) return [];
    const titles: Title[] = [];
    let text = '';
    for (let from = at - 1; from >= Math.max(0, at - MOST_LINES); from--) {
      const line = blocks[from];
      if (line === undefined || !mayBeOfTitle(line)) break;
      const isOne = line === last;
      if (!isOne && !(isTitleLine(last) && isTitleLine(line))) break;
      text = squeezedBlock(line) + text;
      if (text.length > 2 * LONGEST_TITLE || !about.test(text) || !isTitle(text)) continue;
      if (!isOne && (!end.test(text) || isTitle(line.text))) continue;
      // Nothing but what a portal prints, or a date: the one that signs the report above, perhaps.
      if (squeezedBlock(line) === '') continue;
      titles.push({ blocks: blocks.slice(from, at), text });
    }
    return titles;
  }

  /**
   * Organ and report year of a title: "西镇乡人民政府2023年政府信息公开工作年度报告", also with the year
   * first or the organ after 关于.
   */
  function read(text: string): ReadTitle {
    const words = squeeze(text).replace(/^#+/u, '');
    const year = /20\d{2}(?=年)/u.exec(words)?.[0];
    const [before = ''] = words.split(lead);
    const [outer = '', inner = ''] = before.split('关于');
    const after = organAfterYear.exec(words)?.[1] ?? '';
    return { organ: clean(outer || inner || after), year: year ? Number(year) : null };
  }

  function isComplete({ text }: Title): boolean {
    const { organ, year } = read(text);
    return organ !== '' && year !== null;
  }

  return {
    isTitle,
    isComplete,
    read,
    /**
     * The last title in these blocks that names organ and year, with the lines above it that belong to
     * it, at most three; where there is none, the last title.
     */
    find(blocks: readonly ProseBlock[]): Title | null {
      let last: Title | undefined;
      for (let at = blocks.length; at > 0; at--) {
        const titles = titlesEndingAt(blocks, at);
        const complete = titles.find(isComplete);
        if (complete) return withOrgan(complete, blocks);
        last ??= titles[0];
      }
      return last ? withOrgan(last, blocks) : null;
    },
  };
}

function mayBeOfTitle({ text }: ProseBlock): boolean {
  return text.length <= LONGEST_BLOCK && !SENTENCE.test(text);
}

/** "关于…的报告" goes on from the organ's name on the line above. */
function withOrgan(title: Title, blocks: readonly ProseBlock[]): Title {
  const [first] = title.blocks;
  const above = first && blocks[blocks.indexOf(first) - 1];
  const organ = above ? organOfLine(above.text) : null;
  if (!above || organ === null || !title.text.startsWith('关于')) return title;
  return { text: organ + title.text, blocks: [above, ...title.blocks] };
}

const LONGEST_LINE = 32;

/** A short line that can be a part of a title: no addressee, no number of a document, no date alone. */
function isTitleLine(block: ProseBlock): boolean {
  const line = squeezedBlock(block);
  return (
    line.length <= LONGEST_LINE && !/[：:，,、。]$|[〔［[]\d{4}[〕］\]]|\d日$|文件$/u.test(line)
  );
}

/** Items of a menu set before a name that begins with a place: 政务公开杭州市. */
const MENU =
  /^(?:首页|(?:政务|政府|信息)*公开(?:专栏|目录|指南|制度|年报)?|(?:政务|办事)服务|互动交流|政民互动|新闻中心|要闻动态|解读回应|年度报告|年报)+(?=[^局办委处中]{2,6}[省市州盟县区旗乡镇])/u;

function clean(organ: string): string {
  return (
    organ
      .replace(MENU, '')
      .replace(/^(?:.*文件|标题[:：])/u, '')
      .replace(/[《》【】[\]]/gu, '')
      .replace(/的$/u, '')
      // 编制完成　　年政府信息公开工作年度报告: the year was left out; no body's name ends in 年.
      .replace(/^.*年度?$/u, '')
      .replace(/人民$/u, '人民政府')
  );
}

const ORGAN =
  /^[\p{Script=Han}（）()·]{2,30}(?:政府|委员会|办公室|办事处|局|厅|委|部|院|署|中心|管委会|办|乡|镇)$/u;

/** The organ that a line names and nothing else: a signature. Null for any other line. */
export function organOfLine(text: string): string | null {
  const line = text.replace(/\s+/gu, '');
  return ORGAN.test(line) && line.length <= 30 ? line : null;
}

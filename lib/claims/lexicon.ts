import type { Spoken, Words } from '../forms/spoken.ts';
import { wordsOf } from '../forms/words.ts';
import type { Report } from '../report/report.ts';
import { type Entries, type Lexicon, lexiconOf } from './tokens.ts';

/**
 * The words of every report, by class. A form adds Q (what it counts), V (a verb that counts with a
 * noun) and A (that noun). N is a number, % a percentage, ? what nobody knows.
 */
const WORDS: Entries = [
  [',', ',|、?,'],
  [';', ';'],
  ['(', '[(]'],
  [')', '[)]'],
  [':', ':'],
  ['J', '、|和|及|与|或|以及|或者|并|并且'],
  // Sums, which may stand between a word and its number, or behind a comma.
  ['s', '(全年|本年度?)?(共|共计|合计|总计|总共|累计|一共|共有|计)|两项(共计?|合计)'],
  ['e', '均|各|都|均各'],
  ['I', '其中(包括|包含|含)?|包?含'],
  ['i', '(具体|主要)(为|是|包括|有|如下)|包括|如下'],
  ['d', '分别'],
  // What comes of a thing is another thing: 申请引发的复议.
  ['g', '引起|引发|产生|导致|提起|被'],
  // What may stand between a word and its number.
  [
    'f',
    '类|的|了|情形|情况|申请人|提出|提交|递交|事项|案件|案|继续|继续(办理|处理|答复)|件数|数量|数|总数|总量|量|人数|(政府|政务)?信息(公开)?(工作|方面)?|政务公开(工作|方面)?|公开|公开件|办理件|有|为|是|已|已经|达|达到|内|“|”|"|\'|‘|’|答复意见|决定|因?(政府|政务)?信息公开(工作)?',
  ],
  // What may stand before a claim in its clause and changes nothing.
  [
    'n',
    '(一|二|三|四|五|六|七|八|九)是|(一|二|三|四|五|六|七|八|九|十|1|2|3|4|5|6|7|8|9)[)、.]|.|涉及(政府)?信息公开|工作(方面|情况)?|相关|有关|本级|[局委厅]机关|[省市县区]本级|镇里|完成|各级(各部门)?|行政机关|政府(部门|及部门|及其部门)?|部门|街道|辖区|目前|尚有|仍有|尚余|其余|余|另|另外|另有|还|还有|此外|同时|新制作|新公开|新|先后|陆续|依法|依规|依法依规|按时|按期|按规定|及时|规范|妥善|全部|主要|如期|如下|属于?|登记|审查|审核|作出|统计|连同|加上|发生|结果|类型|主体|类别|分布|方面|公民|法人|其[他它]组织|自然人|群众|人民群众|社会公众|公众|社会各界|社会|各界|组织|个人|单位|企业|任何|过|向|一[件起例]|无正当理由|有效|予以|在?(法定|规定)(的)?(期限|时限|时间)内?|职能部门|镇街道?|乡镇街?道?|各单位|机关|系统|所属|直属|下属|[市县区]直|除了?|之?外|以外|线上、?线下|线上[和及]线下|网上网下|具体|存在|要求|以|以来',
  ],
  ['n', '[我本而则也又再由对按从经在就地得于中里看分来至到起含底所]'],
  // 通过网络、信函等途径: every channel, and no part.
  ['y', '通过|采取|采用'],
  ['Y', '等(多种|各种|各类)?(途径|渠道|方式|形式)'],
  // A cause or a subject makes it a part; where nothing was, it does not matter.
  ['c', '涉及|关于|因|由于|针对'],
  [
    'w',
    '网上|网络|在线|线上|线下|信函|信件|邮寄|邮件|邮箱|当面|现场|传真|窗口|平台|书面|门户|网站|微信|口头|咨询|超期|逾期答复|延期|转办|直接|协助|牵头|会办',
  ],
  [
    'Z',
    '(未|没有|没|无|尚未|从未)(有|曾)?(收到过?|接到过?|接收到?|受理|收办|发生|出现|产生|涉及|存在|办理|新收|新增)?',
  ],
  ['T', '(本|今|当|全)年度?|年度?内|年度|一年来|年初|年底|月底|截[至止]|今年以来'],
  [
    'o',
    '[我本][局镇乡委厅办县区市省部院街旗州馆社站所队]|[我本](街道|街办|单位|中心)|本(机关|部门|行政机关)|全(局|镇|乡|街道|委|厅|中心|院|校)|我们|[全我][省市县区州旗盟域]',
  ],
  [
    't',
    '上一?年度?|去年|往年|前年|历年|同期|[上下]半年|第?[一二三四]季度|近(两|三|四|五|几)?年|每年',
  ],
  ['D', '增加|增长|下降|减少|上升|降低|提高|增多|净增|回落|提升|增|减|多|少'],
  ['k', '较|比|相比|相较|对比|较之|同比'],
  // Words that hold one of those above and mean nothing of the kind.
  [
    '?',
    '收取|收集|收费|收回|收入|收尾|公共|共享|共同|共建|共青团|中共|统计局|设计|审计|计划|预计|会计|比赛|比如|年度报告|年报',
  ],
];

const ANY_YEAR = Array.from({ length: 30 }, (_, index) => 2005 + index);
const ALWAYS = lexiconOf(WORDS);
const ofForms = new WeakMap<Spoken, { readonly fixed: Lexicon; readonly moving: FormWords }>();

/** The lexicon of a report: its form's words, its organ's names and its years, the words of every report. */
export function lexiconFor({ form: { spoken }, organ, year }: Report): Lexicon {
  const { fixed, moving } = ofForms.get(spoken) ?? ofForm(spoken);
  const years = {
    '{last}': wordsOf(`上一?年度?${year ? `|${year - 1}年度?` : ''}`),
    '{next}': wordsOf(`(下一?|次)年度?${year ? `|${year + 1}年度?` : ''}`),
  };
  const withYears = (word: string) => {
    const [sign, names] = Object.entries(years).find(([one]) => word.includes(one)) ?? ['', []];
    return names.map((name) => word.replace(sign, name));
  };
  const own = lexiconOf([
    ...moving.map(([tag, words, name]): Entries[number] => [tag, words.flatMap(withYears), name]),
    ['o', namesOf(organ ?? '')],
    ['T', (year ? [year] : ANY_YEAR).flatMap((one) => [`${one}年`, `${one}年度`])],
  ]);
  return [...fixed, ...own, ...ALWAYS];
}

/** A form's words that are the same in every year, and those that name a year. */
function ofForm(spoken: Spoken) {
  const all = wordsOfForm(spoken);
  const kept = (isKept: (word: string) => boolean): FormWords =>
    all.map(([tag, words, name]) => [tag, words.filter(isKept), name] as const);
  const words = {
    fixed: lexiconOf(kept((word) => !word.includes('{'))),
    moving: kept((word) => word.includes('{')).filter(([, { length }]) => length > 0),
  };
  ofForms.set(spoken, words);
  return words;
}

type FormWords = readonly (readonly [tag: string, words: readonly string[], name: string])[];

function wordsOfForm({ quantities, verbs = {}, nouns = {}, apart = '' }: Spoken): FormWords {
  const listed = (
    tag: string,
    items: Readonly<Record<string, { readonly words?: Words }>>,
  ): FormWords =>
    Object.entries(items).map(([name, { words = [] }]) => [
      tag,
      typeof words === 'string' ? wordsOf(words) : words,
      name,
    ]);
  return [
    ...listed('Q', quantities),
    ...listed('V', verbs),
    ...listed('A', nouns),
    ...listed('x', { '': { words: apart } }),
  ];
}

/** 青岭县清溪镇人民政府: 青岭县清溪镇政府, 清溪镇政府, 镇政府, 清溪镇 … */
function namesOf(organ: string): string[] {
  const short = organ.replaceAll('人民政府', '政府');
  const bare = short.replace(/(?:政府|办事处|办公室|委员会)$/u, '');
  return [organ, short, bare]
    .flatMap((name) => Array.from({ length: name.length }, (_, start) => name.slice(start)))
    .filter((name) => name.length >= 2);
}

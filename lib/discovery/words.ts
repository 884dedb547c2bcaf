/** What the labels of tables say of their lines. All take a label without spaces. */

/** How high a total stands: 小计 below 合计 below 总计; 0 is none. */
export type Rank = 0 | 1 | 2 | 3;

/** A table is looked at where one of these stands in it: see `tellsTotals`. */
const MARKER = /合计|总计|小计|共计|其中|\btotals?\b/iu;
const NOT_A_TOTAL = /(?:合计|总计|小计|共计)[划算量]|[统会审设估累]计$/u;
const LOW = /小计|sub-?total/iu;
const HIGH = /总计|grandtotal/iu;
const MIDDLE = /合计|共计|^totals?$|^total[a-z]*$|[a-z]total$/iu;
/** What may stand behind the word: 合计（1+2）, 合计金额, 总计：. */
const BEHIND = /[（(][^（()）]*[）)]|[:：]|数量?$|金额$|人数$|件数$|户数$|额$/gu;

export function tellsTotals(text: string): boolean {
  return MARKER.test(text.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, ''));
}

export function rankOf(label: string): Rank {
  const bare = label.replace(BEHIND, '');
  if (label === '计') return 1;
  if (NOT_A_TOTAL.test(bare)) return 0;
  const ends = /(?:合计|总计|小计|共计|total|totals)$/iu.test(bare);
  const begins = /^(?:合计|总计|小计|共计)/u.test(bare) && bare.length <= 6;
  if (!ends && !begins) return 0;
  if (LOW.test(bare)) return 1;
  if (HIGH.test(bare)) return 3;
  return MIDDLE.test(bare) ? 2 : 0;
}

/** The word of a total without what it is the total of: 本年收入合计 and 本年支出合计 are alike. */
export function coreOf(label: string): string {
  return /合计|总计|小计|共计/u.exec(label)?.[0] ?? 'total';
}

/** A part that leaves others unsaid. */
export const isAmong = (label: string): boolean => /其中|^#|^of which/iu.test(label);

/** What no sum can be of: averages, rates, ranks, codes, dates. */
const NOT_ADDITIVE =
  /平均|每[人户亩个名件次床]|均值|均$|[人户亩次床生件校班日月年店车头站]均|亩产|单产|可支配收入|中位|众数|最[高低大小多少早晚]|率|比例?$|之比|比重|占比|百分|[%％‰]|指数|系数|排名|名次|位次|排序|得分|评分|分数|分值|满意度|增长|幅度|升降|用时|耗时|时长|间隔|增幅|增速|增减幅|同比|环比|单价|价格|密度|浓度|温度|(?<!按|分)年龄(?!段|组|构成|结构|分)|年限|学制|标准|倍数?$|水平|日期|时间|年份|^年度$|编[号码]|代码|科目码|序号|行次|栏次|电话|手机|邮编|身份证|级别|等[级次]|星级|期限|\b(?:average|mean|median|rate|ratio|rank|index|percent|share|year|code|phone|date)\b/iu;
/** Counts to so many: 千人口床位数, 百户拥有量. */
const PER_SO_MANY =
  /(?:^|每)(?:[十百]?[千万]|百)(?:人口?|户|车)(?!次|计划|工程|大会|以[上下])[^（()）]*[数量]/u;
/** What stands in several lines is counted once: 合计（去重）. */
const COUNTED_ONCE = /去重|剔重|[剔扣去排]除重复|不重复/u;
/** A sign that a note below says more of it: 合计*. */
const REMARKED = /(?:[*＊※†①-⑳]|[（(〔[]注\d*[）)〕\]]|注\d+)$|^[*＊※]/u;
/** Shares of one whole: they add up to 100 %. */
const SHARE = /占[^率]*比|比重|占.*[%％]|构成|份额|^比例|百分比|share|percentofto/iu;
/** Groups that lie across each other. */
const OVERLAPPING =
  /女|少数民族|党员|团员|残疾|周岁|岁(?:以|及)|青年|妇女|学历|博士|硕士|研究生|职称|流动|留守|新增|包括|含|低保|特困|五保|脱贫|监测|困难/u;
/** The same of columns: what became of the things that others count. */
const STAGES =
  /按[期时]|及时|满意|合格|优秀|良好|达标|完成|已[办完结答处]|同期|上年|去年|计划|任务|目标|应[有到]|实[有到际]/u;

/** 减：营业成本, 出口量（-）: what is taken off. 减税 and 扣押 are not. */
export const isTakenOff = (label: string): boolean =>
  /^(?:(?:[（(]?[一二三四五六七八九十\d]+[)）]?[、.．]?)?(?:其中)?(?:减|扣|扣减|扣除|减去|减除)[:：]|扣除(?!额)|减去)|其中扣除|[（(](?:[-‐-―─−]|减)[）)]$/u.test(
    label,
  );

/** 年初余额 and 年末余额, and between them what went: 本年偿还, 调减. */
export const beginsFlow = (label: string): boolean =>
  /[期年月季]初|^上[期年月季]末?(?:结[余转]|余额|库存)|上年结转|^原有/u.test(label);
export const endsFlow = (label: string): boolean =>
  /[期年月季]末|结转下年|调整后|^(?:现有|余额|结余)/u.test(label);
export const isOutflow = (label: string): boolean =>
  isTakenOff(label) ||
  /减少|偿还|归还|调减|核[减销]|注销|转出|迁出|支出|付出|支付|出库|领用|发放|流出|退出|死亡|使用/u.test(
    label,
  );

/** Households, people, bodies: who stands in several rows is one. */
export const isWho = (label: string): boolean =>
  /户|人(?!次|均)|家数?$|单位|企业|对象|学生|教师|职工/u.test(label);

/** Places and bodies: none is a part of another, but for what gathers several (市区). */
export const isPlace = (label: string): boolean =>
  /(?:镇|乡|街道|村|社区|[县区市旗州省]|[局委办厅科处队所站]|学校?|[院园校厂馆]|中心|公司|[中小高附]|幼儿)(?:[（(][^（()）]*[）)])?$/u.test(
    label,
  ) && !/^(?:全?市|城|郊|主城|中心城|市辖|全)区|本级|合计|其中/u.test(label);

/** What there is at a time: that of several times is no sum. */
export const isStock = (label: string): boolean =>
  /[期年月季]末|在库|库存|结存|存量|余额|保有|在[册校岗编押管]/u.test(label);
export const isTime = (label: string): boolean =>
  /^(?:\d{4}年|第?[一二三四1-4]季度|\d{1,2}月|[一二三四五六七八九十]{1,3}月)/u.test(label);

export const isAdditive = (label: string): boolean =>
  !NOT_ADDITIVE.test(label) && !PER_SO_MANY.test(label) && !isCountedOnce(label);
export const isCountedOnce = (words: string): boolean => COUNTED_ONCE.test(words);
export const isNote = (text: string): boolean => /^\s*(?:[*＊※]|备?注|说明)/u.test(text);
export const isRemarkedTotal = (label: string): boolean => REMARKED.test(label);
export const isShare = (label: string): boolean => SHARE.test(label);
export const mayOverlap = (label: string, axis: 'row' | 'column'): boolean =>
  OVERLAPPING.test(label) || (axis === 'column' && STAGES.test(label));

/** A line that numbers, names or dates the others. */
export const namesLines = (label: string): boolean =>
  /编[号码]|代码|科目码|序号|行次|栏次|^[类款项]$|^no\.?$|年份|^年度$|排名|名次|位次|电话|手机|邮编|身份证|日期|时间|^备注|^说明/iu.test(
    label,
  );

/** Money is told rounded: its sums may be off by what rounding does. */
export const isMoney = (label: string): boolean =>
  /元|金额|资金|经费|收入|支出|预算|决算|拨款|投资|产值|财政|税收|费用|债务|价值|成本|利润|营收|余额|结转|结余/u.test(
    label,
  );

/** Counted in what is no money, whatever the caption says: 人数（人）. */
export const isCount = (label: string): boolean =>
  /[（(](?:人|户|个|件|家|次|项|所|名|宗|起|辆|台|套|座|头|只)[)）]|数量?$|数[（(]/u.test(label);

/** What is counted, by its last word: 残疾人, 床位, 就诊人次; days are as often a mean. */
export const isTally = (label: string): boolean =>
  (isCount(label) && !/[天日]数$/u.test(label)) ||
  /(?:人|户|男|女|床位?|人次|[个名户人件次起宗]数|[件次起宗个班])(?:[（(][^（()）]*[）)])?$/u.test(
    label,
  );

/** A row that stands for others: the block is not whole. */
export const isEllipsis = (label: string): boolean => /^(?:…+|\.{3,}|⋮|略|（略）|等)$/u.test(label);

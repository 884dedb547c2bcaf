/** What a claim is about in time: the report's own year, or another (or a part of one). */
export type When = 'year' | 'another';

/** Whose figure it is: the reporting organ's, a part of it, the whole area's, or another body's. */
export type Whose = 'organ' | 'part' | 'area' | 'other';

const WHOLE_YEAR =
  /20\d\d年1月1日起?(?:至|到|—+|-|~|–),?(?:20\d\d年|同年)?12月31日止?|1月1?日?(?:至|到|—+|-|~)12月(?:31日|底)?/gu;
const TIME =
  /本年|今年|当年|全年|(20\d\d)年|上一?年度?(?!结转)|去年|往年|前年|历年|以来|近[两三四五几]?年|同期|上半年|下半年|季度|(?<!\d)(?:[1-9]|1[01])月|每年/gu;
const OF_THIS_YEAR = /^(?:本年|今年|当年|全年)/u;
/** 2020年（690件）: the year stands right before the bracket. */
const YEAR_OF_BRACKET = /(?:上一?年度?|去年|同期|(20\d\d)年度?)的?\($/u;
const THIS_YEAR = /本年|今年|当年|全年|年内/u;
const COMPARING = /(?:较|比|与|同|相比|相较|对比)(?:于|去年|往年|前年|上一?年|20\d\d年|同期)/u;

/**
 * When the words at `position` of a sentence speak of: the last mention of a time before them. A
 * comparison (较上年…) reaches to the end of its own clause only.
 */
export function whenAt(text: string, position: number, year: number | null): When {
  const clause =
    Math.max(...[',', ';', '('].map((sign) => text.lastIndexOf(sign, position - 1))) + 1;
  const told = text
    .slice(0, position)
    .replace(WHOLE_YEAR, (words) => words.replace(/./gu, '全'))
    .replace(/全{2,}/gu, (words) => `全年${'□'.repeat(words.length - 2)}`);
  const bracketed = YEAR_OF_BRACKET.exec(text.slice(0, position));
  if (bracketed) return Number(bracketed[1]) === year ? 'year' : 'another';
  let when: When = told.includes('累计') && !THIS_YEAR.test(told) ? 'another' : 'year';
  if (year !== null && told.includes(`${year}年`)) when = 'year';
  for (const match of told.matchAll(TIME)) {
    const clauseOf = told.slice(0, match.index).search(/[^,;(]*$/u);
    if (clauseOf !== clause && COMPARING.test(told.slice(clauseOf, match.index + 5))) continue;
    if (isCarried(told, match)) continue;
    const [words, stated] = match;
    if (stated !== undefined) when = year === null || Number(stated) === year ? 'year' : 'another';
    else if (words !== '以来' || when !== 'year')
      when = OF_THIS_YEAR.test(words) ? 'year' : 'another';
  }
  return when;
}

/** 2022年结转 and 结转2024年 name a row of the table, not a time. */
function isCarried(text: string, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length;
  return (
    /^度?(?:末)?结转/u.test(text.slice(end)) ||
    /(?:结转|转入|转)(?:至|到)?$/u.test(text.slice(0, match.index))
  );
}

const GOVERNMENT = /[省市县区旗州盟](?:人民)?政府$/u;
const OFFICE = /(?:([省市县区旗州盟])(?:人民)?政府)?(?:本级|局机关|机关本部|本部|厅机关|委机关)/gu;
const PART = /[省市县区旗州]政府(?:\(本级\))?(?!信息|门户|网|系统|各|部门|令|公报|办)/gu;
const OTHER =
  /各(?:[县区市镇乡街村]|\p{Script=Han}{0,6}(?:局|站|所|院|校|中心|队|办公室|公司)|部门|单位|级|地|股|科|处|成员|直属)|[省市县区州](?:直|级|政府)(?:各)?(?:部门|单位|机关)|各级|下属|下级|所属|县区|区县|县\(市|乡镇|镇街|街镇|系统(?!内?不)|基层|部门(?=[^,;]{0,4}(?:收到|受理|答复|办理|办结))|转由|转交|转送|移送|移交/gu;
const AREA = /全(?:省|市|县|区|州|旗|盟|域|自治区)/gu;
const OWN =
  /我[局镇乡委厅办县区市省部院街旗州]|本(?:机关|单位|局|部门|镇|乡|街道|委|厅|行政机关)|全(?:局|镇|乡|街道|委|厅)/gu;
const NAMED_BODY =
  /(?:^|,|;|其中:?|年|度)((?:□|、|\p{Script=Han}){0,16}?(?:机构|所|(?<!网)站|中心|学校|医院|公司|局|委员会|委|厅|镇|乡|街道|街道办事处|县|[^地]区|办公室|办公厅|政府办))(?=收到|收办|受理|新收|共|办结|办理|答复|接到|制发|印发|\d)/gu;

/**
 * Whose figures the words at `position` tell: the last body named before them in the sentence.
 * `organ` is the reporting organ's name; a named body is the organ where one name holds the other.
 */
export function whoseAt(text: string, position: number, organ: string | null): Whose {
  const told = text.slice(0, position + 1);
  let whose: Whose = 'organ';
  let last = -1;
  const take = (pattern: RegExp, meant: (group?: string) => Whose | null) => {
    for (const { 0: words, 1: group, index } of told.matchAll(pattern)) {
      const at = pattern === OFFICE ? index + words.length - 1 : index;
      const meaning = at < last ? null : meant(group);
      if (!meaning) continue;
      last = at;
      whose = meaning;
    }
  };
  const government = organ === null || GOVERNMENT.test(organ);
  take(OWN, () => 'organ');
  take(AREA, () => (government ? 'area' : 'other'));
  take(PART, () => (government ? 'part' : 'other'));
  take(OFFICE, (level) => (isOfficeOf(level, organ) ? 'part' : 'other'));
  take(OTHER, () => 'other');
  take(NAMED_BODY, (name = '') => {
    if (/^(?:\d*年?度?)[我本全]/u.test(name)) return null;
    return isOrgan(name, organ) ? 'organ' : 'other';
  });
  return whose;
}

/** 县政府本级 is an office of the organ only in that government's own report. */
function isOfficeOf(level: string | undefined, organ: string | null): boolean {
  if (level === undefined || organ === null) return true;
  return new RegExp(`${level}(?:人民)?政府(?:办(?:公室)?)?$`, 'u').test(organ);
}

/** Whether a body named in a text is the organ itself: 市水务局 for 某某市水务局. */
function isOrgan(name: string, organ: string | null): boolean {
  if (organ === null) return true;
  const bare = shortName(name.replace(/^.*(?:年度?|,)/u, ''));
  const own = shortName(organ);
  return own.includes(bare) || bare.includes(own);
}

function shortName(name: string): string {
  return name.replaceAll('人民政府', '政府').replace(/政府办$/u, '政府办公室');
}

import { firstFrom, type Token } from './tokens.ts';

/** What a claim is about in time: the report's own year, or another (or a part of one). */
export type When = 'year' | 'another';

/** Whose figure it is: the reporting organ's, a part of it, the whole area's, or another body's. */
export type Whose = 'organ' | 'part' | 'area' | 'other';

/** What is told at a place of a sentence; `outside`: before the bracket that the place stands in. */
interface Told {
  readonly when: When;
  readonly outside: Told | null;
}

/**
 * When the words of a sentence speak of: entry `i` behind its first `i` tokens. It is the last time
 * named before them. A comparison (较上年…) reaches to the end of its own clause only, what a bracket
 * names to the bracket's end.
 */
export function timesIn(text: string, tokens: readonly Token[]): When[] {
  const sum = text.indexOf('累计');
  const times: When[] = [];
  /** Without the comparisons of the clause, and with them. */
  let settled: Told = { when: 'year', outside: null };
  let told = settled;
  let comparing = false;
  let ofThisYear = false;
  let before: Token | undefined;
  let another: Token | undefined;
  const tell = (position: number) => {
    const summed = sum >= 0 && sum + 2 <= position && !ofThisYear;
    times.push(summed ? 'another' : told.when);
  };
  for (const token of tokens) {
    tell(token.start);
    const { tag } = token;
    if (',;('.includes(tag)) {
      comparing = false;
      told = settled;
    }
    if (tag === '(') {
      // 2020年（690件）: the year stands right before the bracket.
      const bracketed = another && /^的?\($/u.test(text.slice(another.end, token.end));
      const inside = bracketed ? { ...settled, when: 'another' as const } : settled;
      told = { ...inside, outside: inside };
      settled = { ...settled, outside: settled };
    }
    if (tag === ')') {
      settled = settled.outside ?? settled;
      told = told.outside ?? told;
    }
    comparing ||= tag === 'k' || (tag === 't' && before?.tag === 'J');
    // 去年全年, 2022年年底: the year is told already.
    const isOfIt = another?.end === token.start && /^[全年]/u.test(text.slice(token.start));
    if (tag === 'T' && !isOfIt) {
      ofThisYear = true;
      settled = { ...settled, when: 'year' };
      told = { ...told, when: 'year' };
    }
    if (tag === 't') {
      another = token;
      told = { ...told, when: 'another' };
      if (!comparing) settled = { ...settled, when: 'another' };
    }
    before = token;
  }
  tell(text.length);
  return times;
}

/** A sentence's tokens, and its `timesIn`. */
export interface Timed {
  readonly tokens: readonly Token[];
  readonly times: readonly When[];
}

/** When the words at `position` of a sentence speak of. */
export function whenAt({ tokens, times }: Timed, position: number): When {
  return times[firstFrom(tokens, position)] ?? 'year';
}

/** A government's report, also where its title names the area alone: 綦江区. */
const GOVERNMENT = /[省市县区旗州盟](?:(?:人民)?政府)?$/u;
const OFFICE = /(?:([省市县区旗州盟])(?:人民)?政府)?(?:本级|局机关|机关本部|本部|厅机关|委机关)/gu;
const PART = /[省市县区旗州]政府(?:\(本级\))?(?!信息|门户|网|系统|各|部门|令|公报|办)/gu;
const OTHER =
  /各(?:[县区市镇乡街村]|\p{Script=Han}{0,6}(?:局|站|所|院|校|中心|队|办公室|公司)|部门|单位|级|地|股|科|处|成员|直属)|[省市县区州](?:直|级|政府)(?:各)?(?:部门|单位|机关)|各级|下属|下级|所属|县区|区县|县\(市|乡镇|镇街|街镇|系统(?!内?不)|基层|部门(?=[^,;]{0,4}(?:收到|受理|答复|办理|办结))|转由|转交|转送|移送|移交/gu;
const AREA = /全(?:省|市|县|区|州|旗|盟|域|自治区)/gu;
/** 全区各级行政机关, 区政府及各部门: all that a government's report is about. */
const EVERYBODY =
  /(?:全[省市县区州旗盟域]|政府(?:及|和))[^,;()\d]{0,12}(?:级|部门|单位|机关|系统|所属)[^,;()\d]{0,8}$/u;
const OWN =
  /我[局镇乡委厅办县区市省部院街旗州]|本(?:机关|单位|局|部门|镇|乡|街道|委|厅|行政机关)|全(?:局|镇|乡|街道|委|厅)/gu;
const NAMED_BODY =
  /(?:^|,|;|其中:?|年|度)((?:□|、|\p{Script=Han}){0,16}?(?:机构|所|(?<!网)站|中心|学校|医院|公司|局|委员会|委|厅|镇|乡|街道|街道办事处|县|[^地]区|办公室|办公厅|政府办))(?=收到|收办|受理|新收|共|办结|办理|答复|接到|制发|印发|\d)/gu;

/** A body that a sentence names, and where its name ends. */
export interface Body {
  readonly at: number;
  readonly whose: Whose;
}

/** The bodies of a sentence in its order; a named body is the organ where one name holds the other. */
export function bodiesIn(text: string, organ: string | null): Body[] {
  const government = organ === null || GOVERNMENT.test(organ);
  const all = (pattern: RegExp, whoseOf: (match: RegExpMatchArray) => Whose | null): Body[] =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const whose = whoseOf(match);
      return whose ? [{ at: match.index, whose }] : [];
    });
  return [
    ...all(OWN, () => 'organ'),
    ...all(AREA, () => (government ? 'area' : 'other')),
    ...all(PART, () => (government ? 'part' : 'other')),
    // 县政府本级 is an office of the organ only in that government's own report.
    ...all(OFFICE, ([, level]) =>
      level === undefined || organ === null || isGovernmentOf(level, organ) ? 'part' : 'other',
    ).map(({ at, whose }) => ({ at: at + 1, whose })),
    ...all(OTHER, ({ index, 0: words }) =>
      government && EVERYBODY.test(text.slice(0, index) + words) ? 'area' : 'other',
    ),
    ...all(NAMED_BODY, ([, name = '']) => {
      if (/^(?:\d*年?度?)[我本全]/u.test(name)) return null;
      return isOrgan(name, organ) ? 'organ' : 'other';
    }),
  ].sort((one, other) => one.at - other.at);
}

/** Whose figures the words at `position` tell: the last body named before them in the sentence. */
export function whoseAt(bodies: readonly Body[], position: number): Whose {
  return bodies.findLast(({ at }) => at < position)?.whose ?? 'organ';
}

function isGovernmentOf(level: string, organ: string): boolean {
  return new RegExp(`${level}(?:人民)?政府$|${level}(?:人民)?政府办(?:公室)?$`, 'u').test(organ);
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

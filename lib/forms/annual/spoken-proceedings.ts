import type { Completeness, Meaning, Quantity, Topic } from '../spoken.ts';
import { casesOf } from './proceedings.ts';
import { ALL, EXCEPTED } from './spoken-applications.ts';

const DIRECT = 'litigation.direct';
const AFTER = 'litigation.afterReview';

type More = Partial<Omit<Quantity, 'words' | 'meanings' | 'topic'>>;

function counted(words: string, meanings: readonly Meaning[], more: More): Quantity {
  return { words, topic: 'proceedings', meanings, ...more };
}

/** All cases of some procedures, with or without what is pending. */
function all(...procedures: string[]): Meaning[] {
  const total = casesOf(procedures, ['total']);
  const pending = casesOf(procedures, ['pending']);
  return [total, [...total, ...pending.map((field) => ({ ...field, coefficient: -1 }))]];
}

/** A result: of any procedure that is not named with it. */
function result(key: string, words: string): Quantity {
  const groups = [['review'], [DIRECT, AFTER], [DIRECT], [AFTER], ['review', DIRECT, AFTER]];
  const meanings = groups.map((names) => casesOf(names, [key]));
  return counted(words, meanings, { sort: 'result', ofSeveral: true });
}

const CASE = '(申请|案件|申请案件)?';

export const proceedings: Readonly<Record<string, Quantity>> = {
  litigationDirect: counted('(未经复议)?直接起诉', all(DIRECT), { sort: 'kind' }),
  litigationAfterReview: counted('复议后起诉', all(AFTER), { sort: 'kind' }),
  upheld: result('upheld', '(结果)?维持(原(行政行为|决定))?'),
  corrected: result('corrected', '(结果|被)?纠正'),
  otherResult: result('otherResult', '其[他它]结果'),
  pending: result('pending', '尚未审结|未审结|正在审理|审理中'),
  review: counted(`被?(申请|提起|提出)?(行政复议|复议)${CASE}`, all('review'), {
    whole: '复议',
    absent: true,
  }),
  litigation: counted(
    `被?(提起|提出)?(行政诉讼|诉讼|行政应诉)${CASE}`,
    [...all(DIRECT, AFTER), ...all(DIRECT), ...all(AFTER)],
    { sort: 'kind', whole: '诉讼', absent: true },
  ),
};

export const proceedingsApart = '(行政)?复议(后|机关|机构|委|委员会|决定|前|局|人员)';

const UNRELATED =
  '(?:与|和)(?:政府)?信息公开(?:工作)?无关|(?:不涉及|未涉及|不属于|非)(?:政府)?信息公开';

/** 复议 and 诉讼 about disclosure. */
export const proceedingsTopic: Topic = {
  section: 'proceedings',
  unless: `复议机关|作为复议|(?:办理|受理|审理|审结|办结|收到)(?:各类|的)?(?:行政)?(?:复议|应诉|诉讼)|法治政府|行政执法|其[他它](?:行政(?:行为|管理|争议|事项)|事项|原因|领域)|${UNRELATED}`,
  // 行政诉讼23件，其中涉及信息公开的3件: the 23 are not the table's.
  unlessAfter: `其中[^。]*信息公开|^[^;]*(?:${UNRELATED})`,
  headed:
    '(?:^|\\n)(?:[(]?[一二三四五六七八九十\\d]{1,2}[)、.])?(?:政府信息公开)?行政复议(?:[、和及与])?(?:行政)?诉讼(?:方面|情况|工作)*[。:\\n]',
  sentence: '信息公开|申请公开|依申请|(?:因|就|由|涉及|引发|引起)的?(?:政府信息|政务公开)',
  shares: '复议|诉讼',
};

const UNFAVOURABLE = ['corrected', 'otherResult', 'pending'];

export const allUpheld: Completeness = {
  kind: 'upheld',
  topic: 'proceedings',
  words: `${ALL}(?:被|已|获|获得|得到|予以|判决|裁定|决定)*维持|${ALL}(?:为|是)(?:结果)?维持|维持率(?:为|达|达到)?100%|${ALL}(?:胜诉)`,
  unless: EXCEPTED,
  exceptions: [
    { named: '复议(?!后)', fields: casesOf(['review'], UNFAVOURABLE) },
    { named: '诉讼|起诉', fields: casesOf([DIRECT, AFTER], UNFAVOURABLE) },
  ],
};

import { fieldsIn } from '../field.ts';
import type { Completeness, Meaning, Noun, Quantity, Rate, Topic, Verb } from '../spoken.ts';

/** Rows of 表三 in some columns, "-row" taken off. */
function rows(columns: readonly string[], ...keys: string[]): Meaning {
  return keys.flatMap((key) => {
    const fields = fieldsIn('applications', [key.replace('-', '')], columns);
    return key.startsWith('-') ? fields.map((field) => ({ ...field, coefficient: -1 })) : fields;
  });
}

const total = (...keys: string[]) => rows(['total'], ...keys);

type More = Partial<Omit<Quantity, 'meanings' | 'topic'>>;

function counted(
  words: string | undefined,
  meanings: readonly Meaning[],
  more: More = {},
): Quantity {
  return { ...(words && { words }), topic: 'applications', meanings, ...more };
}

const owns = 'applicant';

/** A row of 三、本年度办理结果, or the group of rows that begin with its key; other rows that it may mean. */
function outcome(key: string, words: string, more: More = {}, ...others: string[]): Quantity {
  const group = /^(.*)\./u.exec(key)?.[1];
  const meanings = [key, ...others].map((one) => total(one));
  return counted(`(${words})(答复|决定|处理)?`, meanings, {
    sort: group ?? 'outcome',
    owns,
    ...more,
  });
}

function outcomesOf(words: Readonly<Record<string, string>>): Record<string, Quantity> {
  return Object.fromEntries(Object.entries(words).map(([key, one]) => [key, outcome(key, one)]));
}

const GOES_ON = '(办理|答复)?';

export const outcomes: Readonly<Record<string, Quantity>> = {
  carriedOver: counted(
    '{last}末?(结转|转结|转入|遗留)|(结转|转结)上一?年度?|年初结转',
    [total('carriedOver')],
    { owns, ofThisYear: true, joins: ['received', 'handled'], absent: true },
  ),
  /** Which of the two the text means is open: 1件结转. */
  carried: counted('结转', [total('carriedForward'), total('carriedOver')], { owns, loose: true }),
  remaining: counted('剩余|余下|尚余', [total('carriedForward')], {
    owns,
    unlessAfter: '^(?:申请|均|都|已|系统|为|是|系|由|因|中|[^,;]*(?:撤|补正|终止|退))',
  }),
  carriedForward: counted(
    `((结转|转结)[至到]?|转入|转至|转到?|留待|顺延[至到]?)({next})${GOES_ON}|顺延|跨年度?${GOES_ON}|[尚仍正]?在办理中?|尚未办结|未办结|下一?年初结转`,
    [total('carriedForward')],
    { owns, absent: true },
  ),
  ...outcomesOf({
    partiallyGranted: '(予以)?部分公开',
    'denied.stateSecret': '(属于|涉及)?国家秘密',
    'denied.forbiddenByLaw': '(其[他它])?法律、?(行政)?法规禁止公开',
    'denied.securityAndStability': '(危及)?“?三安全一稳定”?',
    'denied.thirdPartyRights': '(保护)?第三方合法权益',
    'denied.internalAffairs': '(属于)?(三类)?内部事务信息',
    'denied.processInformation': '(属于)?(四类)?过程性信息',
    'denied.enforcementCaseFile': '(属于)?行政执法案卷(信息)?',
    'denied.administrativeInquiry': '(属于)?行政查询事项',
  }),
  denied: outcome('denied', '不予公开', { whole: '不予公开' }),
  ...outcomesOf({
    'unavailable.notHeld': '(本(机关|单位|局|行政机关))?不掌握(相关)?(政府)?信息',
    'unavailable.notReadyMade': '没有现成信息(需要?)?(另行制作)?|需要?另行制作',
    'unavailable.stillUnclear': '补正后(申请)?(内容)?仍不明确',
  }),
  unavailableMissing: outcome(
    'unavailable.notHeld',
    '(因|由于)?(政府)?信息不存在',
    {},
    'unavailable.notReadyMade',
    'unavailable',
  ),
  unavailable: outcome('unavailable', '无法提供', { whole: '无法提供' }),
  ...outcomesOf({
    'notProcessed.petitionOrComplaint': '信访、?举报、?投诉类?(申请)?',
    'notProcessed.duplicate': '重复申请',
    'notProcessed.publications': '(要求提供)?公开出版物',
    'notProcessed.massRepeated': '大量反复申请',
    'notProcessed.reconfirm': '(确认或)?重新出具已获取信息',
  }),
  notProcessed: outcome('notProcessed', '不予处理', { whole: '不予处理' }),
  ...outcomesOf({
    'other.notCorrectedInTime': '逾期[不未]补正',
    'other.feeNotPaid': '逾期未(按收费通知要求)?(缴纳费用|缴费)',
  }),
  other: {
    ...outcome('other', '其[他它]处理'),
    meanings: [total('other'), total('other.other')],
  },
  granted: {
    ...outcome(
      'granted',
      '予以公开|公开[和及、与或]部分公开|公开类|同意公开|准予公开|全部公开|全文公开',
    ),
    meanings: [total('granted'), total('granted', 'partiallyGranted')],
  },
};

function appliedBy(...columns: string[]): Meaning[] {
  return [
    rows(columns, 'newReceived'),
    rows(columns, 'newReceived', 'carriedOver'),
    rows(columns, 'totalProcessed'),
    rows(columns, 'totalProcessed', 'carriedForward'),
  ];
}

function applicant(column: string, words: string, more: More = {}): Quantity {
  return counted(words, appliedBy(column), { sort: 'applicant', ...more });
}

const named = ['business', 'research', 'publicWelfare', 'legalService'];
const organisations = [...named, 'otherOrganisation'];

export const applicants: Readonly<Record<string, Quantity>> = {
  naturalPerson: applicant('naturalPerson', '自然人|公民(个人)?', { whole: '自然人' }),
  organisations: counted(
    '法人(([或和及、]|或者|以及)其[他它]组织)?',
    [...appliedBy(...organisations), ...appliedBy(...named), ...appliedBy('business')],
    { sort: 'applicant', whole: '法人' },
  ),
  otherOrganisations: counted('其[他它]组织', [
    ...appliedBy('otherOrganisation'),
    ...appliedBy(...organisations),
  ]),
  business: applicant('business', '商业企业|企业'),
  research: applicant('research', '科研机构'),
  publicWelfare: applicant('publicWelfare', '社会公益组织'),
  legalService: applicant('legalService', '法律服务机构'),
};

const receivedMeanings = [
  total('newReceived'),
  total('newReceived', 'carriedOver'),
  total('totalProcessed', 'carriedForward'),
];
const processedMeanings = [
  total('totalProcessed'),
  total('totalProcessed', '-other.other'),
  total('totalProcessed', '-other'),
  total('totalProcessed', '-carriedOver'),
];

export const wholes: Readonly<Record<string, Quantity>> = {
  received: counted(undefined, receivedMeanings, { whole: '' }),
  processed: counted(undefined, processedMeanings, { whole: '', owns }),
  handled: counted(undefined, [...receivedMeanings, ...processedMeanings]),
};

export const application: Noun = {
  words:
    '((政府|政务)?信息)?公开(的)?申请(事项|件|书)?|(政府|政务)?信息申请(件)?|依申请(公开)?((政府|政务)?信息)?(的)?(申请|事项|办理件|申请件|件)?|申请公开((政府|政务)?信息)?(的)?(事项|件)?|申请(事项|件|书)?|要求公开(的)?((政府|政务)?信息)?(的申请)?',
  alone: 'handled',
  absent: 'received',
};

export const applicationVerbs: Readonly<Record<string, Verb>> = {
  receive: {
    words: '新?收到?|接到|收办|新?接收|新受理|(受理|收到|接收)数?量',
    counts: { application: 'received' },
    units: '条',
  },
  handle: { words: '办理|处理|受理', counts: { application: 'handled' } },
  process: {
    words: '办结|答复|办复|(办理|处理)(完毕|完结)|(申请|已|共)(办结|答复|办复)',
    counts: { application: 'processed' },
  },
};

/** What holds a word of these tables and is another matter. */
export const applicationApart =
  '申请表|申请材料|申请人员|申请费|(行政)?许可(的)?申请|登记申请|公开类[别型目]|无关|无需|无误';

/**
 * An application for information as far as the sign before tells: 公开申请, 收到申请, 网上申请, 公民申请;
 * 登记申请, 公租房申请 and the like are other matters.
 */
const APPLICATION =
  '(?<=^|[\\s,;、。:(\\d]|公开|[部数述此对从按将于就因由为与和把其到收理复结类的件份该项次名新办各本些面网函络台场线依人民织位业体会构众出交来效分批转有他年度内])申请';
const APPLIED = `${APPLICATION}(?!人员|行政复议|复议|书|表|材料|许可)|依申请`;
const OTHER_APPLICATION = `申请(?<!${APPLICATION})`;

/** 公文 and drafts sorted into 主动公开 and 不予公开, or held back before publication, answer nobody. */
const DOCUMENTS_SORTED =
  '公文|公开属性|属性(?:认定|审核|为)|发文|拟制|制发(?:各类)?文件|起草文件|文件[^,;]{0,6}\\d+[份件]|\\d+[份件][^,;]{0,4}文件';
const REVIEWED_BEFORE_PUBLICATION =
  '拟(?:主动|对外)?(?:公开|发布|上网)|(?:公开|发布|上网)前|保密审查|审[核查](?:了|各类|待?发布|政府|政务|公开)*(?:信息|内容|稿件|文件|材料)(?!公开)';

/** Applications for disclosure: the last matter that the paragraph names. */
export const applicationsTopic: Topic = {
  section: 'applications',
  unless: `${DOCUMENTS_SORTED}|${REVIEWED_BEFORE_PUBLICATION}`,
  paragraph: `${APPLIED}|答复`,
  last: {
    own: `${APPLIED}|(?:予以|部分|不予)公开|无法提供|不予处理`,
    other: `${OTHER_APPLICATION}|建议|提案|来信|信件|留言|咨询|热线|工单|诉求|许可|备案|投诉(?!、|类)|信访件|舆情|审批|办件|稿件|问卷|证照|补贴|救助|公租房|低保|执行|仲裁|公证`,
  },
  named: '申请(?!行政复议)|依申请|继续办理|要求公开',
  subject: '(?:涉及|关于)(?!政府信息公开)|针对|(?<!投诉)类申请|方面的?申请',
  shares: '申请|予以公开|不予|无法提供',
};

export const EXCEPTED =
  '除|(?<![无没未零])结转|尚在|正在|未办结|尚未|其余|剩余|顺延|未审结|审理中|已审结|审结的|办结的|到期';
/** Words that make 全部 all of one subject, channel or applicant only. */
const OF_SOME = '网上|信函|线上|线下|当面|自然人|企业|法人|涉及(?!政府信息公开)|类申请|方面的';
/** 按期办结率 leaves out what is not due yet. */
const IN_TIME = '(?:按期|按时|按规定|如期|及时|限时|期限内|时限内|规定时间内)';
export const ALL = '(?:全部|均|都|悉数|一律|全数)';

export const allProcessed: Completeness = {
  kind: 'processed',
  topic: 'applications',
  words: `${ALL}(?:已|已经|予以|得到|依法|依规)*${IN_TIME}?(?:办结|办理完毕|办理完结|处理完毕|答复完毕|办复)|(?:已|现已)(?:全部|均)(?:办结|办理完毕|答复)|(?<!${IN_TIME}[^,;]{0,6})办结率(?:为|达|达到|均为|均达)?(?:100%|百分之百)|无(?:一)?(?:积压|未办结)|没有(?:积压|未办结)`,
  // What is not due yet may be left out.
  asks: IN_TIME,
  unless: `${EXCEPTED}|${OF_SOME}`,
  exceptions: [{ named: '', fields: total('carriedForward') }],
};

/** 按期答复率 and the like leave out what is not due. */
export const processedRate: Rate = {
  words: `(?<!${IN_TIME}[^,;]{0,6})(?:办结|答复|办复)率(?:均?为|均?达到?|是)?`,
  topic: 'applications',
  part: 'processed',
  of: 'received',
};

export const allGranted: Completeness = {
  kind: 'granted',
  topic: 'applications',
  words: `${ALL}(?:已|依法|按规定|按期)*(?:予以公开|同意公开|准予公开)`,
  unless: `${EXCEPTED}|${OF_SOME}`,
  exceptions: [],
  all: { part: 'granted', of: 'processed' },
};

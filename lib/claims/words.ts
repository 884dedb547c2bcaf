import type { Topic } from './quantities.ts';

/**
 * Words that name a quantity, each a part of one regular expression; where several fit, the first
 * listed. `unless` words between the word and its number make it something else.
 */
const WORDS: readonly (readonly [quantity: string, words: string])[] = [
  [
    'carriedOver',
    '(?:上一?年度?|20\\d\\d年度?)(?:末)?(?:结转|转入)|结转上一?年度?|(?<!下)年初结转',
  ],
  [
    'carriedForward',
    '(?:结转(?:至|到)?(?:下一?年度?|次年|20\\d\\d年度?)|转(?:入|至)(?:下一?年度?|20\\d\\d年度?)|顺延|跨年度?|(?:尚|仍|正)在办理|尚未办结|未办结)(?:继续)?(?:办理)?',
  ],
  ['partiallyGranted', '(?:予以)?部分公开'],
  ['denied.stateSecret', '属于国家秘密|涉及国家秘密|国家秘密'],
  ['denied.forbiddenByLaw', '其[他它]法律、?行政法规禁止公开|法律、?(?:行政)?法规禁止公开'],
  ['denied.securityAndStability', '三安全一稳定”?'],
  ['denied.thirdPartyRights', '保护第三方合法权益|第三方合法权益'],
  ['denied.internalAffairs', '三类内部事务信息|内部事务信息'],
  ['denied.processInformation', '四类过程性信息|过程性信息'],
  ['denied.enforcementCaseFile', '行政执法案卷(?:信息)?'],
  ['denied.administrativeInquiry', '行政查询事项'],
  ['denied', '不予公开'],
  [
    'unavailable.notHeld',
    '本(?:机关|单位|局|行政机关)不掌握(?:相关)?(?:政府)?信息|不掌握相关政府信息',
  ],
  ['unavailable.notReadyMade', '没有现成信息(?:需要?)?(?:另行制作)?|需要?另行制作'],
  ['unavailable.stillUnclear', '补正后(?:申请)?(?:内容)?仍不明确'],
  ['unavailable', '无法提供'],
  ['notProcessed.petitionOrComplaint', '信访、?举报、?投诉类?(?:申请)?'],
  ['notProcessed.duplicate', '重复申请'],
  ['notProcessed.publications', '要求提供公开出版物|公开出版物'],
  ['notProcessed.massRepeated', '大量反复申请'],
  ['notProcessed.reconfirm', '确认或重新出具已获取信息|重新出具已获取信息'],
  ['notProcessed', '不予处理'],
  ['other.notCorrectedInTime', '逾期[不未]补正'],
  ['other.feeNotPaid', '逾期未(?:按收费通知要求)?(?:缴纳费用|缴费)'],
  ['other', '其[他它]处理'],
  [
    'granted',
    '予以公开|公开类(?!别|型|目)|公开(?=[和及、与或]部分公开)|同意公开|准予公开|全部公开|全文公开',
  ],
  ['litigationDirect', '未经复议直接起诉|直接起诉'],
  ['litigationAfterReview', '复议后起诉'],
  ['upheld', '结果维持|维持原(?:行政行为|决定)|维持'],
  ['corrected', '结果纠正|被纠正|纠正'],
  ['otherResult', '其[他它]结果'],
  ['pending', '尚未审结|未审结|正在审理|审理中'],
  ['review', '(?:行政)?复议(?!后|机关|机构|委|决定|前|局|人员)(?:申请)?(?:案件)?'],
  ['litigation', '行政诉讼(?:案件)?|行政应诉案件|诉讼案件|诉讼'],
  ['normativeDocumentsRepealed', '废止[^,;、]{0,10}规范性文件|规范性文件废止'],
  ['normativeDocumentsInForce', '现行有效[^,;、]{0,10}规范性文件|规范性文件[^,;、]{0,3}现行有效'],
  [
    'normativeDocumentsIssued',
    '(?:制发|制定|印发|出台)[^,;、]{0,10}规范性文件|规范性文件[^,;、]{0,3}制发',
  ],
  ['normativeDocuments', '规范性文件'],
  ['regulationsRepealed', '废止[^,;、]{0,10}规章(?!制度)'],
  ['regulationsInForce', '现行有效[^,;、]{0,10}规章(?!制度)'],
  ['regulationsIssued', '(?:制发|制定|印发|出台)[^,;、]{0,10}规章(?!制度)'],
  ['regulations', '规章(?!制度)'],
  ['licences', '行政许可(?:处理)?决定|(?<=作出(?:各类)?)行政许可'],
  ['penalties', '行政处罚(?:处理)?决定|(?<=作出(?:各类)?)行政处罚'],
  ['coerciveMeasures', '行政强制(?:措施|处理)?决定|(?<=作出(?:各类)?)行政强制'],
  ['naturalPerson', '自然人|公民(?:个人)?'],
  ['organisations', '法人(?:(?:[或和及、]|或者|以及)其[他它]组织)?'],
  ['otherOrganisations', '其[他它]组织'],
  ['business', '商业企业|企业'],
  ['research', '科研机构'],
  ['publicWelfare', '社会公益组织'],
  ['legalService', '法律服务机构'],
  [
    'received',
    '(?:政府)?(?:信息)?公开申请(?:的)?(?:受理|收到|接收)(?:数)?量|(?:新收|收到|接到|收办|新接收|接收)(?:并受理)?(?:[^,;。]{0,40}?(?:依申请公开|申请))?',
  ],
  [
    'processed',
    '(?:办结|答复|办复|办理完毕|办理完结|处理完毕)(?:[^,;。]{0,24}?(?:依申请公开|申请))?|(?:申请|已|共)(?:办结|答复|办复)',
  ],
  [
    'handled',
    '(?:办理|处理|受理)(?:[^,;。]{0,40}?(?:依申请公开|申请))?|(?:政府)?信息公开(?:的)?申请|依申请公开',
  ],
];

const ANY = new RegExp(WORDS.map(([, words]) => `(${words})`).join('|'), 'gu');

/** What may stand between a word and its number. */
const FILLER =
  /^(?:,(?=共|合计|总计|累计)|类|的|了|答复|决定|情形|情况|申请人?|提出|提交|递交|事项|案件|案|办理|办结|继续|件数|数量|数|总数|总量|量|政府信息公开|政府信息|信息|申请公开|公开|公开件|办理件|共计|共有|合计|总计|总共|累计|共|计|有|为|是|达到?|已|内|各|均|都|分别|:|"|”|全年|本年度?|新收|受理)*$/u;
const JOINT =
  /^(?:类|的|申请|案件|情况|事项|信息)*(?:[、和及与或]|以及|并|或者)(?:被|提起|引起的?)*$/u;
/** Words that make a count one of a part: a channel, a subject, a cause. */
const NARROWED =
  /涉及|关于|网上|网络|在线|线上|线下|信函|信件|邮寄|邮件|邮箱|当面|现场|传真|窗口|平台|书面|门户|网站|微信|口头|因(?!政府信息公开|信息公开)|由于|咨询|超期|逾期答复|延期|转办|协助|牵头|会办/u;
const DECISIONS = /^(?:licences|penalties|coerciveMeasures)$/u;
const NOT_THIS =
  /失效|备案|审查|审核|清理|解读|评估|汇编|数据库|修订|修改|征求|意见|梳理|报送|双公示|公示|公文|公众号|专栏|目录|指南|起草|拟定|草案|送审|刊登|刊发|登载|转载|收录|公报/u;

/**
 * An application for information as far as the sign before tells: 公开申请, 收到申请, 网上申请, 公民申请;
 * 登记申请, 公租房申请 and the like are other matters.
 */
export const APPLICATION =
  '(?<=^|[\\s,;、。:(\\d]|公开|[部数述此对从按将于就因由为与和把其到收理复结类的件份该项次名新办各本些面网函络台场线依人民织位业体会构众出交来效分批转有他年度内])申请';
const FOREIGN = new RegExp(`(?<!${APPLICATION})$`, 'u');
const NOT_THIS_TIME = /(?<!新|对外)(?:公开|发布|上传|转发|推送)/u;

export interface Named {
  readonly quantities: readonly string[];
  /** 均, 各: the number is each one's; 分别: one number each, in order; else their sum. */
  readonly share: 'sum' | 'each' | 'ordered';
  /** Where the first word begins, in the text given. */
  readonly start: number;
  /** The words themselves hold 申请, so that no other topic has to be known. */
  readonly topic: Topic | null;
}

/**
 * The quantities that the words right before a number name: 予以公开及部分公开 names two. Null where
 * the last word is not next to the number, or what is counted is a part only.
 */
export function quantitiesNamed(left: string): Named | null {
  const found = [...left.matchAll(ANY)].map((match) => ({
    quantity: WORDS[match.slice(1).findIndex((group) => group !== undefined)]?.[0] ?? '',
    words: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const last = found.at(-1);
  if (!last) return null;
  const gap = left.slice(last.end);
  if (!FILLER.test(gap)) return null;
  const joint = [last];
  for (let i = found.length - 2; i >= 0; i--) {
    const [word, next] = [found[i], joint[0]];
    if (!word || !next || !JOINT.test(left.slice(word.end, next.start))) break;
    joint.unshift(word);
  }
  const first = joint[0] ?? last;
  const documents = /Documents|regulations/u.test(last.quantity);
  const around = left.slice(0, first.start) + joint.map(({ words }) => words).join('');
  if (NARROWED.test(around) || (documents && (NOT_THIS.test(left) || NOT_THIS_TIME.test(left))))
    return null;
  if (DECISIONS.test(last.quantity) && /信息|公开|公示/u.test(left)) return null;
  if (joint.some(({ words }) => words.endsWith('申请') && FOREIGN.test(words))) return null;
  const names = joint.flatMap(({ quantity, words }) => applicantsIn(words) ?? [quantity]);
  const share = /分别/u.test(gap) ? 'ordered' : /[均各都]/u.test(gap) ? 'each' : 'sum';
  return {
    quantities: names,
    share: names.length === 1 ? 'sum' : share,
    start: first.start,
    topic: /申请(?!行政复议)|依申请|继续办理/u.test(last.words + gap) ? 'applications' : null,
  };
}

const APPLICANTS =
  /自然人|公民|法人(?:(?:[或和及、]|或者|以及)其[他它]组织)?|企业|科研机构|公益组织|法律服务机构/gu;

/** 收到自然人申请 counts an applicant column, not the whole. */
function applicantsIn(words: string): string[] | null {
  if (!/申请|依申请/u.test(words)) return null;
  const named = [...words.matchAll(APPLICANTS)].map(([word]) =>
    /自然人|公民/u.test(word)
      ? 'naturalPerson'
      : word.startsWith('法人')
        ? 'organisations'
        : word === '企业'
          ? 'business'
          : word === '科研机构'
            ? 'research'
            : word === '公益组织'
              ? 'publicWelfare'
              : 'legalService',
  );
  return named.length > 0 ? named : null;
}

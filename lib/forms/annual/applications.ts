import type { Alternative, Line, Table } from '../form.ts';

const denied = ['三、本年度办理结果', '（三）不予公开'];
const unavailable = ['三、本年度办理结果', '（四）无法提供'];
const notProcessed = ['三、本年度办理结果', '（五）不予处理'];
const other = ['三、本年度办理结果', '（六）其他处理'];

/** Rows of 表三 that add up to （七）总计. （六） is one row, `other`, or three. */
const detailRows: readonly Line[] = [
  { key: 'granted', text: '（一）予以公开', group: ['三、本年度办理结果'] },
  {
    key: 'partiallyGranted',
    text: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    variants: ['部分公开', '部分公开（区分处理的，只计这一情形）'],
    group: ['三、本年度办理结果'],
  },
  { key: 'denied.stateSecret', text: '1.属于国家秘密', group: denied },
  {
    key: 'denied.forbiddenByLaw',
    text: '2.其他法律行政法规禁止公开',
    variants: ['其他法律、行政法规禁止公开', '其它法律行政法规禁止公开'],
    group: denied,
  },
  { key: 'denied.securityAndStability', text: '3.危及“三安全一稳定”', group: denied },
  { key: 'denied.thirdPartyRights', text: '4.保护第三方合法权益', group: denied },
  { key: 'denied.internalAffairs', text: '5.属于三类内部事务信息', group: denied },
  { key: 'denied.processInformation', text: '6.属于四类过程性信息', group: denied },
  { key: 'denied.enforcementCaseFile', text: '7.属于行政执法案卷', group: denied },
  { key: 'denied.administrativeInquiry', text: '8.属于行政查询事项', group: denied },
  { key: 'unavailable.notHeld', text: '1.本机关不掌握相关政府信息', group: unavailable },
  { key: 'unavailable.notReadyMade', text: '2.没有现成信息需要另行制作', group: unavailable },
  { key: 'unavailable.stillUnclear', text: '3.补正后申请内容仍不明确', group: unavailable },
  { key: 'notProcessed.petitionOrComplaint', text: '1.信访举报投诉类申请', group: notProcessed },
  { key: 'notProcessed.duplicate', text: '2.重复申请', group: notProcessed },
  { key: 'notProcessed.publications', text: '3.要求提供公开出版物', group: notProcessed },
  { key: 'notProcessed.massRepeated', text: '4.无正当理由大量反复申请', group: notProcessed },
  {
    key: 'notProcessed.reconfirm',
    text: '5.要求行政机关确认或重新出具已获取信息',
    group: notProcessed,
  },
  {
    key: 'other',
    text: '（六）其他处理',
    variants: ['其它处理'],
    group: ['三、本年度办理结果'],
  },
  {
    key: 'other.notCorrectedInTime',
    text: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    variants: ['申请人无正当理由逾期不补正'],
    group: other,
  },
  {
    key: 'other.feeNotPaid',
    text: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    variants: ['申请人逾期未按收费通知要求缴纳费用'],
    group: other,
  },
  { key: 'other.other', text: '3.其他', variants: ['其它'], group: other },
];

const organisation = ['申请人情况', '法人或其他组织'];

/** 表三 收到和处理政府信息公开申请情况, as both forms print it but for （六）. */
export const applications: Table = {
  key: 'applications',
  section: 'applications',
  familiar: 3,
  parts: [
    {
      rows: [
        {
          key: 'newReceived',
          text: '一、本年新收政府信息公开申请数量',
          abbreviations: ['本年新收', '本年新收申请', '本年新收申请数量'],
          group: [],
        },
        {
          key: 'carriedOver',
          text: '二、上年结转政府信息公开申请数量',
          abbreviations: ['上年结转', '上年结转申请', '上年结转申请数量'],
          group: [],
        },
        ...detailRows,
        {
          key: 'totalProcessed',
          text: '（七）总计',
          variants: ['合计'],
          group: ['三、本年度办理结果'],
        },
        {
          key: 'carriedForward',
          text: '四、结转下年度继续办理',
          variants: ['结转下年继续办理', '结转下年度继续办理数量'],
          abbreviations: ['结转下年度', '结转下年度办理', '结转下年'],
          group: [],
        },
      ],
      columns: [
        {
          key: 'naturalPerson',
          text: '自然人',
          abbreviations: ['公民', '个人'],
          group: ['申请人情况'],
        },
        {
          key: 'business',
          text: '商业企业',
          abbreviations: ['企业', '商业'],
          group: organisation,
        },
        {
          key: 'research',
          text: '科研机构',
          abbreviations: ['科研单位', '科研'],
          group: organisation,
        },
        {
          key: 'publicWelfare',
          text: '社会公益组织',
          abbreviations: ['公益组织', '社会组织', '社会公益'],
          group: organisation,
        },
        {
          key: 'legalService',
          text: '法律服务机构',
          abbreviations: ['法律服务', '法律机构'],
          group: organisation,
        },
        { key: 'otherOrganisation', text: '其他', variants: ['其它'], group: organisation },
        { key: 'total', text: '总计', variants: ['合计'], group: ['申请人情况'] },
      ],
    },
  ],
};

/** （六）其他处理 is three rows, or one: where both are printed, the one is a heading over the three. */
export const otherInThreeRows: Alternative = { table: 'applications', leavesOut: ['other'] };
export const otherInOneRow: Alternative = {
  table: 'applications',
  leavesOut: ['other.notCorrectedInTime', 'other.feeNotPaid', 'other.other'],
};

/** Keys of the rows that （七）总计 adds up, in form order. */
export const detailRowKeys: readonly string[] = detailRows.map((row) => row.key);

/** Keys of the columns that 总计 adds up, in form order. */
export const applicantKeys: readonly string[] = [
  'naturalPerson',
  'business',
  'research',
  'publicWelfare',
  'legalService',
  'otherOrganisation',
];

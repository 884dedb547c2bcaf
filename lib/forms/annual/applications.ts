import { type Alternative, grouped, type Line, line, type Table } from '../form.ts';

/** Rows of 表三 that add up to （七）总计. （六） is one row, `other`, or three. */
const details: readonly Line[] = [
  line('granted', '（一）予以公开'),
  line('partiallyGranted', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', {
    variants: ['部分公开', '部分公开（区分处理的，只计这一情形）'],
  }),
  ...grouped('（三）不予公开', [
    line('denied.stateSecret', '1.属于国家秘密'),
    line('denied.forbiddenByLaw', '2.其他法律行政法规禁止公开', {
      variants: ['其他法律、行政法规禁止公开', '其它法律行政法规禁止公开'],
    }),
    line('denied.securityAndStability', '3.危及“三安全一稳定”'),
    line('denied.thirdPartyRights', '4.保护第三方合法权益'),
    line('denied.internalAffairs', '5.属于三类内部事务信息'),
    line('denied.processInformation', '6.属于四类过程性信息'),
    line('denied.enforcementCaseFile', '7.属于行政执法案卷'),
    line('denied.administrativeInquiry', '8.属于行政查询事项'),
  ]),
  ...grouped('（四）无法提供', [
    line('unavailable.notHeld', '1.本机关不掌握相关政府信息'),
    line('unavailable.notReadyMade', '2.没有现成信息需要另行制作'),
    line('unavailable.stillUnclear', '3.补正后申请内容仍不明确'),
  ]),
  ...grouped('（五）不予处理', [
    line('notProcessed.petitionOrComplaint', '1.信访举报投诉类申请'),
    line('notProcessed.duplicate', '2.重复申请'),
    line('notProcessed.publications', '3.要求提供公开出版物'),
    line('notProcessed.massRepeated', '4.无正当理由大量反复申请'),
    line('notProcessed.reconfirm', '5.要求行政机关确认或重新出具已获取信息'),
  ]),
  line('other', '（六）其他处理', { variants: ['其它处理'] }),
  ...grouped('（六）其他处理', [
    line(
      'other.notCorrectedInTime',
      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      { variants: ['申请人无正当理由逾期不补正'] },
    ),
    line(
      'other.feeNotPaid',
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      { variants: ['申请人逾期未按收费通知要求缴纳费用'] },
    ),
    line('other.other', '3.其他', { variants: ['其它'] }),
  ]),
];

/** Columns of 表三 that add up to 总计. */
const applicants: readonly Line[] = [
  line('naturalPerson', '自然人', { abbreviations: ['公民', '个人'] }),
  ...grouped('法人或其他组织', [
    line('business', '商业企业', { abbreviations: ['企业', '商业'] }),
    line('research', '科研机构', { abbreviations: ['科研单位', '科研'] }),
    line('publicWelfare', '社会公益组织', { abbreviations: ['公益组织', '社会组织', '社会公益'] }),
    line('legalService', '法律服务机构', { abbreviations: ['法律服务', '法律机构'] }),
    line('otherOrganisation', '其他', { variants: ['其它'] }),
  ]),
];

/** 表三 收到和处理政府信息公开申请情况, as both forms print it but for （六）. */
export const applications: Table = {
  key: 'applications',
  section: 'applications',
  familiar: 3,
  parts: [
    {
      rows: [
        line('newReceived', '一、本年新收政府信息公开申请数量', {
          abbreviations: ['本年新收', '本年新收申请', '本年新收申请数量'],
        }),
        line('carriedOver', '二、上年结转政府信息公开申请数量', {
          abbreviations: ['上年结转', '上年结转申请', '上年结转申请数量'],
        }),
        ...grouped('三、本年度办理结果', [
          ...details,
          line('totalProcessed', '（七）总计', { variants: ['合计'] }),
        ]),
        line('carriedForward', '四、结转下年度继续办理', {
          variants: ['结转下年继续办理', '结转下年度继续办理数量'],
          abbreviations: ['结转下年度', '结转下年度办理', '结转下年'],
        }),
      ],
      columns: grouped('申请人情况', [
        ...applicants,
        line('total', '总计', { variants: ['合计'] }),
      ]),
    },
  ],
};

/** （六）其他处理 is three rows, or one: where both are printed, the one is a heading over the three. */
export const otherInThreeRows: Alternative = { table: 'applications', leavesOut: ['other'] };
export const otherInOneRow: Alternative = {
  table: 'applications',
  leavesOut: ['other.notCorrectedInTime', 'other.feeNotPaid', 'other.other'],
};

/** Keys of the rows that （七）总计 adds up, and of the columns that 总计 does, in form order. */
export const detailRowKeys: readonly string[] = details.map(({ key }) => key);
export const applicantKeys: readonly string[] = applicants.map(({ key }) => key);

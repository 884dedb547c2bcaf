import type { Line, Table } from '../form.ts';

const measures = ['行政强制措施实施数量（宗）'];
const execution = ['行政强制执行实施数量（宗）'];

const kinds: readonly Line[] = [
  // It stands in the law's list, and in few reports.
  { key: 'measures.restraint', text: '限制公民人身自由', group: measures, optional: true },
  {
    key: 'measures.sealing',
    text: '查封场所、设施或者财物',
    variants: ['查封场所、设施或财物', '查封'],
    group: measures,
  },
  { key: 'measures.seizure', text: '扣押财物', variants: ['扣押'], group: measures },
  {
    key: 'measures.freezing',
    text: '冻结存款、汇款',
    variants: ['冻结存款或者汇款', '冻结'],
    group: measures,
  },
  {
    key: 'measures.other',
    text: '其他行政强制措施',
    variants: ['其它行政强制措施', '其他强制措施'],
    group: measures,
  },
  {
    key: 'execution.surcharge',
    text: '加处罚款或者滞纳金',
    variants: ['加处罚款或滞纳金', '加处罚款、滞纳金'],
    group: execution,
  },
  {
    key: 'execution.transfer',
    text: '划拨存款、汇款',
    variants: ['划拨存款或者汇款'],
    group: execution,
  },
  {
    key: 'execution.auction',
    text: '拍卖或者依法处理查封、扣押的场所、设施或者财物',
    variants: ['拍卖或依法处理查封、扣押的场所、设施或财物', '拍卖或者依法处理'],
    group: execution,
  },
  {
    key: 'execution.removal',
    text: '排除妨碍、恢复原状',
    variants: ['排除妨碍、恢复原状等', '排除妨害、恢复原状'],
    group: execution,
  },
  { key: 'execution.substitution', text: '代履行', group: execution },
  {
    key: 'execution.other',
    text: '其他强制执行',
    variants: ['其它强制执行', '其他行政强制执行', '其他强制执行方式'],
    group: execution,
  },
  {
    key: 'court',
    text: '申请法院强制执行',
    variants: ['申请法院强制执行（宗）', '申请人民法院强制执行', '申请人民法院强制执行（宗）'],
    group: [],
  },
];

/** 表三 行政强制实施情况统计表, in 宗. */
export const coercion: Table = {
  key: 'coercion',
  section: 'figures',
  familiar: 4,
  blankIsZero: true,
  leftOut:
    '(?:无|没有|不具有|不具备|不承担|不涉及|未涉及|未开展|未实施|未采取|未发生)[^。；;]{0,12}行政强制|行政强制[^。；;]{0,12}(?:不涉及|未涉及|未开展|未实施|未采取|未发生|不适用|无此项)',
  parts: [
    {
      bodies: true,
      rows: [{ key: 'cases', text: '', group: [] }],
      columns: [
        ...kinds,
        {
          key: 'total',
          text: '合计（宗）',
          variants: ['合计', '合计（件）', '合计（宗数）', '总计', '总计（宗）', '合计数量'],
          group: [],
        },
      ],
    },
  ],
};

/** Keys of the columns that 合计 adds up. */
export const coercionKeys: readonly string[] = kinds.map(({ key }) => key);

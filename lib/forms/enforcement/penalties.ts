import { type Line, optional, type Table } from '../form.ts';

/**
 * 行政处罚 by kind: 8 columns until 2021, then 9, 12 or 14, in sets of many kinds. Where reports print
 * several in one column, its key joins theirs by "+".
 */
const categories: readonly Line[] = [
  { key: 'warning', text: '警告', group: [] },
  { key: 'warning+criticism', text: '警告、通报批评', group: [] },
  { key: 'criticism', text: '通报批评', group: [] },
  { key: 'fine', text: '罚款', group: [] },
  {
    key: 'gains+goods',
    text: '没收违法所得、没收非法财物',
    variants: [
      '没收违法所得、非法财物',
      '没收违法所得和没收非法财物',
      '没收违法所得、没收违法财物',
    ],
    group: [],
  },
  { key: 'gains', text: '没收违法所得', group: [] },
  { key: 'goods', text: '没收非法财物', variants: ['没收违法财物'], group: [] },
  {
    key: 'suspension',
    text: '暂扣许可证件',
    variants: ['暂扣许可证、执照', '暂扣许可证', '暂扣许可证和执照', '暂扣许可证或者执照'],
    group: [],
  },
  {
    key: 'suspension+downgrade',
    text: '暂扣许可证件、降低资质等级',
    variants: ['暂扣许可证、执照、降低资质等级'],
    group: [],
  },
  { key: 'downgrade', text: '降低资质等级', group: [] },
  {
    key: 'revocation',
    text: '吊销许可证件',
    variants: ['吊销许可证、执照', '吊销许可证', '吊销许可证和执照', '吊销许可证或者执照'],
    group: [],
  },
  { key: 'restriction', text: '限制开展生产经营活动', variants: ['限制生产经营活动'], group: [] },
  { key: 'stoppage', text: '责令停产停业', group: [] },
  { key: 'stoppage+closure', text: '责令停产停业、责令关闭', group: [] },
  {
    key: 'stoppage+closure+ban',
    text: '责令停产停业、责令关闭、限制从业',
    variants: ['责令停产停业、关闭、限制从业'],
    group: [],
  },
  { key: 'closure', text: '责令关闭', group: [] },
  { key: 'closure+ban', text: '责令关闭、限制从业', group: [] },
  { key: 'ban', text: '限制从业', group: [] },
  { key: 'detention', text: '行政拘留', variants: ['拘留'], group: [] },
  { key: 'other', text: '其他行政处罚', variants: ['其它行政处罚', '其他处罚', '其他'], group: [] },
];

const columns: readonly Line[] = [
  ...optional(categories),
  {
    key: 'total',
    text: '合计（宗）',
    variants: ['合计', '合计（件）', '合计（宗数）', '总计', '总计（宗）', '合计数量'],
    group: [],
  },
  {
    key: 'amount',
    text: '罚没金额（万元）',
    variants: ['罚没总金额', '罚没款金额', '罚没金额合计', '罚没收入'],
    group: [],
    measure: 'amount',
  },
];

/** Sets of 8 and of 12 print 吊销许可证件 behind those that follow it in the others. */
const revocationLast = columns
  .map(({ key }) => key)
  .filter((key) => key !== 'revocation')
  .flatMap((key) => (key === 'detention' ? ['revocation', key] : [key]));

/** 表一 行政处罚实施情况统计表. A penalty of several kinds counts once, in the gravest. */
export const penalties: Table = {
  key: 'penalties',
  section: 'figures',
  familiar: 4,
  blankIsZero: true,
  leftOut:
    '(?:无|没有|不具有|不具备|不承担|不涉及|未涉及|未开展|未实施|未作出|未发生)[^。；;]{0,12}行政处罚|行政处罚[^。；;]{0,12}(?:不涉及|未涉及|未开展|未实施|未发生|不适用|无此项)',
  parts: [
    {
      bodies: true,
      rows: [{ key: 'cases', text: '', group: [] }],
      columns,
      orders: [revocationLast],
    },
  ],
};

/** Keys of the columns that 合计 adds up, in whichever set. */
export const penaltyKeys: readonly string[] = categories.map(({ key }) => key);

import type { Line, Table } from '../form.ts';

/** The three groups of 表四, with the labels printed above them, outermost first. */
export const proceedingGroups: readonly { key: string; labels: readonly string[] }[] = [
  { key: 'review', labels: ['行政复议'] },
  { key: 'litigation.direct', labels: ['行政诉讼', '未经复议直接起诉'] },
  { key: 'litigation.afterReview', labels: ['行政诉讼', '复议后起诉'] },
];

/** Outcomes that 总计 adds up. */
export const proceedingOutcomes = ['upheld', 'corrected', 'otherResult', 'pending'] as const;

const outcomes: readonly Omit<Line, 'group'>[] = [
  { key: 'upheld', text: '结果维持', variants: ['维持', '维持结果'] },
  { key: 'corrected', text: '结果纠正', variants: ['纠正', '纠正结果'] },
  { key: 'otherResult', text: '其他结果', variants: ['其它结果', '其他'] },
  { key: 'pending', text: '尚未审结', variants: ['未审结'] },
  { key: 'total', text: '总计', variants: ['合计'] },
];

/** 表四 政府信息公开行政复议、行政诉讼情况: one row of fifteen cells, the same in both forms. */
export const proceedings: Table = {
  key: 'proceedings',
  section: 'proceedings',
  familiar: 4,
  parts: [
    {
      rows: [{ key: 'cases', text: '', group: [] }],
      columns: proceedingGroups.flatMap((group) =>
        outcomes.map((outcome) => ({
          ...outcome,
          key: `${group.key}.${outcome.key}`,
          group: group.labels,
        })),
      ),
    },
  ],
};

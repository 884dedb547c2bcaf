import { type Field, fieldsIn } from '../field.ts';
import { grouped, type Line, line, type Table } from '../form.ts';

/** Outcomes that 总计 adds up. */
const outcomes: readonly Line[] = [
  line('upheld', '结果维持', { variants: ['维持', '维持结果'] }),
  line('corrected', '结果纠正', { variants: ['纠正', '纠正结果'] }),
  line('otherResult', '其他结果', { variants: ['其它结果', '其他'] }),
  line('pending', '尚未审结', { variants: ['未审结'] }),
];

/** The five columns of one of the three procedures. */
function procedure(name: string): Line[] {
  const columns = [...outcomes, line('total', '总计', { variants: ['合计'] })];
  return columns.map((column) => ({ ...column, key: `${name}.${column.key}` }));
}

/** 表四 政府信息公开行政复议、行政诉讼情况: one row of fifteen cells, the same in both forms. */
export const proceedings: Table = {
  key: 'proceedings',
  section: 'proceedings',
  familiar: 4,
  parts: [
    {
      rows: [line('cases', '')],
      columns: [
        ...grouped('行政复议', procedure('review')),
        ...grouped('行政诉讼', [
          ...grouped('未经复议直接起诉', procedure('litigation.direct')),
          ...grouped('复议后起诉', procedure('litigation.afterReview')),
        ]),
      ],
    },
  ],
};

export const procedureKeys = ['review', 'litigation.direct', 'litigation.afterReview'] as const;
export const outcomeKeys: readonly string[] = outcomes.map(({ key }) => key);

/** The fields of some outcomes of some procedures. */
export function casesOf(procedures: readonly string[], outcomes: readonly string[]): Field[] {
  const columns = procedures.flatMap((name) => outcomes.map((outcome) => `${name}.${outcome}`));
  return fieldsIn('proceedings', ['cases'], columns);
}

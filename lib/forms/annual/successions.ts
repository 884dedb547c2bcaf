import type { Succession } from '../form.ts';
import { applicantKeys } from './applications.ts';

/** 因上年漏统计1件，上年结转数据实调整: the year before was counted or printed wrongly, and the report says so. */
const CORRECTED =
  '(?:上一?年|结转)[^。]{0,40}(?:漏[计统报填]|[误错][计报填录统]|有误|更正|勘误|据实|口径|重新统计|不一致)|(?:漏[计统报填]|[误错][计报填录统]|有误|更正|勘误|据实|口径|重新统计)[^。]{0,40}(?:上一?年|结转)';

/** 二、上年结转 is what the year before had as 四、结转下年度继续办理, in each column. */
export const carriedOver: readonly Succession[] = [...applicantKeys, 'total'].map((column) => ({
  rule: 'carry-over',
  cell: { table: 'applications', row: 'carriedOver', column },
  before: [{ table: 'applications', row: 'carriedForward', column }],
  own: [],
  unless: CORRECTED,
}));

/** 根据清理结果进行了调整: the stock was counted anew. */
const COUNTED_ANEW =
  '(?:规范性文件|规章|文件)[^。]{0,40}(?:清理|口径|重新统计|复核)|(?:清理|口径|重新统计|复核)[^。]{0,40}(?:规范性文件|规章|文件)';

/** 现行有效 is that of the year before, with what was issued since and without what was repealed. */
export const documentsInForce: readonly Succession[] = ['regulations', 'normativeDocuments'].map(
  (row) => {
    const cellOf = (column: string) => ({ table: 'disclosure', row, column });
    return {
      rule: 'document-stock',
      cell: cellOf('inForce'),
      before: [cellOf('inForce')],
      own: [cellOf('issued'), { ...cellOf('repealed'), coefficient: -1 }],
      unless: COUNTED_ANEW,
    };
  },
);

/** 上一年项目数量 is that of the year before with its 本年增/减. */
export const itemsBefore: readonly Succession[] = [
  'licences',
  'otherServices',
  'penalties',
  'coerciveMeasures',
  'fees',
].map((row) => {
  const cellOf = (column: string) => ({ table: 'disclosure', row, column });
  return {
    rule: 'items-stock',
    cell: cellOf('previousItems'),
    before: [cellOf('previousItems'), cellOf('change')],
    own: [],
  };
});

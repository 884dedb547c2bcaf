import type { Quantity } from '../spoken.ts';

/** What is done with documents that 表二 does not count: they are filed, explained, printed. */
const NOT_THIS =
  '失效|备案|审查|审核|清理|解读|评估|汇编|数据库|修订|修改|征求|意见|梳理|报送|双公示|公示|公文|公众号|专栏|目录|指南|起草|拟定|草案|送审|刊登|刊发|登载|转载|收录|公报|(?<!新|对外)(?:公开|发布|上传|转发|推送)';

/** A row of 表二 in whichever of the columns, of either form, the report has. */
function row(key: string, words: string, unless: string, ...columns: string[]): Quantity {
  const meanings = columns.map((column) => [{ table: 'disclosure', row: key, column }]);
  return { words, unless, meanings };
}

const issued = ['issued', 'produced', 'disclosed'];
const inForce = ['inForce', 'totalDisclosed'];
const any = ['issued', 'inForce', 'repealed', 'produced', 'disclosed', 'totalDisclosed'];

const normative = (words: string, ...columns: string[]) =>
  row('normativeDocuments', words, NOT_THIS, ...columns);
const regulations = (words: string, ...columns: string[]) =>
  row('regulations', words, NOT_THIS, ...columns);
const decisions = (key: string, words: string): Quantity => ({
  ...row(key, words, '信息|公开|公示', 'decisions'),
  loose: true,
});

/** Without 制发, 废止 or 现行有效, only part two counts documents as 表二 does. */
const onlyIn = 'disclosure';

export const disclosure: Readonly<Record<string, Quantity>> = {
  normativeDocumentsRepealed: {
    ...normative('废止[^,;、]{0,10}规范性文件|规范性文件废止', 'repealed'),
    // A clearing may reach further than the year's table.
    echo: {
      words: '^(?:共|已|并|,|全年|本年度?|当年|年内)*废止(?:了)?$',
      before: '规范性文件(?!等)(?:(?!规章|政策|制度|合同|目录|历年|往年|以来|建议|拟).)*$',
      unless: '历年|以来|合同|法规',
    },
  },
  normativeDocumentsInForce: normative(
    '现行有效[^,;、]{0,10}规范性文件|规范性文件[^,;、]{0,3}现行有效',
    ...inForce,
  ),
  normativeDocumentsIssued: normative(
    '(?:制发|制定|印发|出台)[^,;、]{0,10}规范性文件|规范性文件[^,;、]{0,3}制发',
    ...issued,
  ),
  normativeDocuments: { ...normative('规范性文件', ...any), onlyIn },
  regulationsRepealed: regulations('废止[^,;、]{0,10}规章(?!制度)', 'repealed'),
  regulationsInForce: regulations('现行有效[^,;、]{0,10}规章(?!制度)', ...inForce),
  regulationsIssued: regulations('(?:制发|制定|印发|出台)[^,;、]{0,10}规章(?!制度)', ...issued),
  regulations: { ...regulations('规章(?!制度)', ...any), onlyIn },
  licences: decisions('licences', '行政许可(?:处理)?决定|(?<=作出(?:各类)?)行政许可'),
  penalties: decisions('penalties', '行政处罚(?:处理)?决定|(?<=作出(?:各类)?)行政处罚'),
  coerciveMeasures: decisions(
    'coerciveMeasures',
    '行政强制(?:措施|处理)?决定|(?<=作出(?:各类)?)行政强制',
  ),
};

import type { Noun, Quantity, Verb } from '../spoken.ts';

/** What is done with documents that 表二 does not count: they are filed, explained, printed. */
const NOT_THIS =
  '失效|备案|审查|审核|清理|解读|评估|汇编|数据库|修订|修改|征求|意见|梳理|报送|双公示|公示|公文|公众号|专栏|目录|指南|起草|拟定|草案|送审|刊登|刊发|登载|转载|收录|公报|(?<!新|对外)(?:公开|发布|上传|转发|推送)';

/** A row of 表二 in whichever of the columns, of either form, the report has. */
function row(
  key: string,
  words: string | undefined,
  unless: string,
  ...columns: string[]
): Quantity {
  const meanings = columns.map((column) => [{ table: 'disclosure', row: key, column }]);
  return { ...(words && { words }), unless, meanings };
}

const issued = ['issued', 'produced', 'disclosed'];
const inForce = ['inForce', 'totalDisclosed'];
const any = ['issued', 'inForce', 'repealed', 'produced', 'disclosed', 'totalDisclosed'];

const counted = (key: string, columns: readonly string[], more: Partial<Quantity> = {}) => ({
  ...row(key, undefined, NOT_THIS, ...columns),
  ...more,
});
const decisions = (key: string, words: string): Quantity => ({
  ...row(key, words, '信息|公开|公示', 'decisions'),
  loose: true,
});

/** Without 制发, 废止 or 现行有效, only part two counts documents as 表二 does. */
const onlyIn = 'disclosure';

export const disclosure: Readonly<Record<string, Quantity>> = {
  normativeDocumentsRepealed: counted('normativeDocuments', ['repealed']),
  normativeDocumentsInForce: counted('normativeDocuments', inForce),
  normativeDocumentsIssued: counted('normativeDocuments', issued),
  normativeDocuments: counted('normativeDocuments', any, { onlyIn }),
  regulationsRepealed: counted('regulations', ['repealed']),
  regulationsInForce: counted('regulations', inForce),
  regulationsIssued: counted('regulations', issued),
  regulations: counted('regulations', any, { onlyIn }),
  licences: decisions('licences', '行政许可(处理)?决定|作出(各类)?行政许可'),
  penalties: decisions('penalties', '行政处罚(处理)?决定|作出(各类)?行政处罚'),
  coerciveMeasures: decisions('coerciveMeasures', '行政强制(措施|处理)?决定|作出(各类)?行政强制'),
};

export const documents: Readonly<Record<string, Noun>> = {
  normativeDocument: { words: '(行政)?规范性文件', alone: 'normativeDocuments' },
  regulation: { words: '规章', alone: 'regulations' },
};

const ofDocuments = (words: string, what: string): Verb => ({
  words,
  counts: { normativeDocument: `normativeDocuments${what}`, regulation: `regulations${what}` },
  needsNoun: true,
});

export const documentVerbs: Readonly<Record<string, Verb>> = {
  issue: ofDocuments('制发|制定|印发|出台', 'Issued'),
  repeal: ofDocuments('废止', 'Repealed'),
  keepInForce: ofDocuments('现行有效', 'InForce'),
};

export const documentsApart = '规章制度';

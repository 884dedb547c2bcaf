import { defineBetween } from '../between.ts';
import { compareStock } from '../stock.ts';
import { ofTwoYears } from '../year-pairs.ts';

/** 现行有效 is that of the year before, with what was issued and without what was repealed. A 清理 re-bases it. */
export const documentStock = defineBetween({
  code: 'document-stock',
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号；算术',
  check: (collection) => ofTwoYears(collection, (years) => compareStock('document-stock', years)),
});

import { defineBetween } from '../between.ts';
import { compareStock } from '../stock.ts';
import { ofTwoYears } from '../year-pairs.ts';

/** 上一年项目数量 of the form of 2019 is that of the year before with its 本年增/减. */
export const itemsStock = defineBetween({
  code: 'items-stock',
  severity: 'warning',
  basis: '国办公开办函〔2019〕60号；算术',
  check: (collection) => ofTwoYears(collection, (years) => compareStock('items-stock', years)),
});

import type { BetweenRule } from '../between.ts';
import { carryOver } from './carry-over.ts';
import { childrenExceedParent } from './children-exceed-parent.ts';
import { childrenSum } from './children-sum.ts';
import { copiedText } from './copied-text.ts';
import { documentStock } from './document-stock.ts';
import { foreignName } from './foreign-name.ts';
import { itemsStock } from './items-stock.ts';
import { missingReport } from './missing-report.ts';
import { sameFigures } from './same-figures.ts';
import { textContradictsYear } from './text-contradicts-year.ts';

/** Every rule between reports, in the order in which findings of one severity are shown. */
export const betweenRules: readonly BetweenRule[] = [
  carryOver,
  textContradictsYear,
  documentStock,
  itemsStock,
  sameFigures,
  copiedText,
  foreignName,
  childrenExceedParent,
  childrenSum,
  missingReport,
];

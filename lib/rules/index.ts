import { arithmetic } from './arithmetic.ts';
import { blankCell } from './blank-cell.ts';
import { impossibleValue } from './impossible-value.ts';
import { labelAltered } from './label-altered.ts';
import { missingRow } from './missing-row.ts';
import { missingSection } from './missing-section.ts';
import { missingTable } from './missing-table.ts';
import { outdatedForm } from './outdated-form.ts';
import type { Rule } from './rule.ts';
import { unreadableCell } from './unreadable-cell.ts';

/** Every rule, in the order in which findings of one severity are shown. */
export const rules: readonly Rule[] = [
  arithmetic,
  impossibleValue,
  missingTable,
  missingRow,
  unreadableCell,
  blankCell,
  outdatedForm,
  missingSection,
  labelAltered,
];

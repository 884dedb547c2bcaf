import { absoluteClaim } from './absolute-claim.ts';
import { arithmetic } from './arithmetic.ts';
import { aspectMissing } from './aspect-missing.ts';
import { blankCell } from './blank-cell.ts';
import { citationWrong } from './citation-wrong.ts';
import { doubledWord } from './doubled-word.ts';
import { doubtfulFigures } from './doubtful-figures.ts';
import { feeAmount } from './fee-amount.ts';
import { feeNotReported } from './fee-not-reported.ts';
import { growthWrong } from './growth-wrong.ts';
import { impossibleValue } from './impossible-value.ts';
import { labelAltered } from './label-altered.ts';
import { latePublication } from './late-publication.ts';
import { missingRow } from './missing-row.ts';
import { missingSection } from './missing-section.ts';
import { missingTable } from './missing-table.ts';
import { outdatedForm } from './outdated-form.ts';
import { partsNotTotal } from './parts-not-total.ts';
import { percentageWrong } from './percentage-wrong.ts';
import { periodWrong } from './period-wrong.ts';
import { placeholderLeft } from './placeholder-left.ts';
import { problemsEmpty } from './problems-empty.ts';
import { regulationsWithoutAuthority } from './regulations-without-authority.ts';
import type { Rule } from './rule.ts';
import { sectionOrder } from './section-order.ts';
import { signedBeforePeriodEnd } from './signed-before-period-end.ts';
import { submissionLetter } from './submission-letter.ts';
import { textContradictsTable } from './text-contradicts-table.ts';
import { textContradictsText } from './text-contradicts-text.ts';
import { titleForm } from './title-form.ts';
import { unreadableCell } from './unreadable-cell.ts';
import { unsigned } from './unsigned.ts';
import { wrongSelfReference } from './wrong-self-reference.ts';
import { yearConflict } from './year-conflict.ts';

/** Every rule, in the order in which findings of one severity are shown. */
export const rules: readonly Rule[] = [
  arithmetic,
  impossibleValue,
  doubtfulFigures,
  missingTable,
  missingRow,
  unreadableCell,
  blankCell,
  outdatedForm,
  missingSection,
  sectionOrder,
  textContradictsTable,
  partsNotTotal,
  periodWrong,
  yearConflict,
  signedBeforePeriodEnd,
  latePublication,
  textContradictsText,
  percentageWrong,
  growthWrong,
  absoluteClaim,
  regulationsWithoutAuthority,
  problemsEmpty,
  feeAmount,
  wrongSelfReference,
  placeholderLeft,
  labelAltered,
  titleForm,
  unsigned,
  submissionLetter,
  feeNotReported,
  aspectMissing,
  citationWrong,
  doubledWord,
];

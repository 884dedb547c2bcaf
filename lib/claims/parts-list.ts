import type { Count } from './count.ts';

/** A total and the parts listed after it. */
export interface PartsList {
  readonly total: Count;
  /** What the parts may be of instead: 新收12件、结转1件，其中 and 复议5宗、诉讼2宗，其中 speak of both. */
  readonly otherTotals: readonly number[];
  readonly parts: readonly ListedPart[];
  /** Opened by 其中 or 含, closed by 等, or perhaps going on: there may be more than is listed. */
  readonly open: boolean;
  /** Nothing is left for a rest although it is open: where the parts do not make up the total, it is a question. */
  readonly full: boolean;
  /** Opened by 包括, which leaves it to the reader whether all are named. */
  readonly loose: boolean;
}

export interface ListedPart {
  readonly count: Count;
  /** What the parts are sorted by: applicant, outcome, channel; "" where unknown. */
  readonly sort: string;
  /** Parted from the part before it by another sign than the first two are: it may begin another matter. */
  readonly anew: boolean;
}

import type { Shape } from './draw.ts';
import { bothHalves, numbered, spending } from './shapes-budget.ts';
import { enrolment, headed, rounded, withOthers } from './shapes-mixed.ts';
import { crossed, grouped, ofZeros, totalFirst, totalLast } from './shapes-plain.ts';

/** The shapes by which discovery was made. */
export const shapes: Readonly<Record<string, Shape>> = {
  totalLast,
  totalFirst,
  crossed,
  grouped,
  ofZeros,
  enrolment,
  headed,
  withOthers,
  rounded,
  spending,
  bothHalves,
  numbered,
};

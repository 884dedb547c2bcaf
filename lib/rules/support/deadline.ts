import type { DatedQuote, Report } from '../../report/report.ts';
import type { RuleSettings } from '../rule.ts';
import { kindOf } from './organ.ts';

/** When a report was published and when it had to be; days as "2024-01-05". */
export interface Publication {
  readonly day: DatedQuote;
  /** True where the portal tells no day that counts, and the signature's does. */
  readonly isSigned: boolean;
  readonly deadline: string;
}

/**
 * The day of publication of a report of this year against its last day; null where no day is known. A
 * portal that was rebuilt dates old reports anew: a date later than the following year says nothing, and
 * the signature's counts.
 */
export function publicationOf(
  { form, organ, publishedOn, signedOn }: Report,
  year: number,
  settings: RuleSettings,
): Publication | null {
  const deadlines = { ...form.deadlines, ...settings.deadlines?.[form.family] };
  const rebuilt = publishedOn !== null && publishedOn.date > `${year + 1}-12-31`;
  const day = publishedOn === null || rebuilt ? signedOn : publishedOn;
  if (!day) return null;
  const isGovernment = organ === null || kindOf(organ) === 'government';
  const deadline = `${year + 1}-${isGovernment ? deadlines.government : deadlines.department}`;
  return { day, isSigned: day === signedOn, deadline };
}

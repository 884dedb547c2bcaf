import type { Beside } from '../findings/finding.ts';
import type { Succession } from '../forms/form.ts';
import type { Compared } from './between.ts';
import { formOf, placeIn, settledFigure, settledSum } from './figures.ts';
import type { Member } from './member.ts';
import type { TwoYears } from './year-pairs.ts';

/** Whether a report says why its figures are others than those that follow from the year before's. */
export function isExplained(differing: readonly Succession[], { passages }: Member): boolean {
  const words = new Set(differing.flatMap(({ unless }) => unless ?? []));
  return [...words].some((one) => passages.some(({ text }) => new RegExp(one, 'u').test(text)));
}

/**
 * Compares the figures of a year that follow from the year before's, for the rule of this code: what stands there
 * beside what it should be. Where the report says why they differ, nothing is decided.
 */
export function compareStock(rule: string, { earlier, later, before, after }: TwoYears): Compared {
  const asked = (formOf(later)?.successions ?? []).filter((one) => one.rule === rule);
  if (asked.length === 0 || formOf(earlier)?.name !== formOf(later)?.name) return 'notApplicable';
  const differing: Succession[] = [];
  const beside: Beside[] = [];
  let isRead = true;
  for (const succession of asked) {
    const one = settledFigure(later, succession.cell);
    const [then, own] = [settledSum(earlier, succession.before), settledSum(later, succession.own)];
    if (one === undefined || then === undefined || own === undefined) isRead = false;
    else if (one !== then + own) {
      differing.push(succession);
      beside.push({ place: succession.cell, one, other: then + own });
    }
  }
  if (differing.length === 0) return isRead ? 'passed' : 'incomplete';
  if (isExplained(differing, later)) return 'incomplete';
  return {
    reports: [after, before],
    question: true,
    arguments: {
      year: String(later.year),
      yearBefore: String(earlier.year),
      figures: { beside, sign: '≠' },
    },
    where: [
      ...differing.flatMap(({ cell, own }) =>
        [cell, ...own].map((field) => placeIn(later, after, field)),
      ),
      ...differing.flatMap((one) => one.before.map((field) => placeIn(earlier, before, field))),
    ],
  };
}

import type { Compared, ToldBetween } from './between.ts';
import type { YearPair } from './bodies.ts';
import type { Collection } from './collection.ts';
import type { Member } from './member.ts';

/** One report beside that of the year before. */
export interface TwoYears {
  readonly earlier: Member;
  readonly later: Member;
  /** Their indexes. */
  readonly before: number;
  readonly after: number;
}

/**
 * Compares every two years of a body. Where a year's report is there in several versions, one that agrees is
 * enough. What is told of bodies that may not be the same, or of one that was merged or renamed, is a question.
 */
export function* ofTwoYears(
  { members, yearPairs }: Collection,
  compare: (years: TwoYears) => Compared,
): Iterable<Compared> {
  for (const pair of yearPairs) {
    const versions = versionsOf(pair, members);
    const ended = versions.map(compare);
    const at = ended.findIndex((compared) => typeof compared !== 'string');
    const [told, years] = [ended[at], versions[at]];
    if (ended.includes('passed')) yield 'passed';
    else if (!told || typeof told === 'string' || !years) yield ended[0] ?? 'notApplicable';
    else {
      const isSure = pair.isSure && versions.length === 1;
      const isReorganised = years.earlier.reorganised || years.later.reorganised;
      yield isSure && !isReorganised ? told : asked(told);
    }
  }
}

function versionsOf({ earlier, later }: YearPair, members: readonly Member[]): TwoYears[] {
  return earlier.flatMap((before) =>
    later.flatMap((after) => {
      const [one, other] = [members[before], members[after]];
      return one && other ? [{ before, after, earlier: one, later: other }] : [];
    }),
  );
}

function asked(told: ToldBetween): ToldBetween {
  return { ...told, severity: 'warning', question: true };
}

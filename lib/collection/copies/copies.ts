import { bodyKey, isShortOf, mayBeRenamed } from '../body-key.ts';
import type { Member } from '../member.ts';
import { commonSentences } from './common-sentences.ts';
import { likePairs } from './like-pairs.ts';
import { maskedSentences } from './masked-text.ts';
import { type CopiedPassage, copiedPassages } from './passages.ts';
import { lengthOf, shareIn, shinglesOf } from './shingles.ts';

/** Two reports that say in the same words what is more than chance; from which share on it is told, a rule says. */
export interface Copy {
  /** Their indexes; of one body's two years the later first. */
  readonly reports: readonly [one: number, other: number];
  readonly of: 'yearBefore' | 'anotherBody';
  /** The shares, from 0 to 1, of the first's own words that the second has, and the other way round. */
  readonly shares: readonly [number, number];
  /** The share of the shorter. */
  readonly rate: number;
  /** The same with what law and form prescribe. */
  readonly rawRate: number;
  /** The like words, in the order of the first; prescribed ones are none. */
  readonly passages: readonly CopiedPassage[];
}

/** How the texts of a set were compared. */
export interface Copies {
  readonly pairs: readonly Copy[];
  /** Indexes of reports that were compared, and of those whose own words are too few to tell anything. */
  readonly compared: readonly number[];
  readonly tooShort: readonly number[];
  /** Those of which not all was read, or that name no body or year. */
  readonly unread: readonly number[];
}

/** A report whose own text has fewer shingles is not compared. */
const LEAST_LENGTH = 120;
/** From this part of the shorter text on two are a pair: independent reports share a sixth at most. */
const LISTED = 0.35;
/** Shingles that two texts share one by one, before it is looked at how they follow one another. */
export const WORTH_COMPARING = 0.3;
/** Of each report so many pairs are told, the most alike. */
const MOST_PAIRS = 5;

/** A report by its index, which names its body and its year. */
export interface Named {
  readonly index: number;
  readonly member: Member;
}

/** The sentences that are a report's own, and their shingles. */
export interface Own extends Named {
  /** Its body's. */
  readonly key: string;
  readonly texts: readonly string[];
  readonly shingles: Uint32Array;
}

/** What reports of one family have in common; the indexes of those compared, and of those too short for it. */
export interface Comparison {
  readonly pairs: readonly Pair[];
  readonly compared: readonly number[];
  readonly tooShort: readonly number[];
}

/** How the reports of one family are compared. */
export type Compare = (family: readonly Named[]) => Comparison;

/** The reports whose texts can be compared. */
export function namedIn(members: readonly Member[], distinct: readonly number[]): Named[] {
  return distinct.flatMap((index) => {
    const member = members[index];
    return member?.organ && member.year !== null && !member.truncated ? [{ index, member }] : [];
  });
}

/** Every two reports of a set of which one has a good part of the other's own words. */
export function copiesIn(
  members: readonly Member[],
  distinct: readonly number[],
  compare: Compare = compareAll,
): Copies {
  const named = namedIn(members, distinct);
  const known = new Set(named.map(({ index }) => index));
  const unread = distinct.filter((index) => !known.has(index));
  const byFamily = Map.groupBy(named, ({ member }) => member.family);
  const [pairs, compared, tooShort]: [Pair[], number[], number[]] = [[], [], []];
  for (const family of byFamily.values()) {
    const comparison = compare(family);
    for (const index of comparison.tooShort) tooShort.push(index);
    for (const index of comparison.compared) compared.push(index);
    for (const pair of closest(comparison.pairs)) pairs.push(pair);
  }
  const told = withoutEchoes(pairs, members);
  return { pairs: told.map((pair) => withPassages(pair, members)), compared, tooShort, unread };
}

export type Pair = Omit<Copy, 'passages' | 'rawRate'>;

/** All texts of a family in memory. */
function compareAll(family: readonly Named[]): Comparison {
  const masked = family.map((named) => ({ ...named, ...maskedTextOf(named) }));
  const common = commonSentences(masked);
  const texts = masked.map((named) => ownText(named, common));
  const long = texts.filter(isLongEnough);
  const pairs = likePairs(
    long.map(({ shingles }) => shingles),
    WORTH_COMPARING,
  ).flatMap(([first, second]) => {
    const [one, other] = [long[first], long[second]];
    const pair = one && other && pairOf(one, other);
    return pair ? [pair] : [];
  });
  return {
    pairs,
    compared: long.map(({ index }) => index),
    tooShort: texts.filter((text) => !isLongEnough(text)).map(({ index }) => index),
  };
}

/** A report's sentences, what law and form prescribe left out, and the key of its body. */
export function maskedTextOf({ member }: Named): Pick<Own, 'key' | 'texts'> {
  return {
    key: bodyKey(member.organ ?? ''),
    texts: maskedSentences(member, true).map(({ text }) => text),
  };
}

/** The same without what many bodies say. */
export function ownText(masked: Omit<Own, 'shingles'>, common: ReadonlySet<string>): Own {
  const texts = masked.texts.filter((text) => !common.has(text));
  return { ...masked, texts, shingles: shinglesOf(texts) };
}

export const isLongEnough = ({ texts }: Own): boolean => lengthOf(texts) >= LEAST_LENGTH;

/** What two reports have in common; null where that is little, or of years that are not compared. */
export function pairOf(first: Own, second: Own): Pair | null {
  const isLater =
    (first.member.year ?? 0) - (second.member.year ?? 0) || second.index - first.index;
  const [one, other] = isLater >= 0 ? [first, second] : [second, first];
  const years = (one.member.year ?? 0) - (other.member.year ?? 0);
  const isOneBody = areOne(other.key, one.key);
  if (isOneBody ? years !== 1 : years > 1) return null;
  const shares = [shareIn(one.texts, other.shingles), shareIn(other.texts, one.shingles)] as const;
  const rate = lengthOf(one.texts) <= lengthOf(other.texts) ? shares[0] : shares[1];
  if (rate < LISTED) return null;
  const of = isOneBody ? ('yearBefore' as const) : ('anotherBody' as const);
  return { reports: [one.index, other.index], of, shares, rate };
}

/** Another body's text of the year before is like one's own through a third, which is like both: that is told already. */
function withoutEchoes(pairs: readonly Pair[], members: readonly Member[]): readonly Pair[] {
  const like = new Map<number, Set<number>>();
  for (const { reports } of pairs) {
    for (const [one, other] of [reports, reports.toReversed()]) {
      if (one !== undefined && other !== undefined)
        like.set(one, (like.get(one) ?? new Set()).add(other));
    }
  }
  return pairs.filter(({ of, reports: [one, other] }) => {
    if (of === 'yearBefore' || members[one]?.year === members[other]?.year) return true;
    const [own, others] = [like.get(one), like.get(other)];
    return (
      own === undefined || others === undefined || [...own].every((index) => !others.has(index))
    );
  });
}

/** Whether two names may be one body's: also the one without its place, and the one before a change of name. */
function areOne(before: string, after: string): boolean {
  if (before === after || mayBeRenamed(before, after)) return true;
  return isShortOf(before, after) || isShortOf(after, before);
}

/** Pairs that are among the most alike of either report, the most alike first. */
function closest(pairs: readonly Pair[]): Pair[] {
  const taken = new Map<number, number>();
  return pairs
    .toSorted(
      (a, b) => b.rate - a.rate || a.reports[0] - b.reports[0] || a.reports[1] - b.reports[1],
    )
    .filter(({ reports, of }) => {
      if (of === 'yearBefore') return true;
      const isFull = reports.every((index) => (taken.get(index) ?? 0) >= MOST_PAIRS);
      for (const index of reports) taken.set(index, (taken.get(index) ?? 0) + 1);
      return !isFull;
    });
}

function withPassages(pair: Pair, members: readonly Member[]): Copy {
  const sentences = (isStripped: boolean) =>
    pair.reports.map((index) => {
      const member = members[index];
      return member ? maskedSentences(member, isStripped) : [];
    });
  const [one = [], other = []] = sentences(true);
  const raw = sentences(false).map((all) => all.map(({ text }) => text));
  const [rawOne = [], rawOther = []] = raw;
  const isShorter = lengthOf(rawOne) <= lengthOf(rawOther);
  const [shorter, longer] = isShorter ? [rawOne, rawOther] : [rawOther, rawOne];
  return {
    ...pair,
    rawRate: shareIn(shorter, shinglesOf(longer)),
    passages: copiedPassages(one, other),
  };
}

/** Milliseconds: at least, at most. One between them is drawn each time. */
export type Range = readonly [number, number];

/** How politely sites are asked, and how much is borne; times are in milliseconds. */
export interface Pace {
  /** Between an answer of a host and the next request to it. */
  readonly gap: Range;
  /** After so many requests a host is asked more slowly. */
  readonly slowAfter: number;
  readonly slowGap: Range;
  /** Before what the network lost is asked for once more. */
  readonly retry: Range;
  /** The longest `Retry-After` that is waited for; a host that asks for more is not asked again. */
  readonly longestWait: number;
  /** Within so long an answer is here in full. */
  readonly answersWithin: number;
  /** Within so long it is read. */
  readonly readWithin: number;
  /** Items that are fetched and read at once, over all hosts. */
  readonly atOnce: number;
  /** After so many refusals in a row a host is not asked again. */
  readonly refusals: number;
  /** Bytes of an answer that are taken at most. */
  readonly largest: number;
}

/** As reviewers' own crawlers go about it in the field, or slower. */
export const polite: Pace = {
  gap: [1_000, 3_000],
  slowAfter: 30,
  slowGap: [5_000, 10_000],
  retry: [20_000, 40_000],
  longestWait: 600_000,
  answersWithin: 120_000,
  readWithin: 300_000,
  atOnce: 4,
  refusals: 3,
  largest: 50 * 1024 * 1024,
};

/** A value within the range; `random` is from 0, below 1. */
export const within = ([least, most]: Range, random: number): number =>
  Math.round(least + (most - least) * random);

/** What the next request to a host waits for, after it was asked so often. */
export const gapAfter = (pace: Pace, requests: number): Range =>
  requests < pace.slowAfter ? pace.gap : pace.slowGap;

import { earlierReports } from './changes.ts';
import type { Earlier, KeptItem } from './kept.ts';
import { doneOf, type Run } from './run.ts';

type Tried = NonNullable<KeptItem['tried']>;

/**
 * Two records of the same address or file as one, in whatever order they are given: the newer audit wins,
 * also over a later try that gave no report, and decisions are united, of one finding the later.
 */
export function mergeItems(one: KeptItem, other: KeptItem): KeptItem {
  const [winner, loser] = precedes(one, other) ? [other, one] : [one, other];
  const { tried: _tried, earlier: _earlier, ...rest } = winner;
  const tried = latest([winner, loser].flatMap((item) => triesOf(item, winner)));
  const earlier = latest([winner, loser].flatMap((item) => earlierThan(winner, item)));
  return {
    ...rest,
    decisions: unite(one.decisions, other.decisions),
    ...(tried && { tried }),
    ...(earlier && { earlier }),
  };
}

/** Two records of one run: the one that got further, in whatever order they are given. */
export function mergeRuns(one: Run, other: Run): Run {
  const rank = (run: Run) => [run.endedAt ?? '', String(doneOf(run)).padStart(9, '0'), textOf(run)];
  return rank(one).join('\n') < rank(other).join('\n') ? other : one;
}

/**
 * Whether `other` stands for both: the one with reports, then the newer; of the same moment any, but always
 * that one, whatever was merged with it before.
 */
function precedes(one: KeptItem, other: KeptItem): boolean {
  const isDone = ({ state }: KeptItem) => Number(state === 'done');
  const order =
    isDone(one) - isDone(other) ||
    inOrder(one, other) ||
    inWhole(foundIn(one), foundIn(other)) ||
    compare(auditOf(one), auditOf(other));
  return order < 0;
}

/** The audit alone, without what is united of both. */
function auditOf({ decisions: _decisions, tried: _tried, earlier: _earlier, ...audit }: KeptItem) {
  return textOf(audit);
}

/** How an item was tried after the audit that is kept. */
function triesOf(item: KeptItem, winner: KeptItem): Tried[] {
  const { tried, state, reason, at } = item;
  const own = item !== winner && state !== 'done' ? [{ state, reason, at }] : [];
  const later = [...own, ...(tried ? [tried] : [])].filter((one) => one.at > winner.at);
  return winner.state === 'done' ? later : [];
}

/** What an item knows of audits before the winner's, of other content. */
function earlierThan(winner: KeptItem, item: KeptItem): Earlier[] {
  const own = item.state === 'done' ? [foundIn(item)] : [];
  const others = [...own, ...(item.earlier ? [item.earlier] : [])];
  return others.filter(
    (one) =>
      inWhole(one, foundIn(winner)) < 0 &&
      (one.sha256 === '' || one.sha256 !== foundIn(winner).sha256),
  );
}

/** What a later audit is compared with; other files are other content too. */
function foundIn({ at, sha256, files = [], reports }: KeptItem): Earlier {
  const content = [sha256, ...files.map((file) => file.sha256)].join(' ');
  return { at, sha256: content, reports: earlierReports(reports) };
}

/** The latest: the same one in whatever order they are given. */
function latest<One extends { readonly at: string }>(all: readonly One[]): One | undefined {
  return all.toSorted(inWhole).at(-1);
}

/** By time; of the same moment in any order, but always in that one. */
function inWhole(one: Ended, other: Ended): number {
  return inOrder(one, other) || compare(textOf(one), textOf(other));
}

interface Ended {
  readonly at: string;
  readonly state?: string;
  readonly reason?: string;
}

/** By time, then by how it ended. */
function inOrder(one: Ended, other: Ended): number {
  const { state = '', reason = '' } = one;
  return (
    compare(one.at, other.at) ||
    compare(state, other.state ?? '') ||
    compare(reason, other.reason ?? '')
  );
}

function unite(some: KeptItem['decisions'], others: KeptItem['decisions']): KeptItem['decisions'] {
  const keys = [...new Set([...Object.keys(some), ...Object.keys(others)])].sort();
  const of = (decisions: KeptItem['decisions'], key: string) =>
    Object.hasOwn(decisions, key) ? (decisions[key] ?? []) : [];
  return Object.fromEntries(
    keys.flatMap((key) => {
      const later = latest([of(some, key), of(others, key)].flat());
      return later ? [[key, later]] : [];
    }),
  );
}

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** The same text for the same data, whatever the order of its keys. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => compare(a, b)))
      : inner,
  );
}

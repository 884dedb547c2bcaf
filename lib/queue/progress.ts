import { type ItemState, isEnd, itemStates } from './item.ts';
import { gapAfter, type Pace } from './pace.ts';
import { hostIn, isFinished, type QueueState } from './state.ts';

/** How far a run is, in numbers. */
export interface Progress {
  readonly total: number;
  /** Items that have ended, in whatever way. */
  readonly ended: number;
  readonly counts: Readonly<Record<ItemState, number>>;
  /** About how long the rest takes, in milliseconds. */
  readonly remaining: number;
  /** Hosts that cannot be asked for now, and hosts that do not want to be asked any more. */
  readonly held: readonly { readonly host: string; readonly reason: string }[];
  readonly stopped: readonly { readonly host: string; readonly reason: string }[];
  readonly status: QueueState['status'] | 'finished';
}

export function progressOf(state: QueueState, pace: Pace, now: number): Progress {
  const counts = Object.fromEntries(itemStates.map((is) => [is, 0])) as Record<ItemState, number>;
  for (const item of state.items) counts[item.state]++;
  const hosts = Object.entries(state.hosts);
  const because = (why: 'held' | 'stopped') =>
    hosts.flatMap(([host, its]) => (its[why] === '' ? [] : [{ host, reason: its[why] }]));
  return {
    total: state.items.length,
    ended: state.items.filter((item) => isEnd(item.state)).length,
    counts,
    remaining: remainingOf(state, pace, now),
    held: because('held'),
    stopped: because('stopped'),
    status: isFinished(state) && state.items.length > 0 ? 'finished' : state.status,
  };
}

/** Hosts are asked side by side, so that the one with the most to do says how long it takes. */
function remainingOf(state: QueueState, pace: Pace, now: number): number {
  const left = new Map<string, number>();
  for (const { state: is, host } of state.items) {
    if (!isEnd(is)) left.set(host, (left.get(host) ?? 0) + 1);
  }
  const all = Object.values(state.hosts);
  const requests = all.reduce((sum, host) => sum + host.requests, 0);
  if (left.size === 0) return 0;
  const usual = all.reduce((sum, host) => sum + host.took, 0) / Math.max(1, requests);
  return Math.max(
    ...[...left].map(([host, count]) => {
      const { requests: made, took, freeAt } = hostIn(state, host);
      const each = made > 0 ? took / made : usual;
      if (host === '') return count * each;
      const quick = Math.min(count, Math.max(0, pace.slowAfter - made));
      const gaps = quick * middle(gapAfter(pace, 0)) + (count - quick) * middle(pace.slowGap);
      return Math.max(0, freeAt - now) + count * each + gaps;
    }),
  );
}

const middle = ([least, most]: readonly [number, number]) => (least + most) / 2;

import type { QueueItem } from './item.ts';
import { type Pace, within } from './pace.ts';
import { type QueueState, queueSchema } from './state.ts';

/** So often an item may be caught in reading when the program ends; then it is taken to be why. */
const endedAtMost = 3;

/** What was saved, or null where it is no queue of this version. */
export function savedQueue(saved: unknown): QueueState | null {
  const parsed = queueSchema.safeParse(saved);
  return parsed.success ? parsed.data : null;
}

/**
 * The queue as it goes on after the program has ended, paused: what was under way waits again, what ended
 * stays as it is. Every host is left alone for a gap, as a request to it may just have been made.
 */
export function restored(
  state: QueueState,
  pace: Pace,
  now: number,
  random: () => number,
): QueueState {
  const read = new Set(
    state.items.flatMap(({ state: is, sha256 }) => (is === 'done' ? [sha256] : [])),
  );
  const items = state.items.map((item): QueueItem => {
    if (item.state === 'fetching') return { ...item, state: 'waiting' };
    if (item.state === 'reading') {
      return item.attempts < endedAtMost
        ? { ...item, state: 'waiting' }
        : { ...item, state: 'failed', reason: 'interrupted' };
    }
    // It said the same as another one, which was not read to its end.
    const alone = item.reason === 'same-content' && !read.has(item.sha256);
    return alone ? { ...item, state: 'waiting', reason: '', sha256: '' } : item;
  });
  const quietUntil = now + within(pace.slowGap, random());
  // A clock that was set back makes nobody wait for days.
  const latest = Math.max(quietUntil, now + pace.longestWait);
  const hosts = Object.entries(state.hosts).map(([host, its]) => {
    const freeAt = Math.min(Math.max(its.freeAt, quietUntil), latest);
    return [host, { ...its, freeAt }];
  });
  return { ...state, status: 'paused', items, hosts: Object.fromEntries(hosts), quietUntil };
}

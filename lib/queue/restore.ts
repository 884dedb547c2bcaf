import { hostOf, type QueueItem } from './item.ts';
import { gapAfter, type Pace, within } from './pace.ts';
import { hostIn, type QueueState, queueSchema, withHost } from './state.ts';

/** So often an item may be caught in reading when the program ends; then it is taken to be why. */
const endedAtMost = 3;

/** What was saved, or null where it is no queue of this version. */
export function savedQueue(saved: unknown): QueueState | null {
  const parsed = queueSchema.safeParse(saved);
  return parsed.success ? parsed.data : null;
}

/**
 * The queue as it goes on after the program has ended, paused: what was under way waits again, what ended
 * stays as it is. Each host is left alone for a gap, as the last request to it may just have been made.
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
  const hosts = new Set(items.flatMap(({ address }) => hostOf(address) || []));
  return [...hosts].reduce<QueueState>(
    (changed, host) => {
      const { freeAt } = hostIn(changed, host);
      const soonest = now + within(gapAfter(pace, hostIn(changed, host).requests), random());
      // A clock that was set back makes nobody wait for days.
      return withHost(changed, host, {
        freeAt: Math.min(
          Math.max(freeAt, soonest),
          now + Math.max(pace.longestWait, pace.slowGap[1]),
        ),
      });
    },
    { ...state, status: 'paused', items },
  );
}

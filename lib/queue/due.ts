import type { QueueItem } from './item.ts';
import { hostIn, type QueueState } from './state.ts';

/** Who may be asked now, and when to look again where somebody may be later; null where nobody. */
export interface Due {
  readonly items: readonly QueueItem[];
  readonly lookAt: number | null;
}

/**
 * The waiting items that may be taken now, in their order: at most `room`, one for each host that is not
 * `busy`. Files of the disk wait for nobody.
 */
export function due(state: QueueState, busy: ReadonlySet<string>, room: number, now: number): Due {
  const taken = new Set(busy);
  const items: QueueItem[] = [];
  let lookAt: number | null = null;
  for (const item of state.items) {
    const { host } = item;
    if (item.state !== 'waiting' || item.held || taken.has(host)) continue;
    const { freeAt, held } = hostIn(state, host);
    if (held !== '') continue;
    const from = Math.max(host === '' ? 0 : freeAt, item.notBefore ?? 0);
    if (from > now) {
      lookAt = Math.min(lookAt ?? from, from);
    } else if (items.length < room) {
      items.push(item);
      if (host !== '') taken.add(host);
    }
  }
  return { items, lookAt };
}

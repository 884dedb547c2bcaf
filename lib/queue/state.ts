import * as z from 'zod/mini';
import { hostOf, isEnd, itemOf, itemSchema, type QueueItem, takenAt, type Wanted } from './item.ts';

const hostSchema = z.object({
  /** How often it was asked, and how long its answers took together, in milliseconds. */
  requests: z.int(),
  took: z.number(),
  /** It is not asked again before then: milliseconds of the clock. */
  freeAt: z.number(),
  /** Refusals in a row. */
  refusals: z.int(),
  /** Why it is not asked at all: its waiting items end as declined. "" while it is. */
  stopped: z.string(),
  /** Why it cannot be asked for now: its items wait. "" where it can. */
  held: z.string(),
});

export type HostState = Readonly<z.infer<typeof hostSchema>>;

/** The queue as it is saved: plain data. */
export const queueSchema = z.object({
  version: z.literal(1),
  status: z.enum(['running', 'paused', 'cancelled']),
  items: z.array(itemSchema),
  /** By the host of their addresses. */
  hosts: z.record(z.string(), hostSchema),
  /** No other host is asked before then: milliseconds of the clock. */
  quietUntil: z.number(),
});

export interface QueueState {
  readonly version: 1;
  readonly status: 'running' | 'paused' | 'cancelled';
  readonly items: readonly QueueItem[];
  readonly hosts: Readonly<Record<string, HostState>>;
  readonly quietUntil: number;
}

export const emptyQueue: QueueState = {
  version: 1,
  status: 'paused',
  items: [],
  hosts: {},
  quietUntil: 0,
};

const newHost = { requests: 0, took: 0, refusals: 0, stopped: '', held: '' };

export const hostIn = ({ hosts, quietUntil }: QueueState, host: string): HostState =>
  (Object.hasOwn(hosts, host) && hosts[host]) || { ...newHost, freeAt: quietUntil };

/** The queue with what is wanted at its end; what it holds already stays as it is. */
export function withItems(state: QueueState, wanted: readonly Wanted[]): QueueState {
  const ids = new Set(state.items.map(({ id }) => id));
  const added = wanted.filter(({ id }) => !ids.has(id) && ids.add(id)).map(itemOf);
  return declineStopped({ ...state, items: [...state.items, ...added] });
}

export function withItem(
  state: QueueState,
  id: string,
  change: Partial<Omit<QueueItem, 'id'>>,
): QueueState {
  const items = state.items.map((item) => (item.id === id ? { ...item, ...change } : item));
  return { ...state, items };
}

export function withHost(state: QueueState, host: string, change: Partial<HostState>): QueueState {
  const changed = { ...hostIn(state, host), ...change };
  const hosts = { ...state.hosts, [host]: changed };
  return change.stopped ? declineStopped({ ...state, hosts }) : { ...state, hosts };
}

/** What waits for a host that does not want to be asked is declined, unasked. */
export function declineStopped(state: QueueState): QueueState {
  const items = state.items.map((item): QueueItem => {
    if (item.state !== 'waiting') return item;
    const reason = hostIn(state, item.host).stopped;
    return reason === '' ? item : { ...item, state: 'declined', reason };
  });
  return { ...state, items };
}

/** How an item is taken once more. */
export type AnotherWay = Pick<QueueItem, 'inTab' | 'ledTo'>;

/** The queue with these items to be taken once more: those that ended without being read. */
export function withAgain(
  state: QueueState,
  ids: readonly string[],
  { inTab = false, ledTo }: AnotherWay = {},
): QueueState {
  const chosen = new Set(ids);
  const items = state.items.filter(
    (item) =>
      chosen.has(item.id) &&
      (item.state === 'declined' || item.state === 'failed' || item.state === 'unread'),
  );
  const hosts = new Set(items.map(({ host }) => host));
  const asked = [...hosts].reduce(
    (changed, host) => withHost(changed, host, { stopped: '', refusals: 0, held: '' }),
    state,
  );
  return items.reduce((changed, item) => {
    const at = ledTo ?? takenAt(item);
    const anew = { ...itemOf(item), host: hostOf(at) ?? item.host, notBefore: undefined, inTab };
    return withItem(changed, item.id, { ...anew, ledTo: at === item.address ? undefined : at });
  }, asked);
}

/** The queue once the program goes on: nothing is held any more. */
export function resumed(state: QueueState): QueueState {
  const hosts = Object.entries(state.hosts).map(([host, its]) => [host, { ...its, held: '' }]);
  const items = state.items.map((item) =>
    item.held ? { ...item, held: false, reason: '' } : item,
  );
  return { ...state, status: 'running', items, hosts: Object.fromEntries(hosts) };
}

export const isFinished = ({ items }: QueueState): boolean =>
  items.every(({ state }) => isEnd(state));

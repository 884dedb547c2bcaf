import { due } from './due.ts';
import { hostOf, type QueueItem, type Wanted } from './item.ts';
import { type Reply, refusedOnce } from './manners.ts';
import type { QueuePorts } from './ports.ts';
import { type Progress, progressOf } from './progress.ts';
import { createRequests } from './requests.ts';
import { restored } from './restore.ts';
import { createSaver } from './saver.ts';
import {
  type AnotherWay,
  declineStopped,
  emptyQueue,
  hostIn,
  type QueueState,
  resumed,
  withAgain,
  withHost,
  withItem,
  withItems,
} from './state.ts';
import { type Change, take } from './take.ts';

/** The work list: it takes its items one after another, each host by itself, politely. */
export interface Queue {
  state(): QueueState;
  progress(): Progress;
  /** True while the last change could not be saved. */
  isUnsaved(): boolean;
  /** Puts items at the end; those that it holds already stay as they are. */
  add(wanted: readonly Wanted[]): void;
  /** Takes items once more that ended as declined, failed or unread: in tabs of their own perhaps, or where they lead to. */
  again(ids: readonly string[], way?: AnotherWay): void;
  /** Starts, or goes on; what was held is asked for again. */
  resume(): void;
  /** Begins nothing more; what is under way is taken to its end. */
  pause(): void;
  /** Gives up what is under way as well; all that has not ended waits, and can be resumed. */
  cancel(): void;
  /** Sends a request beside the items, as politely: for the next page of a list, or an attachment. */
  ask(wanted: Wanted): Promise<Reply>;
  /** Calls back after each change; what it returns ends that. */
  watch(listener: () => void): () => void;
  /** Resolves once nothing is under way, nothing will begin by itself, and all is saved. */
  idle(): Promise<void>;
}

/** A queue that is paused: a new one, or one that goes on from what was saved (`savedQueue`). */
export function createQueue(ports: QueuePorts, saved?: QueueState | null): Queue {
  const { clock, pace, random } = ports;
  let state = saved ? restored(saved, pace, clock.now(), random) : emptyQueue;
  let stopWaiting = () => {};
  const active = new Map<string, Promise<void>>();
  const listeners = new Set<() => void>();
  let waiters: readonly (() => void)[] = [];
  let announced = false;

  const saver = createSaver(ports, () => state, announce);
  const requests = createRequests(ports, {
    get: (host) => hostIn(state, host),
    change: (host, change) => update(withHost(state, host, change)),
    onFree: look,
  });

  function update(next: QueueState): void {
    state = next;
    saver.save();
    announce();
  }

  /** Once for all that changes at a time; what a listener throws is its own affair. */
  function announce(): void {
    if (announced) return;
    announced = true;
    queueMicrotask(() => {
      announced = false;
      for (const listener of listeners) queueMicrotask(listener);
      settle();
    });
  }

  function settle(): void {
    if (active.size > 0 || !requests.isIdle() || saver.isBusy()) return;
    if (state.status === 'running') {
      const { items, lookAt } = due(state, requests.busy, pace.atOnce, clock.now());
      if (items.length > 0 || lookAt !== null) return;
    }
    for (const resolve of waiters) resolve();
    waiters = [];
  }

  /** Begins what may begin now, and looks again when more may. */
  function look(): void {
    stopWaiting();
    const askedAt = requests.sendAsked();
    const now = clock.now();
    const room = pace.atOnce - active.size;
    const { items, lookAt } =
      state.status === 'running'
        ? due(state, requests.busy, room, now)
        : { items: [], lookAt: null };
    for (const item of items) active.set(item.id, begin(item));
    const next = Math.min(askedAt ?? Infinity, lookAt ?? Infinity);
    stopWaiting = Number.isFinite(next) ? clock.after(Math.max(0, next - now), look) : () => {};
    announce();
  }

  async function begin(waiting: QueueItem): Promise<void> {
    const { id, attempts } = waiting;
    const item = { ...waiting, state: 'fetching' as const, reason: '', attempts: attempts + 1 };
    mark(id, item);
    const change = await take(item, { ports, requests, hasTwin, mark, wasContent }).catch(
      (): Change => ({ state: 'failed', reason: 'reading-failed' }),
    );
    active.delete(id);
    update(declineStopped(withItem(state, id, change)));
    look();
  }

  async function hasTwin(id: string, sha256: string): Promise<boolean> {
    const twins = state.items.filter((item) => item.sha256 === sha256 && item.id !== id);
    if (twins.some((twin) => twin.state === 'done')) return true;
    const reading = twins.find((twin) => twin.state === 'reading');
    if (!reading) return false;
    await active.get(reading.id);
    return hasTwin(id, sha256);
  }

  function mark(id: string, change: Change): void {
    update(withItem(state, id, change));
  }

  function wasContent(address: string, refused: boolean): void {
    const host = hostOf(address);
    if (!host) return;
    const its = hostIn(state, host);
    update(withHost(state, host, refused ? refusedOnce(its, pace) : { refusals: 0 }));
  }

  function change(next: QueueState): void {
    update(next);
    look();
  }

  return {
    state: () => state,
    progress: () => progressOf(state, pace, clock.now()),
    isUnsaved: saver.hasFailed,
    add: (wanted) => change(withItems(state, wanted)),
    again: (ids, way) => change(withAgain(state, ids, way)),
    resume: () => change(resumed(state)),
    pause: () => change({ ...state, status: 'paused' }),
    cancel() {
      change({ ...state, status: 'cancelled' });
      requests.cancel();
    },
    ask: (wanted) => requests.ask(wanted),
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    idle: () =>
      new Promise((resolve) => {
        waiters = [...waiters, resolve];
        announce();
      }),
  };
}

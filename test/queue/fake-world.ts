import { createHash } from 'node:crypto';
import type { Answer } from '../../lib/queue/answer.ts';
import { itemOf, type QueueItem, type Wanted } from '../../lib/queue/item.ts';
import { type Pace, polite } from '../../lib/queue/pace.ts';
import type { Held, Outcome, QueuePorts, Taken, Waits } from '../../lib/queue/ports.ts';
import { createQueue, type Queue } from '../../lib/queue/queue.ts';
import type { QueueState } from '../../lib/queue/state.ts';

export const wanted = (address: string, name = address): Wanted => ({ id: address, address, name });
export const waiting = (address: string): QueueItem => itemOf(wanted(address));

/** An answer; its words differ by its address unless they are given. */
export function answered(
  address: string,
  change: Partial<Omit<Answer, 'body'>> & { readonly body?: string } = {},
): Answer {
  const body = new TextEncoder().encode(change.body ?? `<p>report of ${address}</p>`);
  return { status: 200, address, headers: {}, tooLarge: false, ...change, body };
}

export interface Sent {
  readonly address: string;
  readonly host: string;
  readonly from: number;
  to: number;
}

/** Takes nobody's time: a test says what comes next. */
export function createFakeWorld(
  answer: (wanted: Wanted, nth: number) => Promise<Answer | Held> | Answer | Held,
  options: {
    readonly pace?: Partial<Pace>;
    readonly read?: (taken: Taken) => Promise<Outcome> | Outcome | Waits;
    readonly known?: (sha256: string, item: QueueItem) => boolean;
    /** Null where what is saved is not looked at. */
    readonly save?: ((state: QueueState) => Promise<void> | void) | null;
    readonly random?: () => number;
  } = {},
) {
  let now = 1_800_000_000_000;
  let timers: { at: number; then: () => void }[] = [];
  const sent: Sent[] = [];
  const read: string[] = [];
  const saves: QueueState[] = [];
  const pace = { ...polite, ...options.pace };
  const ports: QueuePorts = {
    pace,
    random: options.random ?? (() => 0.5),
    clock: {
      now: () => now,
      after(milliseconds, then) {
        const timer = { at: now + milliseconds, then };
        timers.push(timer);
        return () => {
          timers = timers.filter((one) => one !== timer);
        };
      },
    },
    async fetch(item, { signal }) {
      const host = item.address && new URL(item.address).host;
      const one: Sent = { address: item.address, host, from: now, to: Number.POSITIVE_INFINITY };
      sent.push(one);
      signal.addEventListener('abort', () => {
        one.to = Math.min(one.to, now);
      });
      try {
        return await answer(item, sent.filter(({ address }) => address === item.address).length);
      } finally {
        one.to = Math.min(one.to, now);
      }
    },
    digest: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
    known: options.known ?? (() => false),
    async read(taken) {
      const outcome = await (options.read?.(taken) ?? { state: 'done', reason: '' });
      read.push(taken.item.id);
      return outcome;
    },
    async save(state) {
      if (options.save === null) return;
      await options.save?.(state);
      saves.push(structuredClone(state));
    },
  };
  /** Lets all that needs no time happen. */
  const settle = () => new Promise<void>((done) => setImmediate(done));
  return {
    ports,
    pace,
    sent,
    read,
    saves,
    now: () => now,
    settle,
    queue: (saved?: QueueState | null): Queue => createQueue(ports, saved),
    wait: (milliseconds: number) =>
      new Promise<void>((done) => ports.clock.after(milliseconds, done)),
    /** Lets the time pass until the next timer, or as far as it is told; false where nothing waits. */
    async pass(milliseconds?: number): Promise<boolean> {
      await settle();
      const next = timers.toSorted((a, b) => a.at - b.at)[0];
      if (!next || (milliseconds !== undefined && next.at > now + milliseconds)) {
        now += milliseconds ?? 0;
        return false;
      }
      now = Math.max(now, next.at);
      timers = timers.filter((one) => one !== next);
      next.then();
      await settle();
      return true;
    },
    /** Runs until the queue is idle. */
    async finish(queue: Queue): Promise<void> {
      let idle = false;
      void queue.idle().then(() => {
        idle = true;
      });
      for (let step = 0; step < 20_000 && !idle; step++) {
        const passed = await this.pass();
        await settle();
        if (!passed && !idle) throw new Error('the queue waits for nothing');
      }
    },
    /** No timer fires any more: the program has ended. */
    end() {
      timers = [];
    },
  };
}

/** How each item stands, by its id: "declined forbidden". */
export const ends = (queue: Queue): Record<string, string> =>
  Object.fromEntries(
    queue.state().items.map(({ id, state, reason }) => [id, `${state} ${reason}`.trim()]),
  );

import { hostOf, type Wanted } from './item.ts';
import { hostAfter, type Reply, replied } from './manners.ts';
import type { QueuePorts } from './ports.ts';
import type { HostState } from './state.ts';

/** What the requests know of hosts, and do to them. */
interface Hosts {
  get(host: string): HostState;
  change(host: string, change: Partial<HostState>): void;
  /** Called once a host may be asked by another. */
  onFree(): void;
}

interface Ask {
  readonly wanted: Wanted;
  readonly answer: (reply: Reply | Promise<Reply>) => void;
}

/** Requests, one at a time for each host. They resolve whatever happens. */
export interface Requests {
  /** Hosts with a request under way. */
  readonly busy: ReadonlySet<string>;
  /** Sends a request to a host that is free. */
  send(wanted: Wanted): Promise<Reply>;
  /** Sends a request once its host is free. */
  ask(wanted: Wanted): Promise<Reply>;
  /** Sends what was asked for and may be sent; when to look again where something may be later. */
  sendAsked(): number | null;
  /** Whether something is under way or waits for its turn. */
  isIdle(): boolean;
  /** Gives up all of them. */
  cancel(): void;
}

export function createRequests(
  { clock, pace, random, fetch }: Pick<QueuePorts, 'clock' | 'pace' | 'random' | 'fetch'>,
  hosts: Hosts,
): Requests {
  const busy = new Set<string>();
  const live = new Set<() => void>();
  let asks: readonly Ask[] = [];

  async function send(wanted: Wanted): Promise<Reply> {
    const host = hostOf(wanted.address) ?? '';
    if (host !== '') busy.add(host);
    hosts.change(host, { requests: hosts.get(host).requests + 1 });
    const began = clock.now();
    const reply = await replyTo(wanted);
    const now = clock.now();
    busy.delete(host);
    const its = hosts.get(host);
    const after = hostAfter(its, reply, pace, now, random());
    hosts.change(host, { ...after, took: its.took + now - began });
    const last = reply.kind === 'answer' ? hostOf(reply.answer.address) : host;
    // The browser followed a redirect by itself.
    if (last && last !== host) {
      hosts.change(last, { freeAt: Math.max(after.freeAt, hosts.get(last).freeAt) });
    }
    hosts.onFree();
    return reply;
  }

  async function replyTo(wanted: Wanted): Promise<Reply> {
    const controller = new AbortController();
    const { promise: givenUp, resolve: giveUp } = Promise.withResolvers<Reply>();
    const cancel = () => giveUp({ kind: 'cancelled' });
    const stop = clock.after(pace.answersWithin, () => giveUp({ kind: 'lost', reason: 'timeout' }));
    live.add(cancel);
    const fetched = async (): Promise<Reply> => {
      const got = await fetch(wanted, { limit: pace.largest, signal: controller.signal });
      return 'held' in got ? { kind: 'held', reason: got.held } : replied(got);
    };
    try {
      return await Promise.race([fetched(), givenUp]);
    } catch {
      return { kind: 'lost', reason: 'network' };
    } finally {
      stop();
      live.delete(cancel);
      controller.abort();
    }
  }

  function sendAsked(): number | null {
    let lookAt: number | null = null;
    const now = clock.now();
    asks = asks.filter(({ wanted, answer }) => {
      const host = hostOf(wanted.address) ?? '';
      const { freeAt, held, stopped } = hosts.get(host);
      if (stopped !== '') answer({ kind: 'stopped', reason: stopped });
      else if (held !== '') answer({ kind: 'held', reason: held });
      else if (!busy.has(host) && freeAt <= now) answer(send(wanted));
      else {
        if (!busy.has(host)) lookAt = Math.min(lookAt ?? freeAt, freeAt);
        return true;
      }
      return false;
    });
    return lookAt;
  }

  return {
    busy,
    send,
    ask: (wanted) =>
      new Promise((answer) => {
        asks = [...asks, { wanted, answer }];
        hosts.onFree();
      }),
    sendAsked,
    isIdle: () => live.size === 0 && asks.length === 0,
    cancel() {
      for (const { answer } of asks) answer({ kind: 'cancelled' });
      asks = [];
      for (const giveUp of live) giveUp();
    },
  };
}

import { setTimeout as pause } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { gapAfter, type Pace, polite, within } from '../../lib/queue/pace.ts';

/** How an address was answered. */
export type HostAnswer = 'answered' | 'refused';

/** Hosts that all workers ask together as politely as one: one request at a time, with pauses. */
export interface Hosts {
  /** Waits for the turn of an address's host, and asks; null where it refused so often that it is not asked. */
  inTurn<Result>(
    address: string,
    ask: () => Promise<Result>,
    answerOf: (result: Result) => HostAnswer,
  ): Promise<Result | null>;
}

/** A host that a worker has asked, and never told of again, is free after so many ms. */
const LONGEST_TURN = 20 * 60_000;
/** A host that refused is not asked by anyone for so many seconds. */
const REFUSED = 3600;
/** Seconds for which requests to a host are counted. */
const COUNTED = 24 * 3600;
/** Milliseconds between two looks at a host that is busy. */
const LOOKED = 500;

export function hostsIn(client: Redis, prefix: string, pace: Pace = polite): Hosts {
  async function turn(key: string): Promise<void> {
    while ((await client.set(key, '1', 'PX', LONGEST_TURN, 'NX')) === null) {
      const left = await client.pttl(key);
      await pause(Math.min(Math.max(left, 1), LOOKED));
    }
  }
  return {
    async inTurn(address, ask, answerOf) {
      const host = `${prefix}:host:${URL.parse(address)?.host ?? ''}`;
      const refusals = `${host}:refusals`;
      await turn(host);
      if (Number(await client.get(refusals)) >= pace.refusals) {
        await client.del(host);
        return null;
      }
      const requests = await client.incr(`${host}:requests`);
      await client.expire(`${host}:requests`, COUNTED);
      try {
        const result = await ask();
        if (answerOf(result) === 'answered') await client.del(refusals);
        else {
          await client.incr(refusals);
          await client.expire(refusals, REFUSED);
        }
        return result;
      } finally {
        await client.pexpire(host, within(gapAfter(pace, requests), Math.random()));
      }
    },
  };
}

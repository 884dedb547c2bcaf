import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deliveries } from '../../harness/portal/deliveries.ts';
import { askedTwice, overlaps, tooSoon } from '../../harness/portal/log.ts';
import { type Portal, servePortal } from '../../harness/portal/portal.ts';
import type { Queue } from '../../lib/queue/queue.ts';
import { savedQueue } from '../../lib/queue/restore.ts';
import type { QueueState } from '../../lib/queue/state.ts';
import { ends } from '../queue/fake-world.ts';
import { foundBetween, foundIn, plantedBetween, plantedIn } from '../queue/found.ts';
import { nodeQueue, wantedOf } from '../queue/take-portal.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await servePortal('whole');
});
afterAll(() => portal.close());

/** Once this holds of the queue, which is told of each change. */
const once = (queue: Queue, holds: () => boolean) =>
  new Promise<void>((done) => {
    const stop = queue.watch(() => {
      if (!holds()) return;
      stop();
      done();
    });
  });

describe('the whole portal', () => {
  test('has the reports of forty bodies over three years, but for what is missing', () => {
    expect(portal.entries).toHaveLength(120);
    const used = new Set<string>(portal.entries.map(({ delivery }) => delivery));
    expect(Object.keys(deliveries).filter((name) => !used.has(name))).toEqual([]);
    expect(portal.units).toHaveLength(41);
  });

  test('ends as it must, asked politely, though the program pauses and crashes', async () => {
    let saved: QueueState | null = null;
    const first = nodeQueue(null, (state) => {
      saved = structuredClone(state);
    });
    const { queue } = first;
    queue.add(wantedOf(portal));
    queue.resume();
    await once(queue, () => queue.progress().ended >= 30);
    queue.pause();
    await queue.idle();
    const paused = queue.progress().ended;
    expect(portal.log.length).toBeLessThan(70);
    queue.resume();
    await once(queue, () => queue.progress().ended >= paused + 30);
    // The program is gone: nothing of it is waited for, and nothing kept any more.
    first.end();
    const before = portal.log.length;
    const second = nodeQueue(savedQueue(saved));
    const next = second.queue;
    expect(next.progress()).toMatchObject({ status: 'paused', total: 120 });
    const done = next.state().items.filter(({ state }) => state === 'done');
    expect(done.length).toBeGreaterThan(20);
    next.resume();
    await next.idle();

    const expected = portal.entries.map(({ address, state, reason }) => [
      address,
      `${state} ${reason}`.trim(),
    ]);
    expect(ends(next)).toEqual(Object.fromEntries(expected));
    expect(overlaps(portal.log)).toEqual([]);
    expect(tooSoon(portal.log, 1)).toEqual([]);
    const again = new Set(portal.log.slice(before).map(({ host, path }) => host + path));
    const twice = done.filter(({ address }) => again.has(address.replace('http://', '')));
    expect(twice).toEqual([]);
    const kept = new Map([...first.kept, ...second.kept]);
    expect(foundIn(portal, kept)).toEqual(plantedIn(portal));
    expect(foundBetween(portal, kept.values())).toEqual(plantedBetween(portal));
    const asked = askedTwice(portal.log);
    expect(Object.values(asked).every((count) => count <= 3)).toBe(true);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedTwice, overlaps, tooSoon } from '../../harness/portal/log.ts';
import { type Portal, servePortal } from '../../harness/portal/portal.ts';
import type { KeptItem } from '../../lib/archive/kept.ts';
import type { Queue } from '../../lib/queue/queue.ts';
import { ends } from './fake-world.ts';
import { foundBetween, foundIn, plantedBetween, plantedIn } from './found.ts';
import { nodeQueue, wantedOf } from './take-portal.ts';

let portal: Portal;
let queue: Queue;
let kept: ReadonlyMap<string, KeptItem>;

beforeAll(async () => {
  portal = await servePortal('small');
  const made = nodeQueue(null);
  kept = made.kept;
  queue = made.queue;
  queue.add(wantedOf(portal));
  queue.resume();
  await queue.idle();
});
afterAll(() => portal.close());

describe('a small portal', () => {
  test('every address ends as it must', () => {
    const expected = portal.entries.map(({ address, state, reason }) => [
      address,
      `${state} ${reason}`.trim(),
    ]);
    expect(ends(queue)).toEqual(Object.fromEntries(expected));
  });

  test('was asked politely', () => {
    expect(overlaps(portal.log)).toEqual([]);
    expect(tooSoon(portal.log, 1)).toEqual([]);
    const later = portal.entries.find(({ delivery }) => delivery === 'later');
    const { host, pathname } = new URL(later?.address ?? '');
    expect(askedTwice(portal.log)).toEqual({ [host + pathname]: 2 });
  });

  test('shows its reports, and the defects of each by itself', () => {
    expect(foundIn(portal, kept)).toEqual(plantedIn(portal));
  });

  test('and those between its reports', () => {
    expect(foundBetween(portal, kept.values())).toEqual(plantedBetween(portal));
  });
});

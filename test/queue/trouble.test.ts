import { describe, expect, test } from 'vitest';
import { answered, createFakeWorld, ends, wanted } from './fake-world.ts';

const three = ['https://a.example/0', 'https://a.example/1', 'https://a.example/2'];
const add = three.map((address) => wanted(address));
const first = (address: string) => address === three[0];

describe('one failure stops nothing else', () => {
  test('the network loses a request: it is sent once more, later', async () => {
    const world = createFakeWorld(({ address }, nth) => {
      if (first(address) && nth === 1) throw new TypeError('Failed to fetch');
      return answered(address);
    });
    const queue = world.queue();
    queue.add(add);
    queue.resume();
    await world.finish(queue);
    expect(world.sent.map(({ address }) => address)).toEqual([...three, three[0]]);
    expect((world.sent[3]?.from ?? 0) - (world.sent[0]?.to ?? 0)).toBe(30_000);
    expect(queue.progress().counts.done).toBe(3);
  });

  test.each([
    ['the network', 'network', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['the server', 'server-failed', () => answered('', { status: 502 })],
  ])('%s fails twice', async (_what, reason, fail) => {
    const world = createFakeWorld(({ address }) => (first(address) ? fail() : answered(address)));
    const queue = world.queue();
    queue.add(add);
    queue.resume();
    await world.finish(queue);
    expect(Object.values(ends(queue))).toEqual([`failed ${reason}`, 'done', 'done']);
    expect(world.sent).toHaveLength(4);
  });

  test('an answer never comes to its end', async () => {
    const world = createFakeWorld(({ address }) =>
      first(address) ? new Promise(() => {}) : answered(address),
    );
    const queue = world.queue();
    queue.add(add);
    queue.resume();
    await world.finish(queue);
    expect(Object.values(ends(queue))).toEqual(['failed timeout', 'done', 'done']);
  });

  test('reading throws, or has no end', async () => {
    const world = createFakeWorld(({ address }) => answered(address), {
      read: ({ item }) => {
        if (first(item.address)) throw new Error('a bug');
        return item.address === three[1] ? new Promise(() => {}) : { state: 'done', reason: '' };
      },
    });
    const queue = world.queue();
    queue.add(add);
    queue.resume();
    await world.finish(queue);
    expect(Object.values(ends(queue))).toEqual([
      'failed reading-failed',
      'failed reading-too-long',
      'done',
    ]);
  });

  test('saving throws: the run goes on, and says so until it can be saved', async () => {
    let full = true;
    const world = createFakeWorld(({ address }) => answered(address), {
      save: () => {
        if (full) throw new Error('QuotaExceededError');
      },
    });
    const queue = world.queue();
    queue.add(add);
    queue.resume();
    await world.finish(queue);
    expect(queue.progress().counts.done).toBe(3);
    expect(queue.isUnsaved()).toBe(true);
    full = false;
    queue.pause();
    await queue.idle();
    expect(queue.isUnsaved()).toBe(false);
    expect(world.saves.at(-1)?.items.map(({ state }) => state)).toEqual(['done', 'done', 'done']);
  });

  test('known and the listeners throw', async () => {
    const world = createFakeWorld(({ address }) => answered(address), {
      known: () => {
        throw new Error('no archive');
      },
    });
    const queue = world.queue();
    queue.add(add);
    queue.resume();
    await world.finish(queue);
    expect(queue.progress().counts.done).toBe(3);
  });
});

describe('content', () => {
  test('that was read before is skipped', async () => {
    const world = createFakeWorld(({ address }) => answered(address), {
      known: (_sha256, item) => first(item.address),
    });
    const queue = world.queue();
    queue.add(add);
    queue.resume();
    await world.finish(queue);
    expect(Object.values(ends(queue))).toEqual(['skipped unchanged', 'done', 'done']);
    expect(world.read).toEqual([three[1], three[2]]);
  });

  test('that another address has as well is read once, also while that is being read', async () => {
    const world = createFakeWorld(({ address }) => answered(address, { body: 'the same' }), {
      read: () => world.wait(60_000).then(() => ({ state: 'done', reason: '' })),
    });
    const queue = world.queue();
    queue.add(add);
    queue.resume();
    await world.finish(queue);
    expect(Object.values(ends(queue))).toEqual([
      'done',
      'skipped same-content',
      'skipped same-content',
    ]);
  });

  test('in which nothing was found is told of each address', async () => {
    const world = createFakeWorld(({ address }) => answered(address, { body: 'the same' }), {
      read: () => ({ state: 'no-report', reason: '' }),
    });
    const queue = world.queue();
    queue.add(add);
    queue.resume();
    await world.finish(queue);
    expect(Object.values(ends(queue))).toEqual(['no-report', 'no-report', 'no-report']);
  });

  test('past the limit is too large', async () => {
    const world = createFakeWorld(({ address }) =>
      answered(address, { body: '', tooLarge: first(address) }),
    );
    const queue = world.queue();
    queue.add(add.slice(0, 2));
    queue.resume();
    await world.finish(queue);
    expect(Object.values(ends(queue))).toEqual(['failed too-large', 'unread empty']);
  });
});

describe('what belongs to an item', () => {
  test.each([
    ['that must be allowed first waits for the person', true],
    ['that was given up waits to be resumed', false],
  ])('%s', async (_what, held) => {
    let comes = false;
    const world = createFakeWorld(({ address }) => answered(address), {
      read: () => (comes ? { state: 'done', reason: '' } : { waits: 'needs-permission', held }),
    });
    const queue = world.queue();
    queue.add(add.slice(0, 1));
    queue.resume();
    if (!held) queue.pause();
    await world.settle();
    await world.settle();
    queue.pause();
    await world.finish(queue);
    expect(queue.state().items).toMatchObject([{ state: 'waiting', held, attempts: 0 }]);
    comes = true;
    queue.resume();
    await world.finish(queue);
    expect(queue.state().items).toMatchObject([{ state: 'done', attempts: 1 }]);
  });
});

describe('redirects', () => {
  const to = (location: string) => ({ status: 302, headers: { location } });

  test('that were not followed are, each in the turn of its host', async () => {
    const world = createFakeWorld(({ address }) => {
      if (address === three[0]) return answered(address, to('/moved'));
      if (address === 'https://a.example/moved')
        return answered(address, to('https://b.example/x'));
      return answered(address);
    });
    const queue = world.queue();
    queue.add([...add, wanted('https://b.example/first')]);
    queue.resume();
    await world.finish(queue);
    expect(queue.progress().counts.done).toBe(4);
    const times = world.sent.map(({ address, from }) => [address, from - 1_800_000_000_000]);
    expect(times).toEqual([
      [three[0], 0],
      ['https://b.example/first', 0],
      ['https://a.example/moved', 2000],
      ['https://b.example/x', 2000],
      [three[1], 4000],
      [three[2], 6000],
    ]);
  });

  test('to a host that is yet to be allowed wait there, and say where it is', async () => {
    let allowed = false;
    const world = createFakeWorld(({ address }) => {
      if (first(address)) return answered(address, to('https://b.example/x'));
      return allowed ? answered(address) : { held: 'needs-permission' };
    });
    const queue = world.queue();
    queue.add(add.slice(0, 1));
    queue.resume();
    await world.finish(queue);
    expect(queue.state().items).toMatchObject([
      { state: 'waiting', reason: 'needs-permission', held: true, ledTo: 'https://b.example/x' },
    ]);
    expect(queue.progress().held).toEqual([{ host: 'b.example', reason: 'needs-permission' }]);
    allowed = true;
    queue.resume();
    await world.finish(queue);
    expect(Object.values(ends(queue))).toEqual(['done']);
  });

  test('of a page that only sends on are followed', async () => {
    const world = createFakeWorld(
      ({ address }) =>
        first(address)
          ? answered(address, { body: '<meta http-equiv="refresh" content="0; url=/there.html">' })
          : answered(address),
      {
        read: ({ answer }) => ({
          state: answer.address.endsWith('/there.html') ? 'done' : 'no-report',
          reason: '',
        }),
      },
    );
    const queue = world.queue();
    queue.add(add.slice(0, 1));
    queue.resume();
    await world.finish(queue);
    expect(Object.values(ends(queue))).toEqual(['done']);
  });

  test.each([
    ['in a circle', '/0', 'failed redirects', 6],
    ['to no web address', 'javascript:alert(1)', 'failed bad-address', 1],
    ['to nobody knows where', '', 'failed moved-away', 1],
  ])('%s end', async (_where, location, end, requests) => {
    const world = createFakeWorld(({ address }) => answered(address, to(location)));
    const queue = world.queue();
    queue.add(add.slice(0, 1));
    queue.resume();
    await world.finish(queue);
    expect(Object.values(ends(queue))).toEqual([end]);
    expect(world.sent).toHaveLength(requests);
  });

  test('that the browser followed to another host leave that one alone for a gap', async () => {
    const world = createFakeWorld(({ address }) =>
      first(address) ? answered('https://b.example/x') : answered(address),
    );
    const queue = world.queue();
    queue.add(add.slice(0, 1));
    queue.resume();
    await world.settle();
    queue.add([wanted('https://b.example/y')]);
    await world.finish(queue);
    expect(world.sent.map(({ from }) => from - 1_800_000_000_000)).toEqual([0, 2000]);
  });
});

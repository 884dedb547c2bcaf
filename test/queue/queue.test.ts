import { describe, expect, test } from 'vitest';
import { answered, createFakeWorld, ends, wanted } from './fake-world.ts';

const pages = (count: number, host = 'a.example') =>
  Array.from({ length: count }, (_, at) => wanted(`https://${host}/${at}`));

describe('items are taken', () => {
  test('in their order, one after another at a host, 1 to 3 seconds apart', async () => {
    const draws = [0, 0.999, 0.5];
    const world = createFakeWorld(({ address }) => world.wait(700).then(() => answered(address)), {
      random: () => draws.shift() ?? 0,
    });
    const queue = world.queue();
    queue.add(pages(4));
    expect(ends(queue)['https://a.example/0']).toBe('waiting');
    await world.settle();
    expect(world.sent).toEqual([]);
    queue.resume();
    await world.finish(queue);
    expect(world.sent.map(({ address }) => address)).toEqual(
      pages(4).map(({ address }) => address),
    );
    const gaps = world.sent.slice(1).map(({ from }, at) => from - (world.sent[at]?.to ?? 0));
    expect(gaps).toEqual([1000, 2998, 2000]);
    expect(new Set(Object.values(ends(queue)))).toEqual(new Set(['done']));
    expect(queue.progress()).toMatchObject({
      total: 4,
      ended: 4,
      status: 'finished',
      remaining: 0,
    });
  });

  test('more slowly after the thirtieth', async () => {
    const world = createFakeWorld(({ address }) => answered(address), { random: () => 0 });
    const queue = world.queue();
    queue.add(pages(33));
    queue.resume();
    await world.finish(queue);
    const gaps = world.sent.slice(1).map(({ from }, at) => from - (world.sent[at]?.to ?? 0));
    expect(gaps).toEqual([...Array(29).fill(1000), 5000, 5000, 5000]);
  });

  test('from several hosts side by side, no more at once than are read', async () => {
    const world = createFakeWorld(({ address }) => world.wait(500).then(() => answered(address)), {
      pace: { atOnce: 2 },
    });
    const queue = world.queue();
    queue.add([...pages(2, 'a.example'), ...pages(2, 'b.example'), ...pages(2, 'c.example')]);
    queue.resume();
    await world.settle();
    expect(world.sent.map(({ host }) => host)).toEqual(['a.example', 'b.example']);
    await world.finish(queue);
    expect(queue.progress().counts.done).toBe(6);
  });

  test('files of the disk without a gap', async () => {
    const world = createFakeWorld(({ name }) => answered('', { body: name }), {
      pace: { atOnce: 3 },
    });
    const queue = world.queue();
    queue.add(['a.pdf', 'b.pdf'].map((name) => ({ id: name, address: '', name })));
    queue.resume();
    await world.settle();
    expect(ends(queue)).toEqual({ 'a.pdf': 'done', 'b.pdf': 'done' });
  });

  test('of two thousand in little time', async () => {
    const pace = { gap: [0, 0], slowGap: [0, 0] } as const;
    const world = createFakeWorld(({ address }) => answered(address), { pace, save: null });
    const queue = world.queue();
    queue.add(Array.from('abcd', (host) => pages(500, `${host}.example`)).flat());
    const from = process.cpuUsage();
    queue.resume();
    await world.finish(queue);
    expect(queue.progress().counts.done).toBe(2000);
    expect(process.cpuUsage(from).user / 1000).toBeLessThan(4000);
  });

  test('once where they are given twice', async () => {
    const world = createFakeWorld(({ address }) => answered(address));
    const queue = world.queue();
    queue.add(pages(2));
    queue.add([...pages(3), ...pages(1)]);
    queue.resume();
    await world.finish(queue);
    expect(world.sent).toHaveLength(3);
  });

  test('only from the web', async () => {
    const world = createFakeWorld(({ address }) => answered(address));
    const queue = world.queue();
    queue.add(['javascript:alert(1)', 'file:///etc/passwd', 'no address'].map((a) => wanted(a)));
    queue.resume();
    await world.finish(queue);
    expect(new Set(Object.values(ends(queue)))).toEqual(new Set(['failed bad-address']));
    expect(world.sent).toEqual([]);
  });
});

describe('what a site declines', () => {
  const status = (by: Record<string, number>) => {
    const world = createFakeWorld(({ address }) =>
      answered(address, { status: by[new URL(address).pathname] ?? 200 }),
    );
    return world;
  };

  test('is not asked for again, and three in a row end the asking', async () => {
    const world = status({ '/0': 403, '/2': 412, '/3': 521, '/4': 429 });
    const queue = world.queue();
    queue.add([...pages(7), wanted('https://b.example/1')]);
    queue.resume();
    await world.finish(queue);
    expect(ends(queue)).toEqual({
      'https://a.example/0': 'declined forbidden',
      'https://a.example/1': 'done',
      'https://a.example/2': 'declined challenge',
      'https://a.example/3': 'declined challenge',
      'https://a.example/4': 'declined too-many',
      'https://a.example/5': 'declined host-refuses',
      'https://a.example/6': 'declined host-refuses',
      'https://b.example/1': 'done',
    });
    expect(world.sent).toHaveLength(6);
    queue.add([wanted('https://a.example/late')]);
    expect(ends(queue)['https://a.example/late']).toBe('declined host-refuses');
    expect(queue.progress().stopped).toEqual([{ host: 'a.example', reason: 'host-refuses' }]);
  });

  test('is asked for again where the person wishes', async () => {
    const by: Record<string, number> = { '/0': 403, '/1': 403, '/2': 403 };
    const world = status(by);
    const queue = world.queue();
    queue.add(pages(4));
    queue.resume();
    await world.finish(queue);
    for (const path of Object.keys(by)) by[path] = 200;
    queue.again(pages(4).map(({ id }) => id));
    await world.finish(queue);
    expect(queue.progress().counts.done).toBe(4);
    queue.again(pages(4).map(({ id }) => id));
    expect(queue.progress().counts.done).toBe(4);
  });

  test('is told by the words of a page as well, and three of them end the asking', async () => {
    const world = createFakeWorld(
      ({ address }) => answered(address, { body: `<p>请输入验证码 ${address}</p>` }),
      { read: () => ({ state: 'no-report', reason: '' }) },
    );
    const queue = world.queue();
    queue.add(pages(5));
    queue.resume();
    await world.finish(queue);
    expect(Object.values(ends(queue))).toEqual([
      ...Array(3).fill('declined challenge'),
      ...Array(2).fill('declined host-refuses'),
    ]);
  });
});

describe('Retry-After', () => {
  const later = (header: string, status = 429) =>
    createFakeWorld(({ address }, nth) =>
      address.endsWith('/0') && nth === 1
        ? answered(address, { status, headers: { 'retry-after': header } })
        : answered(address),
    );

  test.each([
    ['90', 429],
    ['90', 503],
    [new Date(1_800_000_090_000).toUTCString(), 429],
  ])('%s is waited for by all that goes to the host (%i)', async (header, code) => {
    const world = later(header, code);
    const queue = world.queue();
    queue.add(pages(2));
    queue.resume();
    await world.finish(queue);
    expect(world.sent[1]?.from).toBe((world.sent[0]?.to ?? 0) + 90_000);
    expect(Object.values(ends(queue))).toEqual(['done', 'done']);
    expect(world.sent).toHaveLength(3);
  });

  test('of more than ten minutes ends the asking', async () => {
    const world = later('601');
    const queue = world.queue();
    queue.add(pages(3));
    queue.resume();
    await world.finish(queue);
    expect(world.sent).toHaveLength(1);
    expect(Object.values(ends(queue))).toEqual([
      'declined too-many',
      'declined host-asks-to-wait',
      'declined host-asks-to-wait',
    ]);
  });

  test('is believed once', async () => {
    const world = createFakeWorld(({ address }) =>
      answered(address, { status: 429, headers: { 'retry-after': '2' } }),
    );
    const queue = world.queue();
    queue.add(pages(1));
    queue.resume();
    await world.finish(queue);
    expect(world.sent).toHaveLength(2);
    expect(Object.values(ends(queue))).toEqual(['declined too-many']);
  });

  test('does not bring back what waits for a host that was given up', async () => {
    const world = createFakeWorld(({ address }) =>
      answered(address, { status: 429, headers: { 'retry-after': '2' } }),
    );
    const queue = world.queue();
    queue.add(pages(4));
    queue.resume();
    await world.finish(queue);
    expect(world.sent).toHaveLength(3);
    expect(Object.values(ends(queue))).toEqual([
      'declined too-many',
      ...Array(3).fill('declined host-refuses'),
    ]);
  });
});

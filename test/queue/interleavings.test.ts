import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer } from '../../lib/queue/answer.ts';
import { isEnd } from '../../lib/queue/item.ts';
import type { Held } from '../../lib/queue/ports.ts';
import { savedQueue } from '../../lib/queue/restore.ts';
import type { QueueState } from '../../lib/queue/state.ts';
import { answered, createFakeWorld, type Sent, wanted } from './fake-world.ts';

/** What comes of a request: how long it takes, and what it brings. */
const reply = fc.record({
  takes: fc.constantFrom(0, 1, 400, 5000, 130_000),
  brings: fc.constantFrom(
    ...([
      'page',
      'page',
      'page',
      'page',
      'twin',
      'empty',
      'throw',
      'held',
      'moved',
      'wait',
    ] as const),
    ...([403, 404, 412, 429, 500, 521] as const),
  ),
});
type Brought = typeof reply extends fc.Arbitrary<infer One> ? One : never;

const act = fc.record({
  after: fc.nat(20_000),
  does: fc.constantFrom('pause', 'resume', 'cancel', 'crash', 'again', 'add', 'ask'),
});

const story = fc.record({
  items: fc.array(fc.record({ host: fc.nat(2), path: fc.nat(30) }), {
    minLength: 1,
    maxLength: 12,
  }),
  replies: fc.array(reply, { minLength: 1, maxLength: 30 }),
  acts: fc.array(act, { maxLength: 8 }),
  reads: fc.array(
    fc.constantFrom('done', 'done', 'no-report', 'unread', 'throw', 'slow') as fc.Arbitrary<string>,
    { minLength: 1, maxLength: 10 },
  ),
  saves: fc.array(fc.constantFrom('kept', 'kept', 'slow', 'throw'), {
    minLength: 1,
    maxLength: 10,
  }),
  random: fc.double({ min: 0, max: 0.999, noNaN: true }),
});
type Story = typeof story extends fc.Arbitrary<infer One> ? One : never;

/** Each in turn, and again from the first. */
function inTurn<One>(all: readonly One[]): () => One {
  let at = 0;
  return () => all[at++ % all.length] as One;
}

/** Plays a story, with programs that end and are started anew, to its end. */
async function play({ items, replies, acts, reads, saves, random }: Story) {
  const [nextReply, nextRead, nextSave] = [inTurn(replies), inTurn(reads), inTurn(saves)];
  const all = items.map(({ host, path }) => wanted(`https://${'abc'[host]}.example/${path}`));
  /** By the number of the program that did it. */
  let program = 0;
  let isOpen = false;
  let kept: QueueState | null = null;
  const readAfterEnd: string[] = [];
  const isKept = (id: string) => kept?.items.some((item) => item.id === id && isEnd(item.state));

  const world = createFakeWorld(
    async ({ id, address }): Promise<Answer | Held> => {
      const own = program;
      const again = kept?.items.find((item) => item.id === id)?.state;
      if (isKept(id) && (again === 'done' || again === 'no-report' || again === 'skipped')) {
        readAfterEnd.push(id);
      }
      const { takes, brings }: Brought = nextReply();
      await world.wait(takes);
      if (own !== program) return new Promise(() => {});
      if (brings === 'throw') throw new TypeError('Failed to fetch');
      if (brings === 'held' && !isOpen) return { held: 'list-closed' };
      if (brings === 'moved') {
        return answered(address, { status: 302, headers: { location: 'https://b.example/m' } });
      }
      if (brings === 'wait') {
        return answered(address, { status: 429, headers: { 'retry-after': '40' } });
      }
      if (brings === 'twin') return answered(address, { body: 'a twin' });
      if (brings === 'empty') return answered(address, { body: '' });
      return answered(address, { status: typeof brings === 'number' ? brings : 200 });
    },
    {
      random: () => random,
      read: async () => {
        const own = program;
        const how = nextRead();
        if (how === 'slow') await world.wait(9000);
        if (own !== program) return new Promise(() => {});
        if (how === 'throw') throw new Error('a bug');
        return { state: how === 'slow' ? 'done' : (how as 'done'), reason: '' };
      },
      save: async (state) => {
        const own = program;
        const how = nextSave();
        if (how === 'slow') await world.wait(50);
        if (own !== program) return new Promise(() => {});
        if (how === 'throw') throw new Error('full');
        kept = state;
      },
    },
  );
  let queue = world.queue();
  queue.add(all.slice(0, Math.ceil(all.length / 2)));
  queue.resume();
  for (const { after, does } of acts) {
    const until = world.now() + after;
    for (let step = 0; step < 60 && world.now() < until; step++) {
      if (!(await world.pass(until - world.now()))) break;
    }
    if (does === 'crash') {
      program++;
      world.end();
      for (const sent of world.sent) sent.to = Math.min(sent.to, world.now());
      // A program that could keep nothing knows nothing of the one before it.
      if (kept === null) await world.pass(10_000);
      queue = world.queue(savedQueue(structuredClone(kept)));
    } else if (does === 'again') queue.again(all.map(({ id }) => id));
    else if (does === 'add') queue.add(all);
    else if (does === 'ask') void queue.ask(wanted('https://a.example/list'));
    else queue[does]();
  }
  isOpen = true;
  queue.add(all);
  queue.resume();
  await world.finish(queue);
  return { queue, world, all, readAfterEnd };
}

const byHost = (sent: readonly Sent[]) => Object.values(Object.groupBy(sent, ({ host }) => host));

test('whatever happens, every item ends, politely, and none is taken twice', async () => {
  await fc.assert(
    fc.asyncProperty(story, async (told) => {
      const { queue, world, all, readAfterEnd } = await play(told);
      const { items } = queue.state();
      const progress = queue.progress();
      expect(new Set(items.map(({ id }) => id))).toEqual(new Set(all.map(({ id }) => id)));
      expect(items.every(({ state }) => isEnd(state))).toBe(true);
      expect(progress.status).toBe('finished');
      expect(Object.values(progress.counts).reduce((sum, count) => sum + count, 0)).toBe(
        items.length,
      );
      expect(progress).toMatchObject({ total: items.length, ended: items.length, remaining: 0 });
      expect(readAfterEnd).toEqual([]);
      for (const sent of byHost(world.sent)) {
        const gaps = (sent ?? []).slice(1).map(({ from }, at) => from - (sent?.[at]?.to ?? 0));
        expect(Math.min(...gaps, 1000)).toBeGreaterThanOrEqual(1000);
      }
    }),
    { numRuns: 200 },
  );
});

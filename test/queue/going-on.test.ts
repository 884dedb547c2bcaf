import { describe, expect, test } from 'vitest';
import { type ItemState, itemStates } from '../../lib/queue/item.ts';
import { savedQueue } from '../../lib/queue/restore.ts';
import { emptyQueue, type QueueState } from '../../lib/queue/state.ts';
import { answered, createFakeWorld, ends, waiting, wanted } from './fake-world.ts';

const pages = (count: number) =>
  Array.from({ length: count }, (_, at) => wanted(`https://a.example/${at}`));

const slow = () =>
  createFakeWorld(({ address }) =>
    world()
      .wait(500)
      .then(() => answered(address)),
  );
let world = (): ReturnType<typeof createFakeWorld> => slow();

function started(count: number) {
  const made = slow();
  world = () => made;
  const queue = made.queue();
  queue.add(pages(count));
  queue.resume();
  return { queue, made };
}

describe('a run', () => {
  test('is paused: what is under way is taken to its end, and nothing else begun', async () => {
    const { queue, made } = started(3);
    await made.settle();
    queue.pause();
    await made.finish(queue);
    expect(Object.values(ends(queue))).toEqual(['done', 'waiting', 'waiting']);
    expect(queue.progress()).toMatchObject({ status: 'paused', total: 3, ended: 1 });
    queue.resume();
    await made.finish(queue);
    expect(queue.progress().counts.done).toBe(3);
    expect(made.sent).toHaveLength(3);
  });

  test('is cancelled: what is under way is given up, and goes on with a resume', async () => {
    const { queue, made } = started(2);
    await made.settle();
    queue.cancel();
    await made.settle();
    expect(Object.values(ends(queue))).toEqual(['waiting', 'waiting']);
    expect(queue.progress().status).toBe('cancelled');
    queue.resume();
    await made.finish(queue);
    expect(queue.state().items.map(({ state, attempts }) => [state, attempts])).toEqual([
      ['done', 1],
      ['done', 1],
    ]);
    const gaps = made.sent.slice(1).map(({ from }, at) => from - (made.sent[at]?.from ?? 0));
    expect(Math.min(...gaps)).toBe(2000);
  });

  test('whose list page is gone waits, host by host, until it is resumed', async () => {
    let open = false;
    const made = createFakeWorld(({ address }) =>
      open || address.includes('b.example') ? answered(address) : { held: 'list-closed' },
    );
    const queue = made.queue();
    queue.add([...pages(2), wanted('https://b.example/0')]);
    queue.resume();
    await made.finish(queue);
    expect(Object.values(ends(queue))).toEqual(['waiting list-closed', 'waiting', 'done']);
    expect(queue.progress().held).toEqual([{ host: 'a.example', reason: 'list-closed' }]);
    open = true;
    queue.resume();
    await made.finish(queue);
    expect(queue.progress().counts.done).toBe(3);
    expect(queue.state().items.map(({ attempts }) => attempts)).toEqual([1, 1, 1]);
  });

  test('does not go round in circles where a redirect leads to what cannot be fetched', async () => {
    const made = createFakeWorld(({ address }) => {
      if (address.includes('b.example')) return { held: 'needs-permission' };
      return answered(address, { status: 302, headers: { location: 'https://b.example/' } });
    });
    const queue = made.queue();
    queue.add(pages(1));
    queue.resume();
    await made.finish(queue);
    expect(Object.values(ends(queue))).toEqual(['waiting needs-permission']);
    expect(made.sent).toHaveLength(2);
    queue.resume();
    await made.finish(queue);
    expect(made.sent).toHaveLength(4);
  });

  test('tells how long the rest takes', async () => {
    const { queue, made } = started(41);
    await made.pass();
    await made.settle();
    // Each takes half a second and a gap of two on average, of seven and a half after the thirtieth.
    const { remaining } = queue.progress();
    expect(remaining).toBeGreaterThan(29 * 2500 + 11 * 8000 - 4000);
    expect(remaining).toBeLessThan(29 * 2500 + 11 * 8000 + 4000);
  });

  test('lets other requests in by turns', async () => {
    const { queue, made } = started(2);
    const asked = queue.ask(wanted('https://a.example/index_1.html'));
    await made.finish(queue);
    expect(await asked).toMatchObject({ kind: 'answer', verdict: { kind: 'content' } });
    const gaps = made.sent.slice(1).map(({ from }, at) => from - (made.sent[at]?.to ?? 0));
    expect(gaps).toEqual([2000, 2000]);
    expect(made.sent[1]?.address).toBe('https://a.example/index_1.html');
  });

  test('calls back after changes', async () => {
    const { queue, made } = started(1);
    const seen: string[] = [];
    const stop = queue.watch(() => seen.push(Object.values(ends(queue)).join()));
    await made.finish(queue);
    expect(new Set(seen)).toEqual(new Set(['fetching', 'reading', 'done']));
    stop();
    queue.pause();
    await made.settle();
    expect(seen.at(-1)).toBe('done');
  });
});

describe('what was saved', () => {
  const itemIn = (state: ItemState, attempts = 1) => ({
    ...waiting(`https://a.example/${state}`),
    state,
    attempts,
    sha256: state === 'waiting' || state === 'fetching' ? '' : 'f'.repeat(64),
  });
  const saved = (change: Partial<QueueState> = {}): QueueState => ({
    ...emptyQueue,
    status: 'running',
    items: itemStates.map((state) => itemIn(state)),
    ...change,
  });

  test('goes on paused: what was under way waits, what ended stays', () => {
    const queue = createFakeWorld(({ address }) => answered(address)).queue(saved());
    expect(queue.progress().status).toBe('paused');
    expect(Object.values(ends(queue))).toEqual([
      'waiting',
      'waiting',
      'waiting',
      'done',
      'no-report',
      'unread',
      'declined',
      'failed',
      'skipped',
    ]);
  });

  test('leaves each host alone for a gap, and for no longer than sites may ask', async () => {
    const made = createFakeWorld(({ address }) => answered(address));
    const host = { requests: 1, took: 0, refusals: 0, stopped: '', held: '' };
    const queue = made.queue(
      saved({
        items: ['a', 'b', 'c'].map((name) => waiting(`https://${name}.example/`)),
        hosts: {
          'a.example': { ...host, freeAt: 0 },
          'b.example': { ...host, freeAt: made.now() + 60_000 },
          'c.example': { ...host, freeAt: made.now() + 1e12 },
        },
      }),
    );
    queue.resume();
    const from = made.now();
    await made.finish(queue);
    expect(made.sent.map((sent) => sent.from - from)).toEqual([7500, 60_000, 600_000]);
  });

  test('content that was caught in reading is read, though it be known by now', async () => {
    const made = createFakeWorld(({ address }) => answered(address), { known: () => true });
    const first = made.queue();
    first.add(pages(1));
    first.resume();
    await made.finish(first);
    expect(Object.values(ends(first))).toEqual(['skipped unchanged']);
    const caught = first.state().items.map((item) => ({ ...item, state: 'reading' as const }));
    const queue = made.queue({ ...first.state(), items: caught });
    queue.resume();
    await made.finish(queue);
    expect(Object.values(ends(queue))).toEqual(['done']);
  });

  test('what ends the program each time it is read is given up', () => {
    const { queue } = createFakeWorld(({ address }) => answered(address));
    const items = [itemIn('reading', 3), itemIn('fetching', 3)];
    expect(Object.values(ends(queue(saved({ items }))))).toEqual(['failed interrupted', 'waiting']);
  });

  test('what was the same as another that was not read to its end waits again', () => {
    const { queue } = createFakeWorld(({ address }) => answered(address));
    const skipped = { ...itemIn('skipped'), reason: 'same-content' };
    const lost = ends(queue(saved({ items: [itemIn('reading'), skipped] })));
    expect(Object.values(lost)).toEqual(['waiting', 'waiting']);
    const kept = ends(queue(saved({ items: [itemIn('done'), skipped] })));
    expect(Object.values(kept)).toEqual(['done', 'skipped same-content']);
  });

  test('is parsed, and nothing else taken for it', () => {
    expect(savedQueue(structuredClone(saved()))).toEqual(saved());
    expect(savedQueue({ ...saved(), version: 2 })).toBeNull();
    expect(savedQueue({ ...saved(), items: [{ id: 'x' }] })).toBeNull();
    expect(savedQueue(undefined)).toBeNull();
  });
});

import fc from 'fast-check';
import { openDB } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Archive, archiveTrouble } from '../../lib/archive/archive.ts';
import { migrations, openDatabase } from '../../lib/archive/database.ts';
import { openArchive } from '../../lib/archive/indexed-archive.ts';
import type { KeptItem } from '../../lib/archive/kept.ts';
import { mergeItems } from '../../lib/archive/merge.ts';
import { rowOf } from '../../lib/archive/row.ts';
import type { Run } from '../../lib/archive/run.ts';
import { arbitraryItem } from '../support/arbitrary-item.ts';
import { fakeArchive, freshName } from '../support/fake-archive.ts';

const [first, second, third] = fc.sample(arbitraryItem('1.html'), { numRuns: 3, seed: 7 }).map(
  (item, index): KeptItem => ({
    ...item,
    key: `https://www.portal.example/${index}`,
    decisions: {},
  }),
);
if (!first || !second || !third) throw new Error('no samples');

const ignored = { state: 'ignored', note: '已核实', at: '2026-01-20T08:00:00.000Z' } as const;
const run: Run = {
  version: 1,
  id: 'r1',
  name: '某市年报',
  address: 'https://www.portal.example/list',
  startedAt: '2026-01-20T08:00:00.000Z',
  endedAt: null,
  total: 86,
  ends: { done: 12 },
  keys: [first.key],
};

afterEach(() => {
  vi.restoreAllMocks();
});

async function filled(...items: readonly KeptItem[]): Promise<Archive> {
  const archive = await fakeArchive();
  for (const item of items) await archive.put(item);
  return archive;
}

/** Writes into a store past the archive, as a damaged disk or another version might. */
async function plant(name: string, store: string, key: string, value: unknown) {
  const database = await openDB(name);
  await database.put(store, value, key);
  database.close();
}

describe('what is put', () => {
  test('comes back, whole and as rows', async () => {
    const archive = await filled(first, second);
    expect(await archive.all()).toEqual([first, second]);
    expect(await archive.get(second.key)).toEqual(second);
    expect(await archive.get('another')).toBeNull();
    expect(await archive.rows()).toEqual([rowOf(first), rowOf(second)]);
  });

  test('is merged with what was there, also where two pages put at once', async () => {
    const archive = await fakeArchive();
    await fc.assert(
      fc.asyncProperty(
        fc.array(arbitraryItem('2.html'), { minLength: 1, maxLength: 4 }),
        async (items) => {
          await archive.clear();
          await Promise.all(items.map((item) => archive.put(item)));
          expect(await archive.all()).toEqual([items.reduce(mergeItems)]);
          expect(await archive.rows()).toEqual([rowOf(items.reduce(mergeItems))]);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('is still there when the page is opened again', async () => {
    const name = freshName();
    const before = await fakeArchive(name);
    await before.put(first);
    before.close();
    expect(await (await fakeArchive(name)).all()).toEqual([first]);
  });
});

test('decisions are kept over runs, and taken back', async () => {
  const archive = await filled(first);
  await archive.decide(first.key, 'f', ignored);
  await archive.put({ ...first, at: '2026-03-01T08:00:00.000Z' });
  expect((await archive.get(first.key))?.decisions).toEqual({ f: ignored });
  const row = await archive.decide(first.key, 'f', null);
  expect(row?.decisions).toEqual({});
  expect(await archive.decide('another', 'f', ignored)).toBeNull();
});

test('runs and values come back; "delete everything" does', async () => {
  const archive = await filled(first);
  await archive.putRun(run);
  await archive.putRun({ ...run, id: 'r2', startedAt: '2026-01-21T08:00:00.000Z' });
  await archive.writeValue('bodies', ['某局']);
  expect((await archive.runs()).map(({ id }) => id)).toEqual(['r2', 'r1']);
  expect(await archive.readValue('bodies')).toEqual(['某局']);
  await archive.removeRun('r2');
  expect(await archive.runs()).toEqual([run]);
  await archive.clear();
  expect(await archive.all()).toEqual([]);
  expect(await archive.rows()).toEqual([]);
  expect(await archive.runs()).toEqual([]);
  expect(await archive.readValue('bodies')).toBeUndefined();
});

test('what is removed is gone, and nothing else', async () => {
  const archive = await filled(first, second, third);
  await archive.remove([first.key, third.key]);
  expect(await archive.all()).toEqual([second]);
  expect(await archive.rows()).toEqual([rowOf(second)]);
});

describe('damaged records', () => {
  test('are put aside and told; all others stay', async () => {
    const name = freshName();
    const archive = await fakeArchive(name);
    for (const item of [first, second, third]) await archive.put(item);
    await archive.putRun(run);
    await plant(name, 'items', first.key, { ...first, reports: 'lost' });
    await plant(name, 'runs', 'r9', 'lost');
    expect(await archive.all()).toEqual([second, third]);
    expect(await archive.rows()).toEqual([rowOf(second), rowOf(third)]);
    expect(await archive.runs()).toEqual([run]);
    const at = '2026-02-01T08:00:00.000Z';
    expect(await archive.setAside()).toEqual([
      { key: first.key, at },
      { key: 'r9', at },
    ]);
  });

  test('of lists are made anew from what they are about', async () => {
    const name = freshName();
    const archive = await fakeArchive(name);
    await archive.put(first);
    await plant(name, 'rows', first.key, { version: 9 });
    await plant(name, 'rows', 'of nothing', null);
    expect(await archive.rows()).toEqual([rowOf(first)]);
    expect(await archive.rows()).toEqual([rowOf(first)]);
    expect(await archive.setAside()).toEqual([]);
  });

  test('do not keep a new audit from being put', async () => {
    const name = freshName();
    const archive = await fakeArchive(name);
    await plant(name, 'items', first.key, 'lost');
    await archive.put(first);
    expect(await archive.all()).toEqual([first]);
    expect(await archive.setAside()).toHaveLength(1);
  });
});

describe('a put that fails', () => {
  test.each([
    ['items', 0],
    ['rows', 1],
  ])('for want of space in %s is said, and leaves what was there', async (_store, fails) => {
    const archive = await filled(first, second);
    const put = IDBObjectStore.prototype.put;
    let puts = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: unknown, ...args) {
      if (puts++ === fails) throw new DOMException('full', 'QuotaExceededError');
      return Reflect.apply(put, this, args);
    });
    const newer = { ...first, state: 'done', title: '新', at: '2026-09-01T08:00:00.000Z' } as const;
    const reason = await archive.put(newer).catch((error: unknown) => error);
    expect(archiveTrouble(reason)).toBe('full');
    vi.restoreAllMocks();
    expect(await archive.all()).toEqual([first, second]);
    expect(await archive.rows()).toEqual([rowOf(first), rowOf(second)]);
    await archive.put(newer);
    expect((await archive.get(first.key))?.title).toBe('新');
  });
});

describe('versions', () => {
  test('a step brings an older archive up to date, and loses nothing', async () => {
    const name = freshName();
    const ports = { persist: async () => true, now: () => new Date() };
    const older = await openArchive(name, ports);
    await older.put(first);
    // The older page is still open, and makes room.
    const newer = await openArchive(name, ports, [
      ...migrations,
      async (_database, upgrade) => {
        const items = upgrade.objectStore('items');
        await items.put({ ...second, title: '移来' }, second.key);
      },
    ]);
    expect((await newer.all()).map(({ title }) => title)).toEqual([first.title, '移来']);
    newer.close();
    const reason = await openArchive(name, ports).catch((error: unknown) => error);
    expect(archiveTrouble(reason)).toBe('newer');
  });

  test('the stores are those that the archive uses', async () => {
    const database = await openDatabase(freshName());
    expect([...database.objectStoreNames]).toEqual(['aside', 'items', 'rows', 'runs', 'values']);
    database.close();
  });
});

import fc from 'fast-check';
import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { KeptItem } from '../../lib/archive/kept.ts';
import { arbitraryItem } from '../support/arbitrary-item.ts';
import { fakeArchive } from '../support/fake-archive.ts';

const items = fc
  .uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { maxLength: 4 })
  .chain((names) => fc.tuple(...names.map(arbitraryItem)));

async function exported(some: readonly KeptItem[]) {
  const archive = await fakeArchive();
  for (const item of some) await archive.put(item);
  return archive.exportAll();
}

async function imported(...files: readonly Uint8Array[]) {
  const archive = await fakeArchive();
  const ends = [];
  for (const file of files) ends.push(await archive.importAll(file));
  return { all: await archive.all(), rows: await archive.rows(), ends };
}

describe('an archive as a file', () => {
  test('comes back as it was, however often it is taken in', async () => {
    await fc.assert(
      fc.asyncProperty(items, async (some) => {
        const file = await exported(some);
        const { all, ends } = await imported(file, file);
        expect(all).toEqual(some.toSorted((a, b) => (a.key < b.key ? -1 : 1)));
        expect(ends[0]).toEqual({ state: 'whole', items: some.length, runs: 0, damaged: [] });
      }),
      { numRuns: 20 },
    );
  });

  test('is united with another, in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(items, items, async (some, others) => {
        const [a, b] = [await exported(some), await exported(others)];
        expect((await imported(a, b)).all).toEqual((await imported(b, a)).all);
      }),
      { numRuns: 20 },
    );
  });
});

describe('what is wrong with a file is told', () => {
  const [one, two] =
    fc.sample(fc.tuple(arbitraryItem('1'), arbitraryItem('2')), {
      numRuns: 1,
      seed: 3,
    })[0] ?? [];
  if (!one || !two) throw new Error('no samples');
  const lines = (...some: readonly unknown[]) =>
    strToU8(
      some.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''),
    );
  const head = { schema: 'crossfoot-archive/1' };

  test('a line that is damaged; the others are taken', async () => {
    const hidden = { ...two, key: one.key };
    const file = lines(
      head,
      { item: one },
      '{"item":',
      { item: { ...two, state: 'won' } },
      { item: hidden },
      { item: two },
      { end: 5 },
    );
    const { all, ends } = await imported(gzipSync(file));
    expect(ends).toEqual([{ state: 'whole', items: 2, runs: 0, damaged: [3, 4, 5] }]);
    expect(all).toEqual([one, two]);
  });

  test.each([
    [
      'an address that is no address of a page',
      { address: 'javascript:alert(1)', key: 'javascript:alert(1)' },
    ],
    ['a time that is none', { at: 'yesterday' }],
    [
      'a decision that there is none of',
      { decisions: { a: { state: 'won', note: '', at: two.at } } },
    ],
  ])('%s', async (_what, part) => {
    const { all, ends } = await imported(lines(head, { item: { ...two, ...part } }, { end: 1 }));
    expect(ends[0]).toMatchObject({ items: 0, damaged: [2] });
    expect(all).toEqual([]);
  });

  test('a file that was not gzipped is taken as well', async () => {
    expect((await imported(lines(head, { item: one }, { end: 1 }))).all).toEqual([one]);
  });

  test('one that ends too early', async () => {
    const file = await exported([one, two]);
    for (const length of [0.3, 0.6, 0.9].map((share) => Math.floor(share * file.length))) {
      const [end] = (await imported(file.subarray(0, length))).ends;
      expect(['cut', 'foreign']).toContain(end?.state);
    }
    const text = strFromU8(gunzipSync(file));
    const short = text.slice(0, text.lastIndexOf('{"end"'));
    expect((await imported(gzipSync(strToU8(short)))).ends[0]).toMatchObject({
      state: 'cut',
      items: 2,
    });
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)],
    ['another JSON', strToU8('{"schema":"crossfoot-set/1","items":[]}')],
    ['a damaged archive', Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 255, 255, 255)],
    ['null', strToU8('null')],
  ])('%s is no archive', async (_what, file) => {
    expect((await imported(file)).ends).toEqual([
      { state: 'foreign', items: 0, runs: 0, damaged: [] },
    ]);
  });

  test('one line without an end', async () => {
    const bomb = gzipSync(strToU8(`${JSON.stringify(head)}\n"${'0'.repeat(40_000_000)}`));
    expect(bomb.length).toBeLessThan(60_000);
    expect((await imported(bomb)).ends[0]?.state).toBe('large');
  });

  test('names that JavaScript gives a meaning change nothing', async () => {
    const text = JSON.stringify({ item: one }).replace(
      '"decisions":{',
      '"decisions":{"__proto__":{"state":"ignored","note":"","at":""},',
    );
    const { all } = await imported(lines(head, text, { end: 1 }));
    expect(Object.getPrototypeOf(all[0]?.decisions)).toBe(Object.prototype);
  });
});

import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chunkId, chunksOf, type Entry } from '../../../cli/queue/entry.ts';
import { entriesOf, NoEntry } from '../../../cli/queue/list-entries.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
/** 年报 in GBK. */
const gbk = Buffer.from([0xc4, 0xea, 0xb1, 0xa8]);
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crossfoot-list-'));
  await mkdir(join(folder, 'in', 'deeper'), { recursive: true });
  await writeFile(join(folder, 'in', 'b.html'), 'b');
  await writeFile(join(folder, 'in', 'a.pdf'), 'a');
  await writeFile(join(folder, 'in', '.hidden'), 'hidden');
  await writeFile(join(folder, 'in', 'deeper', 'c.txt'), 'c');
  await symlink(join(folder, 'in'), join(folder, 'in', 'deeper', 'loop'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const got: Item[] = [];
  for await (const item of items) got.push(item);
  return got;
}

test('a folder names its files in order, also one that loops', async () => {
  const found = await all(entriesOf([join(folder, 'in')]));
  expect(found).toEqual(
    ['a.pdf', 'b.html', 'deeper/c.txt'].map((name) => {
      const path = join(folder, 'in', name);
      return { id: path, path, sha256: sha256(name.replace(/.*\/|\..*/g, '')) };
    }),
  );
});

test('a list names files and addresses, and its digests are taken over', async () => {
  const path = join(folder, 'in', 'b.html');
  const lines = [
    { id: '1', path, sha256: 'f'.repeat(64) },
    { id: '2', path },
    { id: '3', url: 'https://portal.example/1.html' },
  ];
  const list = Readable.from([`${lines.map((line) => JSON.stringify(line)).join('\r\n')}\n\n`]);
  expect(await all(entriesOf(['-'], list))).toEqual([
    lines[0],
    { ...lines[1], sha256: sha256('b') },
    lines[2],
  ]);
});

test.each([
  ['a line that is no JSON', 'no'],
  ['a line without an id', '{"path":"/a"}'],
  ['an address of another kind', '{"id":"1","url":"file:///etc/passwd"}'],
  ['a digest that is none', '{"id":"1","path":"/a","sha256":"../../a"}'],
])('%s is named by its number', async (_what, line) => {
  const list = Readable.from(['\n', line]);
  await expect(all(entriesOf(['-'], list))).rejects.toThrow(new NoEntry('-', 2).message);
});

test('a file that is not there is named', async () => {
  const path = join(folder, 'none.pdf');
  await expect(all(entriesOf([path]))).rejects.toThrow(path);
  await expect(all(entriesOf([join(folder, 'none.ndjson')]))).rejects.toThrow('none.ndjson');
});

test('chunks hold all entries in order, and are named by what they hold', async () => {
  const entries: Entry[] = Array.from({ length: 7 }, (_, number) => ({
    id: `${number}`,
    path: `/${number}`,
    sha256: sha256(`${number}`),
  }));
  async function* listed() {
    yield* entries;
  }
  const chunks = await all(chunksOf(listed(), 3));
  expect(chunks.map(({ length }) => length)).toEqual([3, 3, 1]);
  expect(chunks.flat()).toEqual(entries);
  const [first = []] = chunks;
  const named = (some: Entry[], disabled: string[] = []) => chunkId({ entries: some, disabled });
  expect(named(first)).toBe(named(entries.slice(0, 3)));
  const altered = first.map((entry) => ({ ...entry, sha256: sha256(`new ${entry.id}`) }));
  expect(named(altered)).not.toBe(named(first));
  expect(named(first, ['arithmetic'])).not.toBe(named(first));
});

test('a folder is taken as an audit takes it; of what cannot be read the name is told', async () => {
  const own = join(folder, 'own');
  await mkdir(own);
  await symlink(join(folder, 'in', 'b.html'), join(own, 'link.html'));
  await symlink(join(own, 'nowhere'), join(own, 'lost.html'));
  await writeFile(join(own, 'picture.png'), '');
  await writeFile(Buffer.concat([Buffer.from(`${own}/`), gbk, Buffer.from('.html')]), 'c');
  const lost: string[] = [];
  const found = await all(entriesOf([own], undefined, (path) => lost.push(path)));
  expect(found.map(({ id }) => id)).toEqual([join(own, 'link.html')]);
  expect(lost).toEqual([join(own, 'lost.html'), join(own, '年报.html')]);
});

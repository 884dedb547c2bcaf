import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBytes } from '../../../cli/audit/read-bytes.ts';
import { targetsOf } from '../../../cli/audit/targets.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crossfoot-targets-'));
  await mkdir(join(folder, '.git'));
  await mkdir(join(folder, 'b'));
  for (const name of ['a.PDF', 'b/c.docx', 'b/d.css', 'b/e', '.git/f.html', 'z.shtml']) {
    await writeFile(join(folder, name), '');
  }
});
afterAll(() => rm(folder, { recursive: true }));

const namesOf = async (...[named, shard]: Parameters<typeof targetsOf>) => {
  const found = await Array.fromAsync(targetsOf(named, shard));
  return found.map((one) => ('path' in one ? one.path : one.kind));
};

test('of a folder what can be a report is taken, of what is named everything', async () => {
  const inFolder = ['a.PDF', 'b/c.docx', 'z.shtml'].map((name) => join(folder, name));
  expect(await namesOf([folder])).toEqual(inFolder);
  expect(await namesOf([join(folder, 'b/e'), '-'])).toEqual([join(folder, 'b/e'), 'input']);
});

test('each machine takes a part, and all of them everything once', async () => {
  const many = join(folder, 'many');
  await mkdir(many);
  for (let index = 0; index < 40; index++) await writeFile(join(many, `${index}.html`), '');
  const shards = [0, 1, 2].map((index) => ({ index, of: 3 }));
  const parts = await Promise.all(shards.map((shard) => namesOf([many], shard)));
  expect(parts.flat().sort()).toEqual((await namesOf([many])).sort());
  for (const part of parts) expect(part.length).toBeGreaterThan(4);
  // Wherever the folder is on a machine.
  expect(await namesOf([join(folder, 'b', '..', 'many')], shards[0])).toHaveLength(
    parts[0]?.length ?? 0,
  );
});

test('names that are no UTF-8 are shown in words and read as the disk has them', async () => {
  const old = join(folder, 'old');
  await mkdir(old);
  // 县 and 年报 in GBK, as archives of Windows have them.
  const below = Buffer.concat([Buffer.from(`${old}/`), Buffer.from([0xcf, 0xd8])]);
  const file = Buffer.concat([
    below,
    Buffer.from([0x2f, 0xc4, 0xea, 0xb1, 0xa8]),
    Buffer.from('.txt'),
  ]);
  await mkdir(below);
  await writeFile(file, 'what it holds');
  const [found, ...more] = await Array.fromAsync(targetsOf([old]));
  expect(more).toEqual([]);
  expect(found).toMatchObject({ kind: 'file', path: join(old, '县', '年报.txt') });
  const bytes = await readBytes(found?.kind === 'file' && found.raw ? found.raw : '');
  expect(new TextDecoder().decode(bytes)).toBe('what it holds');
});

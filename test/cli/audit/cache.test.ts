import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cacheIn } from '../../../cli/audit/cache.ts';
import { auditFile } from '../../../cli/audit-file.ts';
import { defaultSettings } from '../../../lib/settings/settings.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crossfoot-cache-'));
});
afterEach(() => rm(folder, { recursive: true }));

const file = { name: 'a.txt', bytes: new TextEncoder().encode('食堂菜谱'), address: '', type: '' };
const open = (settings = defaultSettings) => cacheIn(folder, settings, false);

test('what was audited before is known, and only that', async () => {
  const found = await auditFile(file, {});
  await open().put(file, undefined, found);
  expect(await open().get(file)).toEqual(found);
  expect(await open().get(file, { ...file, name: 'beside.pdf' })).toBeNull();
  const others = [
    { ...file, bytes: new TextEncoder().encode('食堂菜单') },
    { ...file, name: 'b.txt' },
    { ...file, type: 'text/plain; charset=gbk' },
  ];
  for (const other of others) expect(await open().get(other)).toBeNull();
  expect(await open({ ...defaultSettings, disabled: ['arithmetic'] }).get(file)).toBeNull();
});

test('what cannot be read as an item is audited anew', async () => {
  await open().put(file, undefined, await auditFile(file, {}));
  const names = await readdir(folder, { recursive: true });
  const [kept = ''] = names.filter((name) => name.endsWith('.json'));
  await writeFile(join(folder, kept), '{"version":1}');
  expect(await open().get(file)).toBeNull();
});

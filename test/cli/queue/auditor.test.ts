import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Auditor, createAuditor } from '../../../cli/queue/auditor.ts';
import { poisons } from '../../../harness/queue/poisonable.ts';
import { setReport } from '../../../harness/queue/reports.ts';

const module = new URL('../../../harness/queue/poisonable.ts', import.meta.url);
let folder = '';
let auditor: Auditor;
/** Waits for a file as short a time as a test may. */
let hasty: Auditor;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crossfoot-auditor-'));
  auditor = createAuditor({ module, limit: 60, memory: 100 });
  hasty = createAuditor({ module, limit: 2, memory: 100 });
});
afterAll(async () => {
  auditor.end();
  hasty.end();
  await rm(folder, { recursive: true, force: true });
});

const usual = { disabled: [], by: '1' };

const audited = async (name: string, text: string, by = auditor) => {
  const path = join(folder, name);
  await writeFile(path, text);
  return by.audit({ entry: { id: name, path }, out: join(folder, 'out'), ...usual });
};

test.each([
  ['crash', 'crashed'],
  ['hang', 'hung'],
  ['memory', 'memory'],
  ['bytes', 'memory'],
  ['throw', 'threw'],
] as const)(
  'a file that makes it %s is told so, and the next is audited',
  async (poison, failure) => {
    const by = poison === 'hang' ? hasty : auditor;
    expect(await audited(`${poison}.html`, poisons[poison], by)).toMatchObject({ failure });
    const answer = await audited('sound.html', setReport(0).html, auditor);
    expect(answer).toEqual({ result: expect.stringMatching(/^[0-9a-f]{64}$/), isRefused: false });
    const [result] = await readdir(join(folder, 'out'));
    expect('result' in answer && `${answer.result}.json`).toBe(result);
  },
);

test('a file that is gone is told so', async () => {
  const entry = { id: 'gone', path: join(folder, 'gone.html') };
  expect(await auditor.audit({ entry, out: folder, ...usual })).toMatchObject({ failure: 'gone' });
});

test('a process that cannot start is no fault of the file', async () => {
  const missing = new URL('missing.ts', module);
  const broken = createAuditor({ module: missing, limit: 2, memory: 100 });
  await expect(broken.ready()).rejects.toThrow('missing.ts');
});

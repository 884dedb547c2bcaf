import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enqueue } from '../../../cli/queue/commands/enqueue.ts';
import type { Terminal } from '../../../cli/terminal.ts';
import { words } from '../../../cli/words.ts';
import { until } from '../../../harness/browsers/until.ts';
import { crossfoot, ended, start } from '../../../harness/command/run.ts';
import { type RedisServer, startRedis } from '../../../harness/queue/redis.ts';
import { writeReports } from '../../../harness/queue/reports.ts';
import { keptItemSchema } from '../../../lib/archive/kept.ts';

/** A rule that is not to be asked of any. */
const OFF = 'arithmetic';
let folder = '';
let redis: RedisServer;
let env: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crossfoot-commands-'));
  redis = await startRedis(folder, ['--appendonly', 'no']);
  env = { CROSSFOOT_REDIS: redis.address };
  await writeReports(join(folder, 'in'), 60);
});
afterAll(async () => {
  await redis.stop();
  await rm(folder, { recursive: true, force: true });
});

const results = async (out: string) =>
  (await readdir(out).catch(() => [])).filter((name) => name.endsWith('.json'));

test('files are queued, audited until told to stop, gone on with, collected and compared', async () => {
  const [input, out, tables] = ['in', 'out', 'tables'].map((name) => join(folder, name));
  if (!input || !out || !tables) throw new Error('there are no folders');
  const queued = await crossfoot(['enqueue', input, '--chunk', '20', '--without', OFF], { env });
  expect(queued).toMatchObject({ code: 0, output: '排入 60 项，分 3 块，其中 0 块已在队列中。\n' });
  expect(queued.errors).toContain('appendonly yes');

  const stopped = start(['work', '--out', out, '-c', '1'], { env });
  const end = ended(stopped);
  await until('results', async () => ((await results(out)).length > 4 ? true : null), 60_000);
  stopped.kill('SIGTERM');
  expect((await end).code).toBe(130);
  const done = (await results(out)).length;
  expect(done).toBeLessThan(60);

  const rest = await crossfoot(['work', '--out', out, '--until-empty', '-l', 'en'], { env });
  const [, audited, known] =
    /^Audited (\d+); had a result (\d+); set aside 0/.exec(rest.output) ?? [];
  expect([rest.code, Number(audited)]).toEqual([0, 60 - done]);
  expect(Number(known)).toBeLessThanOrEqual(done);

  const [name = ''] = await results(out);
  const item = keptItemSchema.parse(JSON.parse(await readFile(join(out, name), 'utf8')));
  expect(item.by).toMatch(/\+rules\.[0-9a-f]{8}$/);
  expect(item.reports[0]?.findings.map(({ code }) => code)).not.toContain(OFF);
  expect(JSON.stringify(item.reports[0]?.doubts)).toContain('勾稽关系');

  const collected = await crossfoot(['collect', out, '--out', tables]);
  expect(collected).toMatchObject({ code: 0, output: expect.stringContaining('60 份报告') });
  const across = await crossfoot(['across', tables, '--format', 'ndjson', '--language', 'en']);
  expect(across.code).toBe(1);
  const lines = across.output.trim().split('\n');
  const findings = lines.map((line) => JSON.parse(line));
  expect(findings).toContainEqual(
    expect.objectContaining({
      code: 'carry-over',
      severity: 'error',
      message: expect.stringContaining('2. Carried over'),
      reports: [expect.objectContaining({ organ: '安河县教育局' }), expect.anything()],
    }),
  );
}, 120_000);

test.each([
  ['no folder for the results', ['work'], 64, '--out'],
  ['no such option', ['enqueue', '.', '--unknown'], 64, '--unknown'],
  ['a queue of another name', ['enqueue', '.', '--queue', 'a:b'], 64, 'a:b'],
  ['no Redis', ['enqueue', '.', '--redis', 'redis://user:secret@127.0.0.1:1'], 69, '127.0.0.1:1'],
  ['no file', ['enqueue', 'none.pdf'], 2, 'none.pdf'],
  ['no results', ['collect', 'none', '--out', 'tables'], 2, 'none'],
  ['nothing collected', ['across', '.'], 69, 'crossfoot collect'],
])('%s is told', async (_what, words, code, named) => {
  const told = await crossfoot(words, { env, cwd: folder });
  expect(told).toMatchObject({ code, output: '', errors: expect.stringContaining(named) });
  expect(told.errors).not.toContain('secret');
});

test.each([
  ['a list that never ends', '-'],
  ['files, whatever the standard input is', 'in'],
])('%s: nothing more is queued once it is told to stop', async (_what, named) => {
  const stop = new AbortController();
  const { output, errors } = { output: new PassThrough(), errors: new PassThrough() };
  // What Redis lacks is told once it is open.
  errors.once('data', () => stop.abort());
  const terminal = { translate: words.en, input: new PassThrough(), stopping: stop.signal };
  const place = ['--redis', redis.address, '--queue', 'stopped'];
  const told = { ...terminal, output, errors, stop: () => {} } as unknown as Terminal;
  expect(await enqueue([named === '-' ? named : join(folder, named), ...place], told)).toBe(130);
  expect(output.read()).toBeNull();
});

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Auditor, createAuditor } from '../../../cli/queue/auditor.ts';
import { keyOf } from '../../../cli/queue/entry.ts';
import { type HostAnswer, hostsIn } from '../../../cli/queue/hosts.ts';
import { type PageServer, servePages } from '../../../harness/browsers/server.ts';
import { type RedisServer, startRedis } from '../../../harness/queue/redis.ts';
import { setReport } from '../../../harness/queue/reports.ts';
import { polite } from '../../../lib/queue/pace.ts';

const GAP = 30;
const usual = { disabled: [], by: '1' };
const pace = { ...polite, gap: [GAP, GAP], slowGap: [GAP, GAP] } as const;
let folder = '';
let redis: RedisServer;
let clients: Redis[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crossfoot-hosts-'));
  redis = await startRedis(folder);
  clients = [1, 2, 3].map(() => new Redis(redis.address));
});
afterAll(async () => {
  for (const client of clients) client.disconnect();
  await redis.stop();
  await rm(folder, { recursive: true, force: true });
});

test('workers ask a host one after another with a pause, and other hosts meanwhile', async () => {
  const log: { host: string; from: number; to: number }[] = [];
  const ask = (host: string) => async (): Promise<HostAnswer> => {
    const from = performance.now();
    await new Promise(setImmediate);
    log.push({ host, from, to: performance.now() });
    return 'answered';
  };
  const wanted = ['a.example', 'b.example', 'a.example', 'a.example'];
  await Promise.all(
    wanted.map((host, index) => {
      const client = clients[index % clients.length];
      if (!client) throw new Error('there is no client');
      return hostsIn(client, 'gap', pace).inTurn(
        `https://${host}/${index}`,
        ask(host),
        (end) => end,
      );
    }),
  );
  const ofA = log.filter(({ host }) => host === 'a.example').sort((a, b) => a.from - b.from);
  expect(ofA).toHaveLength(3);
  for (const [index, { from }] of ofA.slice(1).entries()) {
    // Timers of two programs may differ by some milliseconds.
    expect(from - (ofA[index]?.to ?? 0)).toBeGreaterThan(GAP - 5);
  }
});

test('a host that refused three times is asked by no worker any more', async () => {
  let asked = 0;
  const [one, other] = clients.map((client) => hostsIn(client, 'refused', pace));
  const refuse = async (): Promise<HostAnswer> => {
    asked++;
    return 'refused';
  };
  for (const hosts of [one, other, one, other, one]) {
    await hosts?.inTurn('https://c.example/', refuse, (end) => end);
  }
  expect(asked).toBe(3);
});

test('an address is fetched, and its result named by it', async () => {
  const server: PageServer = await servePages();
  const auditor: Auditor = createAuditor({
    module: new URL('../../../cli/audit-file.ts', import.meta.url),
    limit: 20,
    memory: 200,
  });
  try {
    const { html, organ } = setReport(3);
    const entry = { id: '3', url: server.add('/3.html', html) };
    const answer = await auditor.audit({ entry, out: folder, ...usual });
    expect(answer).toEqual({ result: keyOf(entry), isRefused: false });
    const item = JSON.parse(await readFile(join(folder, `${keyOf(entry)}.json`), 'utf8'));
    expect(item).toMatchObject({ address: entry.url, state: 'done' });
    expect(item.reports[0].member.organ).toBe(organ);
    const refused = { id: '4', url: server.answer('/4.html', 403) };
    expect(await auditor.audit({ entry: refused, out: folder, ...usual })).toMatchObject({
      isRefused: true,
    });
  } finally {
    auditor.end();
    await server.close();
  }
});

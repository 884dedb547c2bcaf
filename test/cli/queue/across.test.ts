import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditBytes } from '../../../cli/audit-file.ts';
import { across } from '../../../cli/queue/across.ts';
import { type Collected, collect } from '../../../cli/queue/collect.ts';
import { openDuck, quoted } from '../../../cli/queue/duck.ts';
import { resultsIn } from '../../../cli/queue/results.ts';
import { setReport } from '../../../harness/queue/reports.ts';
import { keepFailure } from '../../../lib/archive/keep-item.ts';
import { checkCollection } from '../../../lib/collection/check-collection.ts';
import type { Member } from '../../../lib/collection/member.ts';
import { keepOptions } from '../../support/kept-item.ts';

/** Three counties' bodies, five years of each. */
const COUNT = 300;
const UNREAD = '安河县某局2023年政府信息公开工作年度报告.pdf';
const members: Member[] = [];
let folder = '';
let collected: Collected;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crossfoot-across-'));
  const results = resultsIn(join(folder, 'out'));
  for (let number = 0; number < COUNT; number++) {
    const { name, html } = setReport(number);
    const bytes = new TextEncoder().encode(html);
    const item = await auditBytes({ name, bytes, address: '', type: '' });
    members.push(...item.reports.map(({ member }) => member));
    await results.keep(item, item.sha256);
  }
  const source = { address: null, file: UNREAD, sha256: 'c'.repeat(64) };
  const unread = { state: 'unread', reason: 'scan', title: UNREAD } as const;
  await results.keep(keepFailure(unread, source, keepOptions), 'c'.repeat(64));
  const entry = { id: 'a', path: '/a.pdf', sha256: 'a'.repeat(64) };
  await results.setAside(entry, { reason: 'hung', message: 'SIGKILL', tries: 3 });
  await results.note('chunk-1', [{ id: 'a', path: '/a.pdf', result: null }]);
  await writeFile(join(folder, 'out', `${'b'.repeat(64)}.json`), '{"version":1,');
  const done = await collect(join(folder, 'out'), join(folder, 'parquet'), 128);
  if (done === null) throw new Error('it was stopped');
  collected = done;
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test('what was collected is counted, and what is no result is named', () => {
  expect(collected).toEqual({
    items: COUNT + 1,
    reports: COUNT,
    aside: 1,
    damaged: [join(folder, 'out', `${'b'.repeat(64)}.json`)],
  });
});

test('every cell that was read is a row of the figures', async () => {
  const cells = members.flatMap(({ figures }) =>
    Object.values(figures).flatMap((rows) => Object.values(rows).flatMap(Object.values<unknown>)),
  );
  expect(await numberFrom('figures', 'count(*)')).toBe(cells.length);
  const sum = cells.reduce<number>((all, cell) => all + (Number(cell) || 0), 0);
  expect(await numberFrom('figures', 'sum(value)')).toBe(sum);
});

test('what was set aside is an item that failed, and an entry without content', async () => {
  expect(await numberFrom('items', "count(*) FILTER (reason = 'aside-hung')")).toBe(1);
  expect(await numberFrom('entries', 'count(*) FILTER (result IS NULL)')).toBe(1);
});

test('the same is found as all of them beside each other give', async () => {
  const { audit, reports } = await across(join(folder, 'parquet'), 128, {}, async (found) => found);
  const ids = await memberIds(reports);
  const inOrder = members.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  const beside = checkCollection(inOrder, { unread: [UNREAD] });
  expect(reports).toHaveLength(members.length);
  expect(audit.rules).toEqual(beside.rules);
  const codes = beside.findings.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['carry-over', 'copied-text']));
  expect(audit.findings).toEqual(beside.findings);
  expect(audit.copies).toEqual(beside.copies);
});

test('rules, parents and who should report are as asked for, and the unread are not missing', async () => {
  const disabled = new Set(['copied-text', 'carry-over']);
  const [one, other] = ['安河县教育局', '安河县从无此局'];
  const expected = [one, other, '安河县某局'].map((body) => ({ body, years: [2023] }));
  const wish = { disabled, expected, parents: { [one]: other } };
  const { audit } = await across(join(folder, 'parquet'), 128, wish, async (found) => found);
  expect(audit.findings.map(({ code }) => code)).not.toContain('carry-over');
  const beside = checkCollection(members, { ...wish, unread: [UNREAD] });
  expect(audit.findings.map(({ id }) => id).sort()).toEqual(
    beside.findings.map(({ id }) => id).sort(),
  );
  const missing = audit.findings.filter(({ code }) => code === 'missing-report');
  expect(JSON.stringify(missing)).toContain(other);
  expect(JSON.stringify(missing)).not.toContain('安河县某局');
});

test('what was never collected is said', async () => {
  const empty = join(folder, 'empty');
  await mkdir(empty);
  await expect(across(empty, 128, {}, async () => {})).rejects.toMatchObject({
    key: 'scale.nothing-collected',
  });
});

async function memberIds(reports: Int32Array): Promise<(string | undefined)[]> {
  const rows = await rowsOf('SELECT report, member', 'reports');
  const ids = new Map(rows.map(([report, id]) => [Number(report), `${id}`]));
  return [...reports].map((report) => ids.get(report));
}

const numberFrom = async (table: string, what: string): Promise<number> =>
  Number((await rowsOf(`SELECT ${what}`, table))[0]?.[0]);

async function rowsOf(select: string, table: string) {
  const duck = await openDuck(folder, 128);
  try {
    const path = quoted(join(folder, 'parquet', `${table}.parquet`));
    return (await duck.connection.runAndReadAll(`${select} FROM ${path}`)).getRows();
  } finally {
    await duck.close();
  }
}

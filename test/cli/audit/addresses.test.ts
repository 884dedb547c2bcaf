import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditAddresses } from '../../../cli/audit/addresses.ts';
import type { Pool } from '../../../cli/audit/pool.ts';
import { auditFile } from '../../../cli/audit-file.ts';
import { type PageServer, servePages } from '../../../harness/browsers/server.ts';
import { polite } from '../../../lib/queue/pace.ts';

const title = '洪泽区人民政府2023年政府信息公开工作年度报告';
const pace = { ...polite, gap: [1, 1], retry: [1, 1] } as const;
const pool: Pool = {
  audit: async (task) =>
    'bytes' in task ? auditFile(task, task.beside ? { beside: task.beside } : {}) : null,
  end: async () => {},
};
let server: PageServer;
beforeAll(async () => {
  server = await servePages();
  server.add(
    '/files/report.pdf',
    await readFile(new URL('../../files/hongze-2023/source.pdf', import.meta.url)),
    'application/pdf',
  );
});
afterAll(() => server.close());

async function auditOf(address: string, stopping = new AbortController().signal) {
  const before = server.requests.length;
  const options = { pool, stopping, timeLimit: 20_000, pace };
  const items = await Array.fromAsync(auditAddresses([address], options));
  return { items, requests: server.requests.slice(before) };
}

const pageWith = (path: string, link: string) =>
  server.add(
    path,
    `<!doctype html><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>
    <p>本报告中所列数据的统计期限为2023年1月1日至12月31日。</p>${link}`,
  );

test.each([
  ['linked', `<p><a href="/files/report.pdf">${title}.pdf</a></p>`],
  ['embedded', '<embed src="/files/report.pdf" type="application/pdf">'],
])('tables in a file that is %s are audited with its page, as one report', async (how, link) => {
  const address = pageWith(`/${how}.html`, link);
  const { items, requests } = await auditOf(address);
  expect(requests).toEqual([`/${how}.html`, '/files/report.pdf']);
  expect(items).toMatchObject([{ address, state: 'done', reports: [{ member: { year: 2023 } }] }]);
  const codes = items[0]?.reports[0]?.findings.map(({ code }) => code);
  expect(codes).toContain('arithmetic');
});

test('a file of another site is not asked for', async () => {
  const { port } = new URL(server.origin);
  const link = `<p><a href="http://localhost:${port}/files/report.pdf">${title}.pdf</a></p>`;
  const { requests } = await auditOf(pageWith('/foreign.html', link));
  expect(requests).toEqual(['/foreign.html']);
});

test('where the file is refused, the page is unread, not without a report', async () => {
  server.answer('/files/refused.pdf', 403);
  const link = `<p><a href="/files/refused.pdf">${title}.pdf</a></p>`;
  const { items, requests } = await auditOf(pageWith('/refused.html', link));
  expect(requests).toEqual(['/refused.html', '/files/refused.pdf']);
  expect(items).toMatchObject([{ state: 'unread', reason: 'file-lost' }]);
});

test('where the file cannot be read, the page is unread as the file is', async () => {
  server.add('/files/torn.pdf', new TextEncoder().encode('%PDF-1.7\ntorn'), 'application/pdf');
  const link = `<p><a href="/files/torn.pdf">${title}.pdf</a></p>`;
  const { items } = await auditOf(pageWith('/torn.html', link));
  expect(items).toMatchObject([{ state: 'unread', reason: 'damaged' }]);
});

test('nothing is asked for once the audit is stopped', async () => {
  const { items, requests } = await auditOf(server.url('000-xizhen-2023'), AbortSignal.abort());
  expect([items, requests]).toEqual([[], []]);
});

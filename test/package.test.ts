import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ended } from '../harness/command/run.ts';

const run = promisify(execFile);
const page = resolve('test/pages/000-xizhen-2023/page.html');
const pdf = resolve('test/files/hongze-2023/source.pdf');

/** An empty folder into which the packed package was installed, with no more beside it than it says it needs. */
let folder = '';
let manifest: { dependencies: Record<string, string>; bin: Record<string, string> };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crossfoot-package-'));
  const built = join(folder, 'built');
  await run(process.execPath, ['scripts/package.ts', built]);
  const { stdout } = await run('npm', ['pack', '--silent', '--pack-destination', folder], {
    cwd: built,
  });
  const installed = join(folder, 'node_modules/crossfoot');
  await mkdir(installed, { recursive: true });
  const packed = join(folder, stdout.trim());
  await run('tar', ['-xzf', packed, '-C', installed, '--strip-components=1']);
  manifest = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'));
  // Whoever installs it has them from the registry, which a test does not ask.
  for (const name of [...Object.keys(manifest.dependencies), '@types/node']) {
    const link = join(folder, 'node_modules', name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(resolve('node_modules', name), link);
  }
  await writeFile(join(folder, 'package.json'), '{"private":true,"type":"module"}');
}, 120_000);
afterAll(() => rm(folder, { recursive: true }));

test('it runs nothing when it is installed, and needs no queue and no database', () => {
  expect(manifest).not.toHaveProperty('scripts');
  expect(manifest).toMatchObject({
    name: 'crossfoot',
    engines: { node: '>=22.13' },
    peerDependenciesMeta: {
      '@duckdb/node-api': { optional: true },
      bullmq: { optional: true },
      ioredis: { optional: true },
    },
  });
  expect(Object.keys(manifest.dependencies)).not.toContain('preact');
});

const program = `
import { readFile } from 'node:fs/promises';
import {
  auditBytes, auditCollection, auditPage, type CrossfootSet, crossfootSchema, crossfootSet,
  crossfootSetSchema, type Page, readHtml, readPdf, readWord,
} from 'crossfoot';

const [page = '', pdf = ''] = process.argv.slice(2);
const read: Page = readHtml(await readFile(page, 'utf8'));
const audits = auditPage(read);
const sheets = await readPdf(await readFile(pdf));
const word = await readWord(await readFile(pdf));
const codes: readonly string[] = audits.flatMap(({ findings }) => findings.map(({ code }) => code));
const bytes = new Uint8Array(await readFile(page));
const item = await auditBytes({ name: 'a.html', bytes, address: '', type: '' });
const set: CrossfootSet = crossfootSetSchema.parse(crossfootSet([item], 'en'));
console.log(JSON.stringify({
  codes,
  organ: 'page' in sheets ? auditPage(sheets.page)[0]?.report.organ : sheets.unread,
  word: 'unread' in word ? word.unread : 'read',
  between: auditCollection(audits).findings.length,
  set: set.items[0]?.reports.map((report) => crossfootSchema.parse(report).findings[0]?.message),
}));
`;

test('it is a library, with types', async () => {
  await writeFile(join(folder, 'use.ts'), program);
  const options = { module: 'nodenext', target: 'es2023', strict: true, types: ['node'] };
  const config = { compilerOptions: options, files: ['use.ts'] };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
  await run(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', folder]);
  const { stdout } = await run(process.execPath, [join(folder, 'use.js'), page, pdf]);
  expect(JSON.parse(stdout)).toEqual({
    codes: expect.arrayContaining(['arithmetic', 'blank-cell']),
    organ: '洪泽区人民政府',
    word: 'unknown',
    between: 0,
    set: ['(7) Total processed · Total is 14, should be 0'],
  });
});

test('it is a command', async () => {
  const main = join(folder, 'node_modules/crossfoot', manifest.bin.crossfoot ?? '');
  const child = spawn(main, ['audit', page, pdf, '-f', 'ndjson'], { cwd: folder });
  const { code, output } = await ended(child);
  expect(
    output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).state),
  ).toEqual(['done', 'done']);
  expect(code).toBe(1);
});

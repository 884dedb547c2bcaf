import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { crossfoot, ended, start } from '../../harness/command/run.ts';
import { crossfootSetSchema } from '../../lib/summary/crossfoot-schema.ts';

const pages = new URL('../pages/', import.meta.url);
const sound = new URL('enforcement-nine-2022/page.html', pages);
const faulty = new URL('000-xizhen-2023/page.html', pages);
const program = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));
const items = crossfootSetSchema.shape.items;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crossfoot-command-'));
  await mkdir(join(folder, 'set/深 处'), { recursive: true });
  await cp(sound, join(folder, 'sound.html'));
  await cp(sound, join(folder, 'set/a.html'));
  await cp(faulty, join(folder, 'set/深 处/b.htm'));
  await writeFile(join(folder, 'set/picture.png'), '');
  await writeFile(join(folder, 'other.txt'), '食堂菜谱\n星期一 面条\n');
});
afterAll(() => rm(folder, { recursive: true }));

const audit = (...words: string[]) => crossfoot(['audit', ...words], { cwd: folder });
const lines = (output: string) => output.trimEnd().split('\n');
const itemsOf = (output: string) => items.parse(lines(output).map((line) => JSON.parse(line)));

describe('formats', () => {
  test('ndjson: a line for each file, in order, folders with all below them', async () => {
    const { code, output, errors } = await audit('set', 'sound.html', '-f', 'ndjson');
    const found = itemsOf(output);
    expect(found.map(({ file, state }) => [file, state])).toEqual([
      [join('set', 'a.html'), 'done'],
      [join('set', '深 处', 'b.htm'), 'done'],
      ['sound.html', 'done'],
    ]);
    expect(found[1]?.reports[0]?.findings[0]).toMatchObject({
      code: 'arithmetic',
      severity: 'error',
    });
    expect([code, errors]).toEqual([1, '']);
  });

  test('json: the whole set, with what is found between reports', async () => {
    const { code, output } = await audit('sound.html', 'other.txt', '-f', 'json', '--between');
    const set = crossfootSetSchema.parse(JSON.parse(output));
    expect(set.items.map(({ state }) => state)).toEqual(['done', 'no-report']);
    expect(code).toBe(0);
  });

  test('text: in the language that is asked for, from the standard input', async () => {
    const words = ['audit', '-', 'other.txt', '--language', 'en'];
    const { code, output } = await crossfoot(words, { cwd: folder, input: await readFile(faulty) });
    expect(output).toMatch(/^-\n/);
    expect(output).toContain('2023: 1 error, 1 warning');
    expect(output).toContain('[Error] (7) Total processed · Total is 14, should be 0 (arithmetic)');
    expect(output).toMatch(/other\.txt\n {2}\S/);
    expect(code).toBe(1);
  });

  test('sarif, xlsx and html: each as a file of a folder', async () => {
    const out = join(folder, 'out');
    const words = (format: string) => audit('set', 'nope.pdf', '-f', format, '-o', out, '-j', '1');
    const ends = await Promise.all(['sarif', 'xlsx', 'html'].map(words));
    expect(ends.map(({ code, output }) => [code, output])).toEqual(Array(3).fill([2, '']));
    expectSarif(JSON.parse(await readFile(join(out, 'crossfoot.sarif'), 'utf8')));
    const rows = await readSheet(join(out, 'crossfoot.xlsx'), 1);
    expect(rows.flat()).toContain('原平市西镇乡人民政府');
    const page = await readFile(join(out, 'crossfoot.html'), 'utf8');
    expect(page).toMatch(/^<!doctype html>[\s\S]*原平市西镇乡人民政府/i);
  });
});

/** The parts of SARIF 2.1.0 that its schema requires, and how they hang together. */
function expectSarif(log: {
  version: string;
  $schema: string;
  runs: {
    tool: {
      driver: { name: string; rules: { id: string; helpUri?: string; help?: { text: string } }[] };
    };
    invocations: {
      executionSuccessful: boolean;
      toolExecutionNotifications: { message: { text: string } }[];
    }[];
    results: {
      ruleId: string;
      ruleIndex: number;
      level: string;
      message: { text: string };
      locations: {
        physicalLocation: { artifactLocation: { uri: string }; region?: { startLine: number } };
      }[];
    }[];
  }[];
}) {
  expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif-2.1.0') });
  const [run] = log.runs;
  const { name, rules } = run?.tool.driver ?? { name: '', rules: [] };
  expect(name).toBe('Crossfoot');
  const { helpUri, help } = rules.find(({ id }) => id === 'arithmetic') ?? {};
  expect(helpUri).toMatch(/^file:\/\/.*\/docs\/rules\/arithmetic\.md$/);
  expect(help?.text).toContain('## 说明');
  const results = run?.results ?? [];
  expect(results.length).toBeGreaterThan(3);
  for (const { ruleId, ruleIndex, level, message, locations } of results) {
    expect(rules[ruleIndex]?.id).toBe(ruleId);
    expect(['error', 'warning', 'note']).toContain(level);
    expect(message.text).not.toBe('');
    const uri = locations[0]?.physicalLocation.artifactLocation.uri ?? '';
    expect(new URL(uri, 'file:///').href).toMatch(
      /set\/(?:a\.html|%E6%B7%B1%20%E5%A4%84\/b\.htm)$/,
    );
  }
  const regions = results.flatMap(({ locations }) => locations[0]?.physicalLocation.region ?? []);
  expect(regions.some(({ startLine }) => startLine > 1)).toBe(true);
  expect(run?.invocations).toMatchObject([
    { executionSuccessful: false, toolExecutionNotifications: [{ level: 'error' }] },
  ]);
}

describe('what cannot be read', () => {
  test('is told file by file, and ends with 2; a folder that leads to itself is taken once', async () => {
    await writeFile(join(folder, 'empty.pdf'), '');
    await writeFile(join(folder, 'cut.pdf'), '%PDF-1.7\n1 0 obj');
    await symlink('self.html', join(folder, 'self.html'));
    await mkdir(join(folder, 'loop/down'), { recursive: true });
    await cp(sound, join(folder, 'loop/down/a.html'));
    await symlink('..', join(folder, 'loop/down/up'));
    await cp(sound, join(folder, 'locked.html'));
    await mkdir(join(folder, 'locked'));
    for (const name of ['locked.html', 'locked']) await chmod(join(folder, name), 0);
    await chmod(folder, 0o755);
    // Root may read everything.
    const other = process.getuid?.() === 0 ? { uid: 65_534 } : {};
    const named = [
      'empty.pdf',
      'cut.pdf',
      'nope.html',
      'self.html',
      'locked.html',
      'locked',
      'loop',
    ];
    const words = ['audit', ...named, '-f', 'ndjson'];
    const { code, output } = await crossfoot(words, { cwd: folder, ...other });
    expect(itemsOf(output).map(({ file, state, reason }) => [file, state, reason])).toEqual([
      ['empty.pdf', 'unread', 'empty'],
      ['cut.pdf', 'unread', 'damaged'],
      ['nope.html', 'failed', 'no-such-file'],
      ['self.html', 'failed', 'loop'],
      ['locked.html', 'failed', 'no-permission'],
      ['locked', 'failed', 'no-permission'],
      [join('loop', 'down', 'a.html'), 'done', null],
    ]);
    expect(code).toBe(2);
  });

  test('an address that never answers is given up, one that refuses is told', async () => {
    const silent = createServer((socket) => socket.resume().on('error', () => {})).listen(
      0,
      '127.0.0.1',
    );
    await once(silent, 'listening');
    const { port } = silent.address() as { port: number };
    const { code, output } = await audit(`http://127.0.0.1:${port}/a.html`, '--time-limit', '1');
    expect(output).toContain(`http://127.0.0.1:${port}/a.html`);
    expect(output).toContain('网站响应太慢，未能取得全部内容');
    expect(code).toBe(2);
    silent.close();
  });
});

describe('how it ends', () => {
  test.each([
    [['nope'], '没有这个命令：nope'],
    [['audit', 'a.html', '--nope'], '--nope'],
  ])('%j is wrong use', async (words, told) => {
    const { code, output, errors } = await crossfoot(words, { cwd: folder });
    expect([code, output]).toEqual([64, '']);
    expect(errors).toContain(told);
  });

  test('with a word where there is nothing to audit', async () => {
    await mkdir(join(folder, 'nothing'));
    const { code, output, errors } = await audit('nothing');
    expect([code, output, errors]).toEqual([0, '', '没有找到可以核对的文件。\n']);
  });

  test.runIf(existsSync('/dev/full'))('with a word where the disk is full', async () => {
    const shell = ['-c', '"$0" "$1" audit sound.html > /dev/full', process.execPath, program];
    const child = spawn('sh', shell, { cwd: folder });
    const { code, errors } = await ended(child);
    expect([code, errors]).toEqual([74, expect.stringContaining('ENOSPC')]);
  });

  test('with help, which has examples', async () => {
    const { code, output } = await crossfoot(['audit', '--help'], {
      env: { LC_ALL: 'en_GB.UTF-8' },
    });
    expect(output).toMatch(/^Usage: [\s\S]*Examples:\n/);
    expect(code).toBe(0);
  });

  test('when nobody reads on', async () => {
    const child = start(['audit', ...Array(100).fill(join(folder, 'set/a.html')), '-f', 'ndjson']);
    child.stdout.once('data', () => child.stdout.destroy());
    const { code, errors } = await ended(child);
    expect([code, errors]).toEqual([130, '']);
  });

  test('by Ctrl-C, with what was done', async () => {
    const many = Array(200).fill(join(folder, 'set/a.html'));
    const child = start(['audit', ...many, '-f', 'json', '-j', '1']);
    child.stdout.once('data', () => child.kill('SIGINT'));
    const { code, output } = await ended(child);
    const set = crossfootSetSchema.parse(JSON.parse(output));
    expect(set.items.length).toBeGreaterThan(0);
    expect(set.items.length).toBeLessThan(200);
    expect(code).toBe(130);
  });
});

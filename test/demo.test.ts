import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

test('a demo of a page that is not there names those that are, and leaves no old summary', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crossfoot-demo-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'artifacts'));
  const summary = join(folder, 'artifacts/summary.txt');
  writeFileSync(summary, 'of another page');
  const script = resolve('scripts/demo.ts');
  const { status, stderr } = spawnSync(process.execPath, [script, 'nosuchpage'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('There is no page “nosuchpage”; choose one of:');
  const pages = readdirSync('test/pages').filter((name) => !name.includes('.'));
  for (const page of pages) expect(stderr).toContain(page);
  expect(existsSync(summary)).toBe(false);
});

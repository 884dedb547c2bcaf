import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nothingBetween } from '../../cli/formats/format.ts';
import { regionsIn } from '../../cli/formats/region.ts';
import { sarif } from '../../cli/formats/sarif.ts';
import { words } from '../../cli/words.ts';
import { keepFailure } from '../../lib/archive/keep-item.ts';
import { keepOptions } from '../support/kept-item.ts';

const options = { translate: words.en, madeAt: new Date(0), between: false };

test('a pipe, which was read already, is not waited for once more', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'crossfoot-pipe-'));
  try {
    const file = join(folder, 'pipe.html');
    execFileSync('mkfifo', [file]);
    const find = await regionsIn({ file, kind: 'page' });
    expect(find('年报')).toBeNull();
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('an address is told as a URI', async () => {
  const source = { address: 'http://portal.example/年报 1.html?of={县}|a', file: null, sha256: '' };
  const item = keepFailure({ state: 'failed', reason: 'timeout', title: '' }, source, keepOptions);
  const writing = sarif.begin(options);
  await writing.item(item);
  const [run] = JSON.parse(`${await writing.end(nothingBetween, true)}`).runs;
  const [location] = run.invocations[0].toolExecutionNotifications[0].locations;
  expect(location.physicalLocation.artifactLocation.uri).toBe(
    'http://portal.example/%E5%B9%B4%E6%8A%A5%201.html?of=%7B%E5%8E%BF%7D%7Ca',
  );
});

test.each([true, false])('a SARIF run that was whole: %s', async (isWhole) => {
  const log = JSON.parse(`${await sarif.begin(options).end(nothingBetween, isWhole)}`);
  expect(log.runs[0].invocations[0].executionSuccessful).toBe(isWhole);
});

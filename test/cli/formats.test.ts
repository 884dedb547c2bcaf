import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nothingBetween } from '../../cli/formats/format.ts';
import { regionsIn } from '../../cli/formats/region.ts';
import { sarif } from '../../cli/formats/sarif.ts';
import { words } from '../../cli/words.ts';

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

test.each([true, false])('a SARIF run that was whole: %s', async (isWhole) => {
  const options = { translate: words.en, madeAt: new Date(0), between: false };
  const log = JSON.parse(`${await sarif.begin(options).end(nothingBetween, isWhole)}`);
  expect(log.runs[0].invocations[0].executionSuccessful).toBe(isWhole);
});

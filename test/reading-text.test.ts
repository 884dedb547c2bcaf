import { expect, test } from 'vitest';
import { faithful } from '../harness/reports/publish.ts';
import { textTables } from '../harness/reports/render-text.ts';
import { expectLostFieldsTold, publishTextAndRead } from './support/plain-text.ts';
import { cases, generated } from './support/reading.ts';

test.each(textTables)('%s: a report comes back from plain text as it was', async (how) => {
  for (const report of [...cases, ...generated]) {
    expect(await publishTextAndRead(report, how)).toMatchObject(faithful);
  }
});

/** `test/long/reading-text.test.ts` takes fields out of two thousand, others at every run. */
test('in a row that has lost a field no figure is read as another cell’s: a sample', () =>
  expectLostFieldsTold(40, 2023));

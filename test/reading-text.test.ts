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

test(
  'in a row that has lost a field no figure is read as another cell’s',
  {
    timeout: 60_000,
  },
  () => expectLostFieldsTold(100, 2023),
);

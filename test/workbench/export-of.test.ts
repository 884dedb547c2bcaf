import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { crossfootSetSchema } from '../../lib/summary/crossfoot-schema.ts';
import { exportKinds } from '../../lib/workbench/export-kinds.ts';
import { exportOf } from '../../lib/workbench/export-of.ts';
import { exportInput, items } from '../support/export-input.ts';
import { inChinese } from '../support/translators.ts';

const source = { items, runs: exportInput.runs, expected: [], madeAt: exportInput.madeAt };
const whole = { keys: null, reports: null, unfinished: null };

/** An export as a text in which words can be looked for. */
async function textOf(bytes: string | Uint8Array<ArrayBuffer>, ending: string): Promise<string> {
  if (typeof bytes === 'string') return bytes;
  if (ending === 'xlsx') return strFromU8(unzipSync(bytes)['xl/sharedStrings.xml'] ?? bytes);
  return (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
}

test.each(exportKinds)(
  'as %s a run that has not ended says so, and one that has does not',
  async (kind) => {
    const told = async (unfinished: { done: number; total: number } | null) => {
      const { bytes, ending } = await exportOf({ ...whole, kind, unfinished }, source, inChinese);
      return textOf(bytes, ending);
    };
    const says = kind === 'json' ? /"total": 86/ : /未核对完：共 86 份，只处理了 11 份/;
    expect(await told({ done: 11, total: 86 })).toMatch(says);
    expect(await told(null)).not.toMatch(says);
  },
);

test('of some items all that is said of them is told', async () => {
  const [first] = items;
  const request = { ...whole, kind: 'json', keys: [first?.key ?? ''] } as const;
  const { bytes } = await exportOf(request, source, inChinese);
  const set = crossfootSetSchema.parse(JSON.parse(String(bytes)));
  expect(set.items.map(({ address }) => address)).toContain(first?.address);
  const reports = set.items.flatMap((item) => item.reports).length;
  for (const { where } of set.between) {
    for (const { report } of where) expect(report).toBeLessThan(reports);
  }
});

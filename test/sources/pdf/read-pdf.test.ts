import { expect, test } from 'vitest';
import { nodePdf } from '../../../harness/files/node-pdf.ts';
import { lineOf, pdfOf, scannedSheet } from '../../../harness/files/write-pdf.ts';
import { type AskPassword, openPdf } from '../../../lib/sources/pdf/open-pdf.ts';
import { type ReadTools, readPdf } from '../../../lib/sources/pdf/read-pdf.ts';

/** What a file says, opened and read; or why it says nothing. */
async function read(
  bytes: Uint8Array,
  { askPassword, progress }: { askPassword?: AskPassword } & Partial<ReadTools> = {},
) {
  const tools = nodePdf(askPassword);
  const pdf = await openPdf(bytes, tools);
  if (typeof pdf === 'string') return pdf;
  try {
    return await readPdf(pdf, { ...tools, ...(progress && { progress }) });
  } finally {
    await pdf.loadingTask.destroy();
  }
}

const wordsOf = (reading: Awaited<ReturnType<typeof read>>) =>
  typeof reading === 'string'
    ? reading
    : reading.blocks.map((block) => (block.kind === 'text' ? block.text : block.kind));

const one = pdfOf([lineOf('41 items')]);

test('what its sheets say is read, with the sheets and where its words are drawn', async () => {
  const reading = await read(pdfOf([lineOf('41 items'), lineOf('7 of them')]));
  const drawn = typeof reading === 'string' ? [] : reading.blocks;
  const runs = drawn.flatMap((block) => (block.kind === 'text' ? (block.runs ?? []) : []));
  expect(`${wordsOf(reading)}`).toMatch(/^41 items,?7 of them$/);
  expect(runs.map(({ sheet }) => sheet)).toEqual([1, 2]);
  expect(reading).toMatchObject({
    sheets: [
      { width: 595, height: 842 },
      { width: 595, height: 842 },
    ],
    truncated: false,
  });
});

test('the bytes stay those of the caller', async () => {
  await read(one);
  expect(one.length).toBeGreaterThan(500);
});

test.each([
  ['cut off after its first object', one.slice(0, 60)],
  ['nothing but its first line', one.slice(0, 9)],
  [
    'noise after its first line',
    Uint8Array.from(one, (byte, at) => (at < 9 ? byte : (at * 7) & 255)),
  ],
])('damaged: %s', async (_, bytes) => {
  expect(await read(bytes)).toBe('damaged');
});

test('a file whose table of objects is lost is read all the same', async () => {
  const text = Buffer.from(one).toString('latin1');
  const bytes = Uint8Array.from(Buffer.from(text.replace(/xref[\s\S]*(?=trailer)/, ''), 'latin1'));
  expect(wordsOf(await read(bytes))).toEqual(['41 items']);
});

test('of a file with a sheet that cannot be read not all is read', async () => {
  const text = Buffer.from(pdfOf([lineOf('41 items'), lineOf('7')])).toString('latin1');
  const bytes = Buffer.from(text.replace(/(Kids\[\d+ 0 R) \d+ 0 R/, '$1 99 0 R'), 'latin1');
  const reading = await read(Uint8Array.from(bytes));
  expect(wordsOf(reading)).toEqual(['41 items']);
  expect(reading).toMatchObject({ truncated: true });
});

test.each([
  ['no sheet', pdfOf([])],
  ['sheets with nothing on them', pdfOf([{ content: '' }, { content: '' }])],
])('empty: %s', async (_, bytes) => {
  expect(await read(bytes)).toBe('empty');
});

test('pictures of sheets are a scan, and not a file without a report', async () => {
  expect(await read(pdfOf([scannedSheet, scannedSheet]))).toBe('scan');
});

test('sheets whose letters are drawn as shapes are not empty', async () => {
  const shapes = '0 0 m 9 0 l 4 9 l h f 20 0 m 29 0 l 24 9 l h f';
  expect(await read(pdfOf([{ content: shapes }]))).toBe('scan');
});

test('a scanned sheet among others is told', async () => {
  const reading = await read(pdfOf([lineOf('41 items'), scannedSheet]));
  expect(reading).toMatchObject({ scanned: [2] });
});

test('words over a scan that are not shown do not make it read', async () => {
  const recognised = `${scannedSheet.content} BT 3 Tr /F 12 Tf 72 400 Td (41 items) Tj ET`;
  expect(await read(pdfOf([{ content: recognised }]))).toBe('scan');
});

const locked = pdfOf([lineOf('41 items')], { password: 'open' });

test('a locked file is opened with the password that is asked for, again where it is wrong', async () => {
  const asked: boolean[] = [];
  const askPassword = async (again: boolean) => {
    asked.push(again);
    return again ? 'open' : 'wrong';
  };
  expect(wordsOf(await read(locked, { askPassword }))).toEqual(['41 items']);
  expect(asked).toEqual([false, true]);
});

test.each<[string, AskPassword]>([
  ['the person declines', async () => null],
  ['the person declines after a wrong one', async (again) => (again ? null : 'wrong')],
  ['asking fails', () => Promise.reject(new Error('closed'))],
])('a locked file stays unread where %s', async (_, askPassword) => {
  expect(await read(locked, { askPassword })).toBe('encrypted');
});

test('sheets are told one by one, and reading ends where it is to end', async () => {
  const told: string[] = [];
  const progress = async (sheet: number, sheets: number) => {
    told.push(`${sheet} of ${sheets}`);
    if (sheet === 2) throw new Error('enough');
  };
  const bytes = pdfOf([lineOf('1'), lineOf('2'), lineOf('3')]);
  await expect(read(bytes, { progress })).rejects.toThrow('enough');
  expect(told).toEqual(['1 of 3', '2 of 3']);
});

import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { auditBytes } from '../../cli/audit-file.ts';
import { findLibreOffice } from '../../cli/read/libreoffice.ts';
import { savedPdfs, savedWords } from '../../harness/files/saved-files.ts';
import { wordFile } from '../../harness/files/word-package.ts';
import { digestOf } from '../../lib/sources/digest.ts';

const [word] = savedWords;
const docx = wordFile(word?.body ?? '');
const fileOf = (name: string, bytes: Uint8Array<ArrayBuffer>) => ({
  name,
  bytes,
  address: '',
  type: '',
});
/** The least that an old Word file is known by. */
const old = new Uint8Array([
  ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  ...new TextEncoder().encode([...'WordDocument'].map((sign) => `${sign}\0`).join('')),
]);

test('a PDF and a Word file are read without a browser', async () => {
  const [pdf] = savedPdfs;
  const items = await Promise.all([
    auditBytes(fileOf('a.pdf', new Uint8Array(pdf?.bytes ?? []))),
    auditBytes(fileOf('b.docx', docx)),
  ]);
  const found = items.map(({ kind, reports: [report] }) => [kind, report?.member.organ]);
  expect(found).toEqual([
    ['pdf', pdf?.expected.organ],
    ['word', word?.expected.organ],
  ]);
});

test('an old Word file is read as what it was written anew as, and keeps its digest', async () => {
  const asked: string[] = [];
  const convert = async (_bytes: Uint8Array, from: string) => {
    asked.push(from);
    return docx;
  };
  const item = await auditBytes(fileOf('c.doc', old), { convert });
  expect(item).toMatchObject({ file: 'c.doc', state: 'done', kind: 'word' });
  expect(item.sha256).toBe(await digestOf(old));
  expect(asked).toEqual(['old-word']);
});

test.each([undefined, async () => null])(
  'where nothing writes it anew it is unread',
  async (convert) => {
    const item = await auditBytes(fileOf('c.doc', old), convert ? { convert } : {});
    expect(item).toMatchObject({ state: 'unread', reason: 'old-word', reports: [] });
  },
);

test('a page says what was not looked at', async () => {
  const page = await readFile(
    new URL('../pages/000-xizhen-2023/page.html', import.meta.url),
    'utf8',
  );
  const styled = `${page}<link rel="stylesheet" href="a.css">`;
  const item = await auditBytes(fileOf('d.html', new TextEncoder().encode(styled)));
  expect(item.reports[0]?.notes).toContain('unstyled');
});

test('LibreOffice is looked for where the environment says', () => {
  expect(findLibreOffice({ PATH: '/nowhere' })).toBeNull();
  expect(findLibreOffice({ PATH: '/nowhere', SOFFICE: process.execPath })).toBe(process.execPath);
  expect(findLibreOffice({ SOFFICE: '/nowhere/soffice' })).toBeNull();
});

import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { fileKindOf } from '../../lib/sources/file-kind.ts';

const ascii = (words: string) => new TextEncoder().encode(words);
const bytes = (...values: number[]) => Uint8Array.from(values);
const compound = (stream: string) =>
  Uint8Array.from([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...new Array(504).fill(0),
    ...[...ascii(stream)].flatMap((byte) => [byte, 0]),
  ]);

test.each([
  ['no byte', bytes(), 'empty'],
  ['zeros', new Uint8Array(300), 'empty'],
  ['a PDF', ascii('%PDF-1.7\n'), 'pdf'],
  ['a PDF behind what a server put before it', ascii(`\r\n\r\n${'#'.repeat(600)}%PDF-1.4`), 'pdf'],
  ['a zip', zipSync({ 'word/document.xml': ascii('<w/>') }), 'zip'],
  ['an old Word file', compound('WordDocument'), 'old-word'],
  ['an old WPS file', compound('WpsContent'), 'old-wps'],
  ['an old workbook', compound('Workbook'), 'spreadsheet'],
  ['a file of Word with a password', compound('EncryptedPackage'), 'encrypted'],
  ['rich text', ascii('{\\rtf1\\ansi'), 'rtf'],
  ['a PNG picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), 'picture'],
  ['a rar', bytes(0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0), 'archive'],
  ['a page', ascii('<!DOCTYPE html>'), 'text'],
  ['a text that begins like a bitmap', ascii('BM、项目\t3'), 'text'],
  ['UTF-16', bytes(0xff, 0xfe, 0x00, 0x4e, 0x8c, 0x4e), 'text'],
  ['bytes of nothing known', bytes(1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0, 1), 'unknown'],
])('%s', (_, given, kind) => {
  expect(fileKindOf(given)).toBe(kind);
});

test('any bytes are of some kind', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (given) => fileKindOf(given) !== undefined),
  );
});

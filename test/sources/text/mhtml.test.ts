import { expect, test } from 'vitest';
import { htmlInMhtml, isMhtml } from '../../../lib/sources/text/mhtml.ts';

/** As a browser writes it: headers that go on in the next line, quoted-printable, a picture behind. */
function saved(body: string, type = 'text/html'): Uint8Array<ArrayBuffer> {
  const lines = [
    'From: <Saved by a browser>',
    'Snapshot-Content-Location: https://www.example.gov.cn/',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----Mark--1"',
    '',
    '',
    '------Mark--1',
    `Content-Type: ${type}`,
    'Content-Transfer-Encoding: quoted-printable',
    '',
    body,
    '------Mark--1',
    'Content-Type: image/gif',
    'Content-Transfer-Encoding: base64',
    '',
    'R0lGODlhAQABAAAAACw=',
    '------Mark--1--',
    '',
  ];
  return Uint8Array.from(Buffer.from(lines.join('\r\n'), 'latin1'));
}

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

test('the page of a saved page is read', async () => {
  const bytes = saved('<p>=E5=90=88=\r\n=E8=AE=A1 3</p>');
  expect(isMhtml(text(bytes))).toBe(true);
  expect((await htmlInMhtml(bytes))?.trim()).toBe('<p>合计 3</p>');
});

test('in the encoding that it names', async () => {
  const bytes = saved('<p>=BA=CF=BC=C6 3</p>', 'text/html; charset="gb2312"');
  expect((await htmlInMhtml(bytes))?.trim()).toBe('<p>合计 3</p>');
});

test('one that holds no page says so', async () => {
  expect(await htmlInMhtml(saved('x', 'image/png'))).toBeNull();
});

test('a text that speaks of such files is none', () => {
  expect(
    isMhtml('网页保存说明\n\nMIME-Version: 1.0\nContent-Type: multipart/related\n\n正文'),
  ).toBe(false);
});

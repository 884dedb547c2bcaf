import { expect, test } from 'vitest';
import { gbk } from '../../harness/files/gbk.ts';
import { readBytes } from '../../harness/files/read-any-file.ts';
import { outline } from '../../harness/files/read-word-file.ts';
import { wordFile, wordFiles } from '../../harness/files/word-package.ts';

const ascii = (text: string) => new TextEncoder().encode(text);
const table = '<table><tr><td>甲<td>1<tr><td>乙<td>2</table>';
const rows = ['甲|1', '乙|2'];
const mhtml = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="=_x"\r\n\r\n--=_x\r\nContent-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: base64\r\nContent-Location: file:///C:/a.htm\r\n\r\n${Buffer.from(gbk(`<html><body>${table}</body></html>`)).toString('base64')}\r\n--=_x--\r\n`;
const word =
  '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
const flat = `<?xml version="1.0" encoding="UTF-8"?>\n<?mso-application progid="Word.Document"?>\n<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${Object.entries(
  wordFiles(word),
)
  .map(
    ([name, text]) =>
      `<pkg:part pkg:name="/${name}"><pkg:xmlData>${text.replace(/<\?.*?\?>/, '')}</pkg:xmlData></pkg:part>`,
  )
  .join('')}</pkg:package>`;

/** Whatever the name says, content decides. */
test.each([
  [
    'a page as .doc',
    ascii(`<html xmlns:o="urn:schemas-microsoft-com:office:office"><body>${table}`),
    'page',
    [rows],
  ],
  ['a page in GBK', gbk(`<html><meta charset=gb2312>${table}`), 'page', [rows]],
  [
    'a page of XHTML',
    ascii(
      `<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><body>${table}`,
    ),
    'page',
    [rows],
  ],
  ['a part of a page', ascii(table), 'page', [rows]],
  ['a saved page', ascii(mhtml), 'page', [rows]],
  ['Word', wordFile(word), 'word', [['甲|1']]],
  ['Word as one XML document', ascii(flat), 'word', [['甲|1']]],
  ['text', gbk('一、总体情况\n甲\t1\n乙\t2'), 'text', ['一、总体情况', rows]],
])('%s', async (_, bytes, kind, said) => {
  const reading = await readBytes(bytes, { name: '年报.wps' });
  if (!('page' in reading)) throw new Error(reading.unread);
  expect(reading.page.file).toMatchObject({
    kind,
    name: '年报.wps',
    sha256: expect.stringMatching(/^[\da-f]{64}$/),
  });
  expect(outline(reading.page.blocks)).toEqual(said);
});

test.each([
  ['nothing', new Uint8Array(), 'empty'],
  ['white space', ascii(' \r\n\t'), 'empty'],
  ['rich text', ascii('{\\rtf1 x}'), 'rtf'],
  ['Word 2003 in XML', ascii('<?xml version="1.0"?><w:wordDocument xmlns:w="x"/>'), 'old-word'],
  ['XML of nothing known', ascii('<?xml version="1.0"?><a/>'), 'unknown'],
  ['a zip cut off', wordFile(word).slice(0, 300), 'damaged'],
  [
    'a saved page without a page',
    ascii(
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: image/png\r\n\r\nx\r\n--x--',
    ),
    'damaged',
  ],
])('%s is said to be', async (_, bytes, unread) => {
  expect(await readBytes(bytes)).toEqual({ unread });
});

test('a page without a title is called by the name of its file', async () => {
  const reading = await readBytes(ascii('甲\t1'), {
    name: '年报.txt',
    address: 'https://www.example.gov.cn/a.txt',
  });
  expect(reading).toMatchObject({
    page: { title: '年报.txt', url: 'https://www.example.gov.cn/a.txt' },
  });
});

import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { wordFile, wordFiles, zipped } from '../../../harness/files/word-package.ts';
import { parseXml } from '../../../harness/files/xml-parser.ts';
import { readFlatWord, readWord } from '../../../lib/sources/word/read-word.ts';

const p = '<w:p><w:r><w:t>正文</w:t></w:r></w:p>';
const sound = wordFiles(p);
const read = (bytes: Uint8Array) => readWord(bytes, parseXml);
const readFiles = (files: Readonly<Record<string, string>>) => read(zipped(files));
const said = { blocks: [{ kind: 'text', id: 'b0', text: '正文', level: 0 }], truncated: false };
const main = 'word/document.xml';
const megabytes = 1024 * 1024;

/** With the bytes from `at` on replaced. */
function changed(bytes: Uint8Array, at: number, ...values: number[]): Uint8Array {
  const other = bytes.slice();
  other.set(values, at < 0 ? bytes.length + at : at);
  return other;
}

/** Where bytes stand last in others. */
function lastOf(bytes: Uint8Array, ...sought: number[]): number {
  return Buffer.from(bytes).lastIndexOf(Buffer.from(sought));
}

describe('a zip', () => {
  test('sound', () => {
    expect(readFiles(sound)).toEqual(said);
  });

  test('stored, with backslashes in names, or its parts elsewhere', () => {
    const stored = Object.entries(sound).map(([name, text]) => [
      name.replaceAll('/', '\\'),
      [Buffer.from(text), { level: 0 }],
    ]);
    expect(read(zipSync(Object.fromEntries(stored)))).toEqual(said);
    const { [main]: text = '', ...rest } = sound;
    const rels = '_rels/.rels';
    const moved = {
      ...rest,
      [rels]: String(rest[rels]).replace('word/document.xml', '/other/text.xml'),
      'other/text.xml': text,
    };
    expect(readFiles(moved)).toEqual(said);
  });

  test('cut off, or with a byte changed, is damaged', () => {
    const bytes = wordFile(p.repeat(50));
    expect(read(bytes.subarray(0, bytes.length - 40))).toBe('damaged');
    const at = Buffer.from(bytes).indexOf('word/document.xml') + 'word/document.xml'.length + 20;
    expect(read(changed(bytes, at, (bytes[at] ?? 0) ^ 0x40))).toBe('damaged');
  });

  test('encrypted', () => {
    const bytes = wordFile(p);
    const entry = lastOf(bytes, 0x50, 0x4b, 0x01, 0x02);
    expect(read(changed(bytes, entry + 8, 1))).toBe('encrypted');
  });

  test.each([
    ['a workbook', { 'xl/workbook.xml': '<x/>' }, 'spreadsheet'],
    ['an OFD', { 'OFD.xml': '<x/>' }, 'ofd'],
    ['any other', { 'a.txt': 'x' }, 'archive'],
    ['broken XML', { ...sound, [main]: '<w:document' }, 'damaged'],
    ['a part that is broken', wordFiles(p, { styles: '<w:style' }), 'damaged'],
    ['another root', { ...sound, [main]: '<html/>' }, 'damaged'],
    ['no text part', { ...sound, [main]: undefined }, 'damaged'],
    ['no word', wordFiles('<w:p/>'), 'empty'],
    [
      'a scan',
      wordFiles('<w:p><w:r><w:drawing><a:blip r:embed="rId1"/></w:drawing></w:r></w:p>'),
      'scan',
    ],
  ])('%s', (_, files, reason) => {
    const all = Object.entries(files).filter(([, text]) => text !== undefined);
    expect(readFiles(Object.fromEntries(all) as Record<string, string>)).toBe(reason);
  });
});

function buffers(files: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]));
}

/** A file whose text part is so many bytes of nothing, folded up to a thousandth. */
const bomb = zipSync({ ...buffers(sound), [main]: [new Uint8Array(40 * megabytes), { level: 1 }] });

describe('what unfolds without end', () => {
  test('a part of 40 MB is too large, and costs little', () => {
    expect(bomb.length).toBeLessThan(megabytes);
    const before = process.memoryUsage().arrayBuffers;
    const start = process.cpuUsage();
    expect(read(bomb)).toBe('too-large');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(120 * megabytes);
    expect(process.cpuUsage(start).user).toBeLessThan(2_000_000);
  });

  test('parts that nobody asks for do not unfold', () => {
    const other = Buffer.from(bomb);
    for (let at = other.indexOf(main); at >= 0; at = other.indexOf(main, at)) {
      other.write('word/theme000.xml', at);
    }
    // Without its text part the file is damaged, and not too large.
    expect(read(other)).toBe('damaged');
  });

  test('sizes that lie are not believed', () => {
    const entry = Buffer.from(bomb).lastIndexOf(main) - 46;
    expect(read(changed(bomb, entry + 24, 10, 0, 0, 0))).toBe('too-large');
    expect(read(changed(bomb, entry + 20, 255, 255, 255, 127))).toBe('too-large');
    expect(read(changed(bomb, entry + 42, 255, 255, 255, 127))).toBe('damaged');
  });

  test('entities are refused', () => {
    const text = `<!DOCTYPE x [<!ENTITY a "${'x'.repeat(99)}">]>${sound[main]?.replace(/<\?.*?\?>/, '')}`;
    expect(readFiles({ ...sound, [main]: text })).toBe('damaged');
  });
});

describe('what is longer or deeper than a Page', () => {
  const row = (cells: number) =>
    `<w:tr>${`<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>`.repeat(cells)}</w:tr>`;
  const nest = (open: string, close: string, times: number) =>
    open.repeat(times) + p + close.repeat(times);

  test.each([
    ['columns', `<w:tbl>${row(1200)}</w:tbl>`],
    [
      'a span',
      `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>${p}</w:tc><w:tc>${p}</w:tc></w:tr></w:tbl>`,
    ],
    [
      'rows in front of the edge',
      `<w:tbl><w:tr><w:trPr><w:gridBefore w:val="999999999"/></w:trPr><w:tc>${p}</w:tc><w:tc>${p}</w:tc></w:tr></w:tbl>`,
    ],
    ['tables in tables', nest('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 80)],
    ['tables in cells', nest(`<w:tbl><w:tr><w:tc>${p}</w:tc><w:tc>`, '</w:tc></w:tr></w:tbl>', 80)],
    ['controls', nest('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', 80)],
    [
      'links',
      `<w:p>${'<w:hyperlink>'.repeat(150)}<w:r><w:t>1</w:t></w:r>${'</w:hyperlink>'.repeat(150)}</w:p>`,
    ],
    ['parts of another kind', `${p}<w:altChunk r:id="rId1"/>`],
  ])('%s', (_, body) => {
    expect(read(wordFile(p + body))).toHaveProperty('truncated', true);
  });

  test('a table of 1,200 rows costs as much a row as one of 300', () => {
    const cost = (rows: number) => {
      const bytes = wordFile(`<w:tbl>${row(3).repeat(rows)}</w:tbl>`);
      const start = process.cpuUsage();
      expect(read(bytes)).toHaveProperty('truncated', false);
      return process.cpuUsage(start).user;
    };
    cost(100);
    const ratios = [0, 1, 2].map(() => cost(1200) / cost(300));
    expect(Math.min(...ratios)).toBeLessThan(8);
  });
});

describe('one XML document', () => {
  const part = (name: string, text: string) =>
    `<pkg:part pkg:name="/${name}"><pkg:xmlData>${text.replace(/<\?.*?\?>/, '')}</pkg:xmlData></pkg:part>`;
  const flat = `<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${Object.entries(
    sound,
  )
    .map(([name, text]) => part(name, text))
    .join('')}</pkg:package>`;

  test('a flat package is read', () => {
    expect(readFlatWord(flat, parseXml)).toEqual(said);
  });

  test('Word 2003 and others are said to be', () => {
    const old =
      '<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>';
    expect(readFlatWord(old, parseXml)).toBe('old-word');
    expect(readFlatWord('<?xml version="1.0"?><a/>', parseXml)).toBe('unknown');
    expect(readFlatWord('<?xml version="1.0"?><a>', parseXml)).toBe('damaged');
  });
});

import { expect, test } from 'vitest';
import { parseXml } from '../../../cli/dom/xml.ts';
import { savedWords } from '../../../harness/files/saved-files.ts';
import { escapeXml, wordFile } from '../../../harness/files/word-package.ts';
import { parseXml as asBrowsers } from '../../../harness/files/xml-parser.ts';
import { readWord } from '../../../lib/sources/word/read-word.ts';

test.each(savedWords)('$slug is read as with a browser’s parser', ({ body }) => {
  const bytes = wordFile(body);
  expect(readWord(bytes, parseXml)).toEqual(readWord(bytes, asBrowsers));
});

test('elements go by their local names, whatever their prefixes', () => {
  const found = parseXml(
    '<x:a xmlns:x="u" xmlns="v" x:val="1"><b/>甲<![CDATA[乙]]><x:b val="2"/></x:a>',
  );
  const root = found?.documentElement;
  expect(root?.localName).toBe('a');
  expect(root?.textContent).toBe('甲乙');
  expect(Array.from(root?.attributes ?? [], ({ localName }) => localName)).toContain('val');
  expect(root?.getElementsByTagNameNS('*', 'b')).toHaveLength(2);
  expect(root?.firstElementChild?.nextElementSibling?.localName).toBe('b');
});

test.each([
  ['an open element', '<a><b></a>'],
  ['two roots', '<a/><b/>'],
  ['nothing', ''],
  ['words alone', escapeXml('总计')],
  ['an unknown prefix', '<x:a/>'],
  ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
  ['an unknown entity', '<a>&b;</a>'],
])('%s is no document', (_what, xml) => {
  expect(parseXml(xml)).toBeNull();
  expect(asBrowsers(xml)).toBeNull();
});

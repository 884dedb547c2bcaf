import { describe, expect, test } from 'vitest';
import { htmlDocument } from '../../../harness/reports/documents.ts';
import { readDocument } from '../../../harness/reports/read-document.ts';
import { pageSchema } from '../../../lib/document/page.ts';
import { readings } from './support/documents.ts';
import { outlineOf } from './support/outline.ts';

describe('what is read from a page', () => {
  test.each(readings.filter(({ browserOnly }) => !browserOnly))('$name', ({ html, outline }) => {
    const { page } = readDocument(htmlDocument(html));
    expect(outlineOf(page)).toEqual(outline);
    expect(pageSchema.parse(page)).toEqual(page);
    expect(page.truncated).toBe(false);
  });
});

test('a page says where it was read', () => {
  const document = htmlDocument('<title> 某镇 </title><p>正文', 'https://portal.example/a.html');
  const { url, title, contentType } = readDocument(document).page;
  expect({ url, title, contentType }).toEqual({
    url: 'https://portal.example/a.html',
    title: '某镇',
    contentType: 'text/html',
  });
});

test('a cell that shows nothing but a picture says so', () => {
  const table = '<table><tr><td>甲<td><img><td><img>3<td><img width=1></table>';
  const [block] = readDocument(htmlDocument(table)).page.blocks;
  const cells = block?.kind === 'grid' ? block.grid.cells : [];
  expect(cells.map(({ picture }) => picture)).toEqual([undefined, true, undefined, undefined]);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlDocument } from '../../../harness/reports/documents.ts';
import { readDocument } from '../../../harness/reports/read-document.ts';
import { type Page, pageSchema } from '../../../lib/document/page.ts';

/** What is read of a document that may be anything; fails where it is no Page. */
const read = (document: Document): Page => pageSchema.parse(readDocument(document).page);

test('nothing at all', () => {
  expect(read(htmlDocument('')).blocks).toEqual([]);
  const empty = htmlDocument('');
  empty.documentElement.remove();
  expect(read(empty).blocks).toEqual([]);
});

test('tables nested ten deep', () => {
  let html = '<table><tr><td>甲<td>1</table>';
  for (let depth = 0; depth < 10; depth++) {
    html = `<table><tr><td>层${depth}<td>${html}<td>0</table>`;
  }
  const grids = read(htmlDocument(html)).blocks.flatMap((block) =>
    block.kind === 'grid' ? block.grid.cells.map(({ text }) => text).join() : [],
  );
  expect(grids.at(-1)).toBe('甲,1');
});

test('spans of everything in every cell', () => {
  const cell = '<td rowspan=65534 colspan=1000>自然人';
  const page = read(htmlDocument(`<table>${`<tr>${cell.repeat(20)}`.repeat(50)}</table>`));
  expect(page.blocks[0]).toHaveProperty('grid.height', 50);
});

interface Tree {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Tree[];
}

describe('any tree of elements', () => {
  const name = fc.constantFrom(
    ...['table', 'tr', 'td', 'tbody', 'thead', 'tfoot', 'caption', 'colgroup', 'col', 'p', 'div'],
    ...['pre', 'a', 'img', 'iframe', 'select', 'option', 'slot', 'svg', 'details', 'h2', 'br'],
    ...['input', 'textarea', 'object', 'template', 'x-y', 'html', 'body', 'frameset', 'frame'],
  );
  const attributes = fc.dictionary(
    fc.constantFrom(
      'rowspan',
      'colspan',
      'span',
      'hidden',
      'role',
      'href',
      'src',
      'width',
      'style',
    ),
    fc.constantFrom('0', '-1', '9', 'x', 'a.pdf', 'row', 'table', 'cell', 'display:none', '://'),
    { maxKeys: 3 },
  );
  const text = fc.constantFrom('', '自然人', '1', '\t', '\n2');
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => {
    const children = fc.array(tie('tree'), { maxLength: 4 });
    return {
      tree: fc.record({
        name,
        attributes,
        text,
        children: fc.oneof({ maxDepth: 4 }, fc.constant([]), children),
      }),
    };
  });

  test('is read without an error', () => {
    const document = htmlDocument('');
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 4 }), (trees) => {
        document.body.replaceChildren(...trees.map((one) => grow(document, one)));
        const { truncated } = read(document);
        // Only what stands in cells beside the rows is left out, and that is said.
        const strays = [...document.querySelectorAll('td,th')].filter(
          ({ parentElement }) => parentElement?.nodeName !== 'TR',
        );
        if (strays.every(({ textContent }) => textContent.trim() === '')) {
          expect(truncated).toBe(false);
        }
      }),
      { numRuns: 100 },
    );
  }, 30_000);
});

function grow(document: Document, { name, attributes, text, children }: Tree): Element {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(text, ...children.map((child) => grow(document, child)));
  return element;
}

import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { htmlDocument } from '../../../harness/reports/documents.ts';
import { readDocument } from '../../../harness/reports/read-document.ts';
import { savedPages } from '../../../harness/reports/saved-pages.ts';
import { formPage, together } from './support/form-page.ts';

/** Whatever a page calls its fields and pictures, it says the same; real browsers: e2e/both/names.test.ts. */
const { window } = new JSDOM('');
const names = [
  ...new Set(
    [
      ...[window.EventTarget, window.Node, window.Element, window.HTMLElement],
      ...[window.HTMLFormElement, window.Document, window.HTMLInputElement],
    ].flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype)),
  ),
];
const batches = Array.from({ length: Math.ceil(names.length / together) }, (_, at) =>
  names.slice(at * together, (at + 1) * together),
);

describe.each(['name', 'id'])('as %s of fields and pictures', (attribute) => {
  const document = htmlDocument(formPage);
  const plain = readDocument(document).page;
  const fields = [...document.querySelectorAll('input')];
  const pictures = [...document.querySelectorAll('img')];

  test.each(batches)('%s and so on', (...batch) => {
    for (const [index, name] of batch.entries()) {
      fields[index]?.setAttribute(attribute, name);
      pictures[index]?.setAttribute(attribute, name);
    }
    expect(readDocument(document).page).toEqual(plain);
  });
});

describe('a portal that wraps its whole page in a form', () => {
  const source = savedPages.find(({ slug }) => slug === 'hangzhou-2025')?.source ?? '';
  const within = (inner: string) =>
    source
      .replace(/<body[^>]*>/, (body) => `${body}<form>${inner}`)
      .replace('</body>', '</form>$&');
  const read = (html: string) => readDocument(htmlDocument(html)).page;
  const blocks = read(source).blocks.length;

  test.each(['host', 'parentNode', 'nodeName', 'nodeType', 'shadowRoot', 'getElementsByTagName'])(
    'with a field named %s',
    (name) => {
      const page = read(within(`<input type=hidden name=${name} value=1>`));
      expect(page).toEqual(read(within('')));
      expect(page.blocks).toHaveLength(blocks);
      expect(page.truncated).toBe(false);
    },
  );

  test.each(['assignedSlot', 'parentElement', 'checkVisibility'])(
    'with a field named %s and all of it hidden',
    (name) => {
      const hidden = (field: string) => within(`${field}<div style="display:none">`);
      const page = read(hidden(`<input type=hidden name=${name}>`));
      expect(page).toEqual(read(hidden('')));
    },
  );
});

import { JSDOM } from 'jsdom';
import type { Page } from '../../lib/document/page.ts';
import { readDocument } from './read-document.ts';

/** A portal page as a browser's document. Nothing is loaded and no script runs. */
export function htmlDocument(html: string, url = 'https://portal.example/page.html'): Document {
  return new JSDOM(html, { url }).window.document;
}

/**
 * A text/plain file as browsers show it: the whole text in one `<pre>`. JSDOM does not build that
 * document itself.
 */
export function textDocument(text: string, url = 'https://portal.example/page.txt'): Document {
  const { window } = new JSDOM('<html><head></head><body><pre></pre></body></html>', { url });
  const { document } = window;
  const pre = document.querySelector('pre');
  if (pre) pre.textContent = text;
  Object.defineProperty(window.Document.prototype, 'contentType', { get: () => 'text/plain' });
  return document;
}

/** Page of a saved .html. */
export function htmlPage(html: string): Page {
  return readDocument(htmlDocument(html)).page;
}

/** Page of a saved .txt. */
export function textPage(text: string): Page {
  return readDocument(textDocument(text)).page;
}

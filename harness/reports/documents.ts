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

let reused: Document | undefined;

/** The same in a window that is made once: it holds until the next call. A window costs more than a report. */
export function passingDocument(html: string): Document {
  reused ??= htmlDocument('');
  reused.open();
  reused.write(html);
  reused.close();
  return reused;
}

/** Page of a saved .html. */
export function htmlPage(html: string): Page {
  return readDocument(passingDocument(html)).page;
}

/** Page of a saved .txt. */
export function textPage(text: string): Page {
  return readDocument(textDocument(text)).page;
}

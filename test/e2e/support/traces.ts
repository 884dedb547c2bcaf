import type { Page } from 'puppeteer-core';

/** All that a page can see of what was done in it. */
export const traces = (page: Page) =>
  page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    sheets: document.adoptedStyleSheets.length,
    highlights: [...CSS.highlights.keys()],
    names: Object.getOwnPropertyNames(window).length,
  }));

/** How many elements of ours a document has. */
export const hosts = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelectorAll(':root > div[lang]').length);

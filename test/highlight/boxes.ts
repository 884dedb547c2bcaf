import { JSDOM } from 'jsdom';

/** Boxes are the browser's own `DOMRect`, which Node lacks. */
globalThis.DOMRect = new JSDOM().window.DOMRect;

import { JSDOM } from 'jsdom';
import { htmlReader } from '../../lib/sources/html/read-html.ts';
import { markers } from '../reports/read-document.ts';

/** Reads HTML that is not drawn. */
export const readHtml = htmlReader(new JSDOM('').window, markers);

import { JSDOM } from 'jsdom';
import { xmlParser } from '../../lib/sources/word/xml.ts';

const { window } = new JSDOM('');

/** Parses XML as a browser does. */
export const parseXml = xmlParser(new window.DOMParser());

import type { FileReading } from '../../lib/sources/file-reading.ts';
import { type FileTools, readFile } from '../../lib/sources/read-file.ts';
import { readHtml } from './read-html-file.ts';
import { parseXml } from './xml-parser.ts';

/** What reading takes in Node; PDFs are said to be of no known kind. */
export const tools: FileTools = { parseXml, readHtml, readPdf: async () => 'unknown' };

/** Reads bytes as a file that a person chose. */
export const readBytes = (
  bytes: Uint8Array<ArrayBuffer>,
  { name = 'report.doc', type = '', address = '' } = {},
): Promise<FileReading> => readFile({ name, bytes, type, address }, tools);

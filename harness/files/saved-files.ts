import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { type Side, sideSchema, type Tables, tablesSchema } from '../reports/saved-pages.ts';

const folder = new URL('../../test/files/', import.meta.url);

/** A report published as a PDF, and what must be found on it. */
export interface SavedPdf {
  readonly slug: string;
  readonly bytes: Uint8Array;
  readonly expected: Side;
  readonly tables: Tables;
}

/** A report as the body of a Word file (WordprocessingML), and what must be found on it. */
export interface SavedWord extends Omit<SavedPdf, 'bytes'> {
  readonly body: string;
}

/** Every `source.xml` of `test/files/`. */
export const savedWords: readonly SavedWord[] = slugsWith('source.xml').map((slug) => ({
  slug,
  body: read(slug, 'source.xml').toString('utf8'),
  expected: z.object({ word: sideSchema }).parse(json(slug, 'expected.json')).word,
  tables: tablesSchema.parse(json(slug, 'report.json')),
}));

/** Every `source.pdf` of `test/files/`. */
export const savedPdfs: readonly SavedPdf[] = slugsWith('source.pdf').map((slug) => ({
  slug,
  bytes: read(slug, 'source.pdf'),
  expected: z.object({ pdf: sideSchema }).parse(json(slug, 'expected.json')).pdf,
  tables: tablesSchema.parse(json(slug, 'report.json')),
}));

function slugsWith(file: string): string[] {
  return readdirSync(folder).filter((slug) => existsSync(new URL(`${slug}/${file}`, folder)));
}

function read(slug: string, file: string): Buffer {
  return readFileSync(new URL(`${slug}/${file}`, folder));
}

function json(slug: string, file: string): unknown {
  return JSON.parse(read(slug, file).toString('utf8'));
}

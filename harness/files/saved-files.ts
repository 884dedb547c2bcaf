import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { type Side, sideSchema, type Tables, tablesSchema } from '../reports/saved-pages.ts';

const folder = new URL('../../test/files/', import.meta.url);
const expectedSchema = z.object({ pdf: sideSchema });

/** A report published as a PDF, and what must be found on it. */
export interface SavedPdf {
  readonly slug: string;
  readonly bytes: Uint8Array;
  readonly expected: Side;
  readonly tables: Tables;
}

/** Every `source.pdf` of `test/files/`. */
export const savedPdfs: readonly SavedPdf[] = readdirSync(folder)
  .filter((slug) => existsSync(new URL(`${slug}/source.pdf`, folder)))
  .map((slug) => {
    const read = (file: string) => readFileSync(new URL(`${slug}/${file}`, folder));
    const json = (file: string): unknown => JSON.parse(read(file).toString('utf8'));
    return {
      slug,
      bytes: read('source.pdf'),
      expected: expectedSchema.parse(json('expected.json')).pdf,
      tables: tablesSchema.parse(json('report.json')),
    };
  });

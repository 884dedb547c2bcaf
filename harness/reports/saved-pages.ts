import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import type { Page } from '../../lib/document/page.ts';
import { htmlPage, textPage } from './documents.ts';

const folder = new URL('../../test/pages/', import.meta.url);

const expectedFinding = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'advice']),
  /** The first place: "table/row/column", "" for what is not one row or column. */
  where: z.optional(z.string()),
  /** The value of the only cell of the first explanation. */
  fix: z.optional(z.number()),
});

const checks = z.strictObject({
  passed: z.int(),
  failed: z.int(),
  incomplete: z.int(),
  notApplicable: z.int(),
});

export const sideSchema = z.strictObject({
  organ: z.nullable(z.string()),
  year: z.nullable(z.int()),
  form: z.nullable(z.string()),
  errors: z.int(),
  findings: z.array(expectedFinding),
  /** Codes of the findings about the text. */
  prose: z.array(z.string()),
  checks,
  unread: z.int(),
});

const expectedSchema = z.strictObject({
  page: z.optional(sideSchema),
  text: z.optional(sideSchema),
});
export type Side = z.infer<typeof sideSchema>;
export type ExpectedFinding = z.infer<typeof expectedFinding>;

/** Figures by table, row and column: the `tables` of `crossfoot/1`. */
export const tablesSchema = z.record(
  z.string(),
  z.record(z.string(), z.record(z.string(), z.nullable(z.number()))),
);
export type Tables = z.infer<typeof tablesSchema>;

/** One way in which a saved report is published, and what must be found on it. */
export interface SavedPage {
  readonly slug: string;
  readonly kind: 'page' | 'text';
  readonly source: string;
  readonly expected: Side;
  readonly tables: Tables;
}

/** Every page and text of `test/pages/`. */
export const savedPages: readonly SavedPage[] = readdirSync(folder)
  .filter((slug) => existsSync(new URL(`${slug}/expected.json`, folder)))
  .flatMap((slug) => {
    const read = (file: string) => readFileSync(new URL(`${slug}/${file}`, folder), 'utf8');
    const expected = expectedSchema.parse(JSON.parse(read('expected.json')));
    const tables = tablesSchema.parse(JSON.parse(read('report.json')));
    return (['page', 'text'] as const).flatMap((kind) => {
      const sideOf = expected[kind];
      const file = kind === 'page' ? 'page.html' : 'page.txt';
      return sideOf ? [{ slug, kind, source: read(file), expected: sideOf, tables }] : [];
    });
  });

/** The Page as the extension reads it from the open document. */
export function pageOf(saved: { readonly kind: 'page' | 'text'; readonly source: string }): Page {
  return saved.kind === 'page' ? htmlPage(saved.source) : textPage(saved.source);
}

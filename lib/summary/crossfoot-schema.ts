import * as z from 'zod';

/**
 * The copied JSON, `crossfoot/1`, and `crossfoot-set/1` for many reports. The schemas in `docs/` are
 * generated from it. It is not part of the extension, which only writes these forms (`crossfootOf`,
 * `crossfootSetOf`); tests and other programs read it.
 */
const figures = z
  .record(z.string(), z.record(z.string(), z.number().nullable()))
  .describe('Cells by row key, then column key. null: blank. No key: not found, or no figure.');

const fieldSchema = z.object({
  table: z.string(),
  row: z.string(),
  column: z.string(),
});

const kindSchema = z.enum(['page', 'pdf', 'word', 'text']);

const documentSchema = z.object({
  url: z
    .string()
    .describe(
      'Without tokens; it opens the page where that needs none. "" for a file of the disk.',
    ),
  title: z.string(),
  file: z.string().optional().describe('The name of a file.'),
  sha256: z.string().optional().describe('Of a file’s bytes, in lower-case hexadecimal digits.'),
});

/** In which of several documents a place is, and where it stands in a file of sheets. */
const inSource = {
  part: z.int().optional().describe('Which of `source.parts`, from 0.'),
  sheet: z.int().optional().describe('The sheet of the file, from 1.'),
  box: z
    .array(z.number())
    .length(4)
    .optional()
    .describe('x, y, width, height in points from the sheet’s upper left corner as it is shown.'),
};

const findingSchema = z.object({
  id: z.string().describe('The same on the next run of the same page.'),
  code: z.string(),
  severity: z.enum(['error', 'warning', 'advice']),
  question: z.literal(true).optional().describe('It asks: a sound report can look like this.'),
  message: z.string().describe('In the language of the person who copied it.'),
  where: z.array(
    z.object({
      table: fieldSchema.shape.table,
      row: z.string().nullable().describe('null: a whole column or table.'),
      column: z.string().nullable().describe('null: a whole row or table.'),
      text: z.string().describe('The words on the page; "" for a blank.'),
      ...inSource,
    }),
  ),
  quotes: z.array(
    z.object({
      text: z.string(),
      section: z.string().nullable(),
      ...inSource,
    }),
  ),
  broken: z.array(z.object({ identity: z.string(), left: z.number(), right: z.number() })),
  fixes: z
    .array(z.array(fieldSchema.extend({ from: z.number().nullable(), to: z.number() })))
    .describe('Explanations, best first; which of them is right, the office’s own records tell.'),
  reasons: z
    .array(z.string())
    .optional()
    .describe('What made the first explanation’s cells go wrong: "transposed", "dropped-digit" …'),
  group: z.string().optional().describe('The same on findings that tell of one slip.'),
});

export const crossfootSchema = z.object({
  schema: z.literal('crossfoot/1'),
  source: documentSchema.extend({
    kind: kindSchema.optional(),
    parts: z
      .array(documentSchema.extend({ kind: kindSchema }))
      .optional()
      .describe('The documents that one report comes from: a page, then its attachment.'),
    auditedAt: z.iso.datetime(),
    version: z.string().optional().describe('Of the program that audited it.'),
  }),
  report: z.object({
    form: z.string().nullable(),
    organ: z.string().nullable(),
    year: z.int().nullable(),
    tables: z.record(z.string(), figures),
    labels: z
      .record(z.string(), z.record(z.string(), z.string()))
      .optional()
      .describe(
        'Of a discovered form: the page’s words for the rows and columns of each table, by key.',
      ),
  }),
  checks: z.object({
    passed: z.int(),
    failed: z.int(),
    incomplete: z.int(),
    notApplicable: z.int(),
  }),
  passedWithBlanks: z.int().optional().describe('Of those passed: with a blank, read as 0.'),
  caveat: z.string().optional().describe('In words: what a figure should be is reckoned.'),
  notes: z
    .array(z.string())
    .optional()
    .describe(
      'Why not all is certain: "truncated", "rule-failed:<code>", "rule-off:<code>", "by-hand:organ", "scanned" …',
    ),
  findings: z.array(findingSchema),
  ignored: z
    .array(findingSchema.extend({ note: z.string() }))
    .optional()
    .describe('Findings that the person set aside; not among `findings`.'),
});

export type Crossfoot = z.infer<typeof crossfootSchema>;

const inReport = {
  report: z.int().describe('Which of all `reports`, counted from 0 over all items.'),
};

const betweenSchema = findingSchema.extend({
  where: z.array(findingSchema.shape.where.element.extend(inReport)),
  quotes: z.array(findingSchema.shape.quotes.element.extend(inReport)),
});

export const crossfootSetSchema = z.object({
  schema: z.literal('crossfoot-set/1'),
  madeAt: z.iso.datetime(),
  items: z.array(
    z.object({
      address: z.string().nullable(),
      file: z.string().nullable(),
      state: z.enum(['done', 'no-report', 'unread', 'declined', 'failed', 'skipped']),
      reason: z.string().nullable(),
      reports: z.array(crossfootSchema),
    }),
  ),
  between: z.array(betweenSchema).describe('Findings between reports.'),
  unfinished: z
    .object({ done: z.int(), total: z.int() })
    .optional()
    .describe(
      'Of a run that has not ended: what is not among `items` may be sound, wrong or missing.',
    ),
});

export type CrossfootSet = z.infer<typeof crossfootSetSchema>;

/** The JSON Schemas (draft 2020-12), by the file in `docs/` that holds each. */
export function jsonSchemaTexts(): ReadonlyMap<string, string> {
  const textOf = (title: string, schema: z.ZodType) => {
    const described = { title, ...z.toJSONSchema(schema, { io: 'output' }) };
    return `${JSON.stringify(described, null, 2)}\n`;
  };
  return new Map([
    ['docs/crossfoot-1.schema.json', textOf('crossfoot/1', crossfootSchema)],
    ['docs/crossfoot-set-1.schema.json', textOf('crossfoot-set/1', crossfootSetSchema)],
  ]);
}

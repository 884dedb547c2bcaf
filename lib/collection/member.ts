import * as z from 'zod/mini';

const figuresSchema = z.record(
  z.string(),
  z.record(z.string(), z.record(z.string(), z.nullable(z.number()))),
);

/** A figure of another year, as the text of this report states it. */
const toldSchema = z.object({
  /** What is counted, by its names in `claims`; several are their sum. */
  quantities: z.array(z.string()),
  /** Whose figure it is: of the year before this report's, or how this year's differs from it. */
  of: z.enum(['yearBefore', 'difference', 'growth']),
  /** A count; of a growth, the share in percent. */
  value: z.number(),
  /** Half a unit of the last digit that is written. */
  tolerance: z.number(),
  /** The words that say so. */
  text: z.string(),
  section: z.nullable(z.string()),
});

/**
 * What checks between reports need of one of them: plain data that is kept, sent and read again. It is made
 * from Facts (`memberOf`), and parsed where it comes from a store or a file.
 */
export const memberSchema = z.object({
  /** The same on the next run of the same report. */
  id: z.string(),
  /** A form's name; null where no table of a form was found. */
  form: z.nullable(z.string()),
  family: z.string(),
  organ: z.nullable(z.string()),
  year: z.nullable(z.int()),
  /** Cells by table, row and column as in `crossfoot/1`: null for a blank, no key for what was not read. */
  figures: figuresSchema,
  /** The report's own paragraphs, each with the key of its section. */
  passages: z.array(z.object({ section: z.nullable(z.string()), text: z.string() })),
  /** Figures of other years in its text. */
  told: z.array(toldSchema),
  /** The bodies of other reports may be named in it: names of bodies and places that the text has. */
  names: z.array(z.object({ name: z.string(), text: z.string() })),
  /** True where it says that its body was merged, divided, renamed or set up in its year. */
  reorganised: z.boolean(),
  /** True where not all of its text was read. */
  truncated: z.boolean(),
});

export type Member = z.infer<typeof memberSchema>;

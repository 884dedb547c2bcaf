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
  /** A count; of a difference with its sign; of a growth, the share in percent, with its sign. */
  value: z.number(),
  /** Half a unit of the last digit that is written. */
  tolerance: z.number(),
  /** Of a difference or growth, this year's figure that it is told with. */
  now: z.nullable(z.number()),
  /** The words that say so, and where they begin in which of the passages. */
  text: z.string(),
  section: z.nullable(z.string()),
  passage: z.int(),
  start: z.int(),
});

const passageSchema = z.object({
  section: z.nullable(z.string()),
  text: z.string(),
  /** The id of its block in the page that it was read from. */
  block: z.string(),
});

/**
 * What checks between reports need of one of them: plain data that is kept, sent and read again. It is made
 * from Facts (`memberOf`), and parsed where it comes from a store or a file.
 */
export const memberSchema = z.object({
  /** The same for the same words and figures, wherever they are published. */
  id: z.string(),
  /** A form's name; null where no table of a form was found. */
  form: z.nullable(z.string()),
  family: z.string(),
  organ: z.nullable(z.string()),
  year: z.nullable(z.int()),
  title: z.nullable(z.string()),
  /** Cells by table, row and column as in `crossfoot/1`: null for a blank, no key for what was not read. */
  figures: figuresSchema,
  /** Tables that it has twice, for another scope or year: the first is read, and may be either. */
  repeated: z.array(z.string()),
  /** The report's own paragraphs, each with the key of its section; null before the first and after the last. */
  passages: z.array(passageSchema),
  /** Figures of other years in its text. */
  told: z.array(toldSchema),
  /** True where it says that its body was merged, divided, renamed or set up in its year. */
  reorganised: z.boolean(),
  /** True where not all of its text was read. */
  truncated: z.boolean(),
});

export type Member = z.infer<typeof memberSchema>;
export type Told = Member['told'][number];
export type Passage = Member['passages'][number];

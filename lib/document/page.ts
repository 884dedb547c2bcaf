import * as z from 'zod/mini';
import { pageLimits as limits, slotsTaken } from './limits.ts';

/**
 * A box on a sheet of a file: `sheet` counts from 1, the sides are in points (1/72 inch) from the
 * sheet's upper left corner as it is shown.
 */
const boxSchema = z.object({
  sheet: z.int().check(z.minimum(1)),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});

/** One cell where it stands: spans are at least 1, and clamped to the grid. */
const cellSchema = z.object({
  id: z.string(),
  row: z.int(),
  column: z.int(),
  rowSpan: z.int(),
  columnSpan: z.int(),
  /** Normalised by `normalise`: half-width digits, plain spaces, trimmed. */
  text: z.string().check(z.maxLength(limits.text)),
  header: z.boolean(),
  /**
   * How far its text begins to the right of where its cell's content does, in widths of a Chinese character, to
   * tenths: leading blank signs and indents together. None where it is 0, or not known.
   */
  indent: z.optional(z.number()),
  /** True where it shows nothing but a picture; its text is then no words. */
  picture: z.optional(z.literal(true)),
  /** Why what is drawn there is not what `text` says, where that cannot be read. */
  doubt: z.optional(z.enum(['unseen', 'raised', 'struck', 'generated', 'reordered', 'covered'])),
  /** Where it is drawn in a file of sheets: one box, or one on each sheet that a page break cuts it over. */
  boxes: z.optional(z.array(boxSchema)),
});

/**
 * A rectangle of cells, as the HTML algorithm "forming a table" leaves it. Every slot is covered by no
 * cell, one, or (where spans overlap) several.
 */
const gridSchema = z
  .object({
    id: z.string(),
    width: z.int().check(z.minimum(0), z.maximum(limits.slots)),
    height: z.int().check(z.minimum(0), z.maximum(limits.slots)),
    cells: z.array(cellSchema),
    /**
     * True where the source has no columns of its own (tab-separated text): cells stand in the right
     * order within their row, but a column index does not line up from row to row.
     */
    ragged: z.boolean(),
  })
  .check(
    z.refine(({ width, height, cells }) =>
      cells.every(
        ({ row, column, rowSpan, columnSpan }) =>
          Math.min(row, column) >= 0 &&
          Math.min(rowSpan, columnSpan) >= 1 &&
          row + rowSpan <= height &&
          column + columnSpan <= width,
      ),
    ),
  );

/** One paragraph, heading, list item or other run of text between block boundaries. */
const textBlockSchema = z.object({
  kind: z.literal('text'),
  id: z.string(),
  text: z.string().check(z.maxLength(limits.text)),
  /** 1 to 6 for `h1` to `h6`, else 0. */
  level: z.int(),
  /** Where its words are drawn in a file of sheets: from `start` in `text` to the next run's. */
  runs: z.optional(z.array(z.extend(boxSchema, { start: z.int().check(z.minimum(0)) }))),
});

/** A document that could hold the report but is not read: a file, a picture or a foreign frame. */
const sourceBlockSchema = z.object({
  kind: z.literal('source'),
  id: z.string(),
  type: z.enum(['pdf', 'word', 'wps', 'ofd', 'text', 'spreadsheet', 'image', 'archive', 'frame']),
  /** `link` leads to it, `embedded` shows it in the page. */
  placement: z.enum(['link', 'embedded']),
  address: z.string(),
  text: z.string(),
});

const blockSchema = z.discriminatedUnion('kind', [
  textBlockSchema,
  z.object({ kind: z.literal('grid'), grid: gridSchema }),
  sourceBlockSchema,
]);

/** The file that was read, where it was one. */
const fileSchema = z.object({
  kind: z.enum(['page', 'pdf', 'word', 'text']),
  /** As the person's disk or the address names it. */
  name: z.string(),
  /** SHA-256 of its bytes in lower-case hexadecimal digits. */
  sha256: z.string(),
  /** The sheets it is drawn on, in points; none where it has none. */
  sheets: z.array(z.object({ width: z.number(), height: z.number() })),
  /** Sheets, from 1, that are pictures whose words cannot be read. */
  scanned: z.array(z.int()),
  /** True where a font does not tell which characters it draws. */
  unmapped: z.boolean(),
  /** Tables that stand without lines in columns too uncertain to be read. */
  unruled: z.int(),
});

/** A document that a Page was put together from. */
const partSchema = z.object({
  kind: fileSchema.shape.kind,
  url: z.string(),
  title: z.string(),
  /** Of a file, its name and its content's digest. */
  file: z.optional(z.string()),
  sha256: z.optional(z.string()),
});

/** Why a page and a file that it names were not read as one report. */
const apartSchema = z.enum(['organ', 'year', 'tables', 'several']);

/** Whether all blocks together are no more than a Page holds. */
export function areHeld(blocks: readonly z.infer<typeof blockSchema>[]): boolean {
  const held = { texts: 0, cells: 0, slots: 0 };
  for (const block of blocks) {
    if (block.kind === 'text') held.texts++;
    if (block.kind === 'grid') {
      held.cells += block.grid.cells.length;
      held.slots += slotsTaken(block.grid);
    }
  }
  return held.texts <= limits.texts && held.cells <= limits.cells && held.slots <= limits.slots;
}

/**
 * What an open document says, as plain data in reading order. It comes out of a page and is
 * untrusted: `pageSchema` parses it where it arrives.
 */
export const pageSchema = z.object({
  url: z.string(),
  title: z.string(),
  contentType: z.string(),
  blocks: z.array(blockSchema).check(z.refine(areHeld)),
  /** True where the page was longer than the reader takes; what is missing is then "not found". */
  truncated: z.boolean(),
  /** True where figures are drawn with a font of the page's own, whose digits may look like others. */
  ownFonts: z.optional(z.literal(true)),
  /** True where it was read without being drawn, and style sheets may show it otherwise. */
  unstyled: z.optional(z.literal(true)),
  file: z.optional(fileSchema),
  /** Where it comes from several documents, these; the ids of its blocks and cells tell which (`partOf`). */
  parts: z.optional(z.array(partSchema)),
  apart: z.optional(apartSchema),
});

export type Box = Readonly<z.infer<typeof boxSchema>>;
export type Part = Readonly<z.infer<typeof partSchema>>;
export type Apart = z.infer<typeof apartSchema>;
export type SourceFile = Readonly<z.infer<typeof fileSchema>>;
export type Cell = Readonly<z.infer<typeof cellSchema>>;
export type Grid = Readonly<z.infer<typeof gridSchema>>;
export type TextBlock = z.infer<typeof textBlockSchema>;
export type SourceBlock = z.infer<typeof sourceBlockSchema>;
export type Block = z.infer<typeof blockSchema>;
export type Page = z.infer<typeof pageSchema>;

/** Words of a text block: `start` and `end` count UTF-16 units of the block's `text`. */
export interface Quote {
  readonly block: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

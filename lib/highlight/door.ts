import * as z from 'zod/mini';
import type { Page } from '../grid/page.ts';

/** One finding as it is drawn in the page: already worded, so that the page script holds no locale. */
const markSchema = z.object({
  /** The finding's id. */
  finding: z.string(),
  /** Printed on its cells: the finding's place in the popup's list, from 1. */
  number: z.int(),
  severity: z.enum(['error', 'warning', 'advice']),
  /** The sentence, and under it the equation, the place and what would fit. */
  title: z.string(),
  lines: z.array(z.string()),
  cells: z.array(z.string()),
  quotes: z.array(
    z.object({ block: z.string(), start: z.int(), end: z.int(), text: z.string() }),
  ),
});

/** All that is drawn, with the words of the bar that steps through it. */
export const paintOrderSchema = z.object({
  language: z.string(),
  words: z.object({
    bar: z.string(),
    previous: z.string(),
    next: z.string(),
    close: z.string(),
  }),
  marks: z.array(markSchema),
});

export type Mark = z.infer<typeof markSchema>;
export type PaintOrder = z.infer<typeof paintOrderSchema>;

/** Where to lead the person: a finding's first place, a cell, or an attachment. */
export const targetSchema = z.union([
  z.object({ finding: z.string() }),
  z.object({ cell: z.string() }),
  z.object({ source: z.string() }),
]);
export type Target = z.infer<typeof targetSchema>;

/**
 * The page script's one door: `globalThis.crossfoot` in the extension's isolated world. The popup
 * knocks with `scripting.executeScript({ func })`, whose promise carries the answer back, so the
 * page script needs no extension API. Arguments arrive as `unknown` and are parsed here.
 */
export interface Door {
  /** Reads the document anew. Waits at most two seconds for a page that draws its tables late. */
  read(): Promise<Page>;
  /** Draws these marks in place of any drawn before. */
  paint(order: unknown): void;
  /** Leaves the page as it was before the first `paint`. */
  erase(): void;
  /** Whether marks are on the page now. */
  painted(): boolean;
  /** Scrolls there, opens what hides it (`details`), and shows the finding's card. False where it is gone. */
  show(target: unknown): boolean;
  /** Outlines cells for as long as the person points at an alternative; an empty list ends it. */
  preview(cells: unknown): void;
}

declare global {
  var crossfoot: Door | undefined;
}

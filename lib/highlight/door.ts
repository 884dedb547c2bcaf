import type { CellId } from '../document/grid.ts';
import type { Quote } from '../document/page.ts';
import type { Dom } from '../sources/html/dom/dom.ts';
import type { Inspection } from '../sources/html/places.ts';
import type { Changes } from '../sources/html/read-changes.ts';
import type { Links } from '../sources/html/read-links.ts';
import type { Box } from './box.ts';
import type { Claim } from './claim.ts';

type Look = 'error' | 'warning' | 'advice';

/** One finding as it is drawn in the page: already worded, so that the page script holds no locale. */
export interface Mark {
  /** The finding's id. */
  readonly finding: string;
  /** Printed on its cells: the finding's place in the popup's list, from 1. */
  readonly number: number;
  readonly severity: Look;
  /** Of its cells and of its words: the cells may be right where the words contradict them. */
  readonly looks: Readonly<Record<'cell' | 'quote', Look>>;
  /** The sentence, and under it the equation, the place and what would fit. */
  readonly title: string;
  readonly lines: readonly string[];
  /** Each block of cells that touch one another. */
  readonly cells: readonly (readonly CellId[])[];
  readonly quotes: readonly Quote[];
  /** The cells of each sum that it tells of: the card had better leave them to be seen. */
  readonly sums: readonly (readonly CellId[])[];
  /** Where what is missing should stand: outlined as a gap, and none of it called wrong. */
  readonly near?: Near;
}

/** Cells, and words after which something is missing. */
export interface Near {
  /** Each block of cells that touch one another. */
  readonly cells: readonly (readonly CellId[])[];
  readonly quotes: readonly Quote[];
}

/** All that is drawn, with the words of the bar that steps through it. */
export interface PaintOrder {
  readonly language: string;
  readonly words: {
    readonly bar: string;
    /** Whose bar it is, and how many findings it leads through. */
    readonly name: string;
    readonly count: string;
    readonly previous: string;
    readonly next: string;
    readonly close: string;
  };
  readonly marks: readonly Mark[];
}

/** Where to lead the person: a finding's first place, a cell, or an attachment. */
export type Target =
  | { readonly finding: string }
  | { readonly cell: CellId }
  | { readonly source: string };

/** What stands over the page and hides part of it, as the popup does: in CSS pixels of the page's viewport. */
export type Cover = Pick<Box, 'x' | 'y' | 'width' | 'height'>;

/** Whether a place is shown; `covered` where it is but the page cannot be scrolled to free it of what covers it. */
export type Shown = boolean | 'covered';

/** What draws on the page; `marks.js` adds it to the door when there is something to draw. */
export interface Marking {
  /** Draws these marks in place of any drawn before. False where the page can bear none. */
  paint(order: PaintOrder): boolean;
  /** Leaves the page as it was before the first `paint`. */
  erase(): void;
  /** Whether marks are on the page now. */
  painted(): boolean;
  /** Whether marks were drawn that the page has taken away since. */
  lost(): boolean;
  /**
   * Scrolls there, out from under `cover` if any, opens what hides it (`details`), and shows the finding's card.
   * False where it is gone.
   */
  show(target: Target, cover?: Cover | null): Shown;
  /** Outlines cells for as long as the person points at an alternative; an empty list ends it. */
  preview(cells: readonly CellId[]): void;
}

/**
 * The page scripts' one door: `globalThis.crossfoot` in the extension's isolated world. The popup
 * knocks with `scripting.executeScript({ func })`, whose promise carries the answer back, so that the
 * page scripts need no extension API. The page cannot reach that world: what arrives here is the
 * extension's own and is not parsed, which keeps zod out of the page scripts.
 */
export type Door = Inspection &
  Claim &
  Partial<Changes> &
  Partial<Links> &
  Partial<Marking> & { readonly dom: Dom };

declare global {
  var crossfoot: Door | undefined;
}

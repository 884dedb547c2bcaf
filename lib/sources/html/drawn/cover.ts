import type { PageElement } from '../dom/page.ts';
import type { Box } from './style-facts.ts';

/** Something drawn that may lie over a cell: a box that hides what is under it, or words. */
export interface Cover {
  readonly element: PageElement;
  readonly box: Box;
  readonly words: boolean;
  /** Of what rules add to its element: how high it is painted, and whether behind what that holds; else null. */
  readonly pseudo: { readonly level: number; readonly isLast: boolean } | null;
  /** Whether it is an outline, which is painted behind nothing of its layer. */
  readonly outlined: boolean;
  /** What keeps it in its place while others scroll: itself or one around it; null where it scrolls along. */
  readonly staying: PageElement | null;
}

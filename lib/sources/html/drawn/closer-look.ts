import type { CloserLook } from '../as-drawn.ts';
import { dom } from '../dom/dom.ts';
import type { PageDocument, PageElement, PageView } from '../dom/page.ts';
import { createCellOrder } from './cell-order.ts';
import { createCut } from './cut.ts';
import { inkOf } from './glyphs.ts';
import { createHighlighted } from './highlighted.ts';
import { createIntruders } from './intruders.ts';
import { createNewerPseudos } from './newer-pseudos.ts';
import { createStrokes } from './strokes.ts';
import type { Box, StyleReader } from './style-facts.ts';
import { isStruckByItsLine } from './underlined.ts';
import { isVeiled } from './veiled.ts';

/**
 * Looks, in one document, at where cells stand in their table, and at what browsers draw without a text or an element
 * of its own.
 */
export function createCloserLook(
  document: PageDocument,
  view: PageView,
  styles: StyleReader,
): CloserLook {
  const strokes = createStrokes(view, styles);
  const highlighted = createHighlighted(view, styles);
  const order = createCellOrder(view);
  const isCut = createCut(view);
  const isEntered = createIntruders(styles);
  const isAdded = createNewerPseudos(document);
  let veiled: boolean | undefined;

  return ({ cell, elements, seen, decorated }) => {
    veiled ??= isVeiled(view, document);
    if (veiled) return 'covered';
    if (!order.isKept(cell)) return 'reordered';
    if (isAdded(elements)) return 'generated';
    const boxes = seen.flatMap((piece) => piece.boxes);
    if (sticksOut(cell, boxes) || isEntered(cell)) return 'covered';
    for (const { node, boxes: own } of seen) {
      const element = dom.parentElement(node);
      if (element === null) continue;
      if (isCut(cell, element, own)) return 'unseen';
      if (isSpread(styles.styleOf(element))) return 'reordered';
      if (isStruckByItsLine(view, cell, element)) return 'struck';
      const doubt = highlighted(element);
      if (doubt !== null) return doubt;
    }
    const holds = (element: PageElement) =>
      element === cell || seen.some(({ node }) => dom.contains(element, node));
    return strokes({ cell, elements, boxes, holds, adds: (one) => decorated?.has(one) ?? true });
  };
}

/** Whether digits are set apart from each other until their line is full. */
const isSpread = ({ textAlignLast, textAlign, textJustify }: CSSStyleDeclaration): boolean =>
  /justify/.test(textAlignLast + textAlign) && /character|distribute/.test(textJustify ?? '');

/** Whether letters are higher than their cell, so that lines of the table go through them. */
function sticksOut(cell: PageElement, boxes: readonly Box[]): boolean {
  const { top, bottom } = dom.rect(cell) ?? { top: 0, bottom: 0 };
  return boxes.map(inkOf).some((ink) => ink.top < top - 1 || ink.bottom > bottom + 1);
}

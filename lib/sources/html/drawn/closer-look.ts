import type { CloserLook } from '../as-drawn.ts';
import { dom } from '../dom/dom.ts';
import type { PageDocument, PageElement, PageView } from '../dom/page.ts';
import { createCut } from './cut.ts';
import { createHighlighted } from './highlighted.ts';
import { createStrokes } from './strokes.ts';
import { createStyleReader } from './style-facts.ts';
import { isStruckByItsLine } from './underlined.ts';
import { isVeiled } from './veiled.ts';

/** Looks at what browsers draw without a text or an element in its place, in one document. */
export function createCloserLook(document: PageDocument, view: PageView): CloserLook {
  const styles = createStyleReader(view, document);
  const strokes = createStrokes(view, styles);
  const highlighted = createHighlighted(view, styles);
  const isCut = createCut(view);
  let veiled: boolean | undefined;

  return ({ cell, elements, seen, decorated }) => {
    veiled ??= isVeiled(view, document);
    if (veiled) return 'covered';
    const boxes = seen.flatMap((piece) => piece.boxes);
    for (const { node, boxes: own } of seen) {
      const element = dom.parentElement(node);
      if (element === null) continue;
      if (isCut(cell, element, own)) return 'unseen';
      if (isStruckByItsLine(view, cell, element)) return 'struck';
      const doubt = highlighted(element);
      if (doubt !== null) return doubt;
    }
    const holds = (element: PageElement) =>
      element === cell || seen.some(({ node }) => dom.contains(element, node));
    return strokes({ cell, elements, boxes, holds, adds: (one) => decorated?.has(one) ?? true });
  };
}

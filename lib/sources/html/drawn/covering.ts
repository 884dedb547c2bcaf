import { dom } from '../dom/dom.ts';
import { viewOf } from '../dom/nodes.ts';
import type { PageDocument, PageElement, PageView } from '../dom/page.ts';
import { type Covers, coversIn, liesOver, touches } from './covers.ts';
import { decorated } from './generated.ts';
import { lengthOf } from './lengths.ts';
import { createPaintOrder } from './paint-order.ts';
import { createStaying } from './staying.ts';
import type { Box } from './style-facts.ts';

/** Tells what lies over the cells of a document, or over the frame that it is shown in. */
export function createCovering(view: PageView, document: PageDocument) {
  const paint = createPaintOrder(view);
  const { leaves } = createStaying(view);
  let covers: Covers | null = null;
  let around: ReturnType<typeof createCovering> | undefined;

  /** Whether anything of this document lies over a cell, or over signs in it. */
  function isUnder(cell: PageElement, boxes: readonly Box[], box: Box): boolean {
    covers ??= coversIn(view, document, decorated(document));
    if (!covers.isKnown()) return true;
    return covers.near(box).some((cover) => {
      const { element, words } = cover;
      if (!cover.pseudo && (dom.contains(cell, element) || dom.contains(element, cell)))
        return false;
      const isNear = (drawn: Box) =>
        boxes.some((under) => liesOver(drawn, under)) || (words && touches(drawn, box));
      const { staying } = cover;
      // Others are scrolled under what is fixed.
      const isFixed = staying !== null && view.getComputedStyle(staying).position === 'fixed';
      if (!isFixed && !isNear(cover.box)) return false;
      const drawn = paint.uncut(cover);
      if (!(isFixed || isNear(drawn)) || !paint.isOver(cover, cell)) return false;
      const goesAway = (under: Box) => staying !== null && leaves(staying, drawn, cell, under);
      return (boxes.length > 0 ? boxes : [box]).some((under) => !goesAway(under));
    });
  }

  /** The same of the documents around this one. */
  function isUnderAround(boxes: readonly Box[], box: Box): boolean {
    const frame = view.frameElement;
    const outer = frame && dom.rect(frame);
    if (!frame || !outer) return false;
    const document = dom.ownerDocument(frame);
    const { paddingLeft, paddingTop } = viewOf(document).getComputedStyle(frame);
    const x = outer.left + dom.clientLeft(frame) + lengthOf(paddingLeft);
    const y = outer.top + dom.clientTop(frame) + lengthOf(paddingTop);
    const moved = ({ left, right, top, bottom }: Box): Box => ({
      left: left + x,
      right: right + x,
      top: top + y,
      bottom: bottom + y,
    });
    around ??= createCovering(viewOf(document), document);
    return around.isCovered(frame, boxes.map(moved), moved(box));
  }

  return {
    uncut: paint.uncut,
    isCovered: (cell: PageElement, boxes: readonly Box[], box: Box): boolean =>
      isUnder(cell, boxes, box) || isUnderAround(boxes, box),
  };
}

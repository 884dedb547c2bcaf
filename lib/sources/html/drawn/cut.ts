import { dom } from '../dom/dom.ts';
import { parentOf } from '../dom/nodes.ts';
import type { PageElement, PageView } from '../dom/page.ts';
import { inkOf } from './glyphs.ts';
import { lengthOf } from './lengths.ts';
import type { Box } from './style-facts.ts';

/** Tells whether signs of a text are cut off: by dots at the end of its line, or by a box around its table. */
export function createCut(view: PageView) {
  const known = new Map<PageElement, Cuts>();

  /** What boxes around an element let through of it. */
  function cutsAround(element: PageElement | null): Cuts {
    if (element === null) return whole;
    const found = known.get(element) ?? cutsBy(element, cutsAround(parentOf(element)));
    known.set(element, found);
    return found;
  }

  function cutsBy(element: PageElement, around: Cuts): Cuts {
    const { clipPath, maskImage, overflowX, overflowY, display, borderRadius } =
      view.getComputedStyle(element);
    if (clipPath !== 'none' || !/^(?:none|)$/.test(maskImage)) return { ...around, isKnown: false };
    const isWindow = parentOf(element) === null || element === dom.body(dom.ownerDocument(element));
    const box = isWindow || display === 'inline' ? undefined : dom.rect(element);
    if (!box) return around;
    const [x, y] = [hides.test(overflowX), hides.test(overflowY)];
    const rounded = x || y ? borderRadius : '';
    const corner = Math.max(0, ...(rounded.match(/[\d.]+/g) ?? []).map(Number)) * cutCorner;
    return {
      isKnown: around.isKnown && !rounded.includes('%'),
      left: x ? Math.max(around.left, box.left + corner) : around.left,
      right: x ? Math.min(around.right, box.right - corner) : around.right,
      top: y ? Math.max(around.top, box.top + corner) : around.top,
      bottom: y ? Math.min(around.bottom, box.bottom - corner) : around.bottom,
    };
  }

  /** Whether a line that is too long for the block it stands in ends in dots. */
  function isDotted(cell: PageElement, element: PageElement, boxes: readonly Box[]): boolean {
    let at: PageElement | null = element;
    while (at !== null && at !== cell && view.getComputedStyle(at).display === 'inline') {
      at = parentOf(at);
    }
    const style = at && view.getComputedStyle(at);
    const box = at && dom.rect(at);
    if (!style || !box || /^(?:clip|)$/.test(style.textOverflow)) return false;
    if (!hides.test(style.overflowX) && !/auto|scroll/.test(style.overflowX)) return false;
    const right = box.right - lengthOf(style.paddingRight) - lengthOf(style.borderRightWidth);
    const left = box.left + lengthOf(style.paddingLeft) + lengthOf(style.borderLeftWidth);
    return boxes.some((one) => one.right > right + room || one.left < left - room);
  }

  return (cell: PageElement, element: PageElement, boxes: readonly Box[]): boolean => {
    const table = dom.closest(cell, 'table');
    const cuts = cutsAround(table);
    return (
      !cuts.isKnown ||
      boxes.some((box) => isPartOf(inkOf(box), cuts)) ||
      isDotted(cell, element, boxes)
    );
  };
}

interface Cuts extends Box {
  /** False where what is drawn has another form than a box. */
  readonly isKnown: boolean;
}

const far = Number.POSITIVE_INFINITY;
const whole: Cuts = { left: -far, right: far, top: -far, bottom: far, isKnown: true };

const hides = /hidden|clip/;
/** How far a round corner cuts into a box, of its radius. */
const cutCorner = 0.29;
/** Pixels. */
const room = 0.1;
const least = 2;

/** Whether some of a box is within another, and some is not: what is cut off as a whole may come in sight otherwise. */
function isPartOf(box: Box, cuts: Box): boolean {
  const wide = Math.min(box.right, cuts.right) - Math.max(box.left, cuts.left);
  const high = Math.min(box.bottom, cuts.bottom) - Math.max(box.top, cuts.top);
  if (wide <= 1 || high <= 1) return false;
  return wide < box.right - box.left - least || high < box.bottom - box.top - least;
}

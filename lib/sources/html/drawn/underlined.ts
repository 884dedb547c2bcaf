import { dom } from '../dom/dom.ts';
import type { PageElement, PageView } from '../dom/page.ts';
import { lengthOf } from './lengths.ts';

/**
 * Whether a line under or over an element goes through the text in it, which stands lower or higher than the line was
 * made for, or is larger.
 */
export function isStruckByItsLine(
  view: PageView,
  cell: PageElement,
  element: PageElement,
): boolean {
  const size = lengthOf(view.getComputedStyle(element).fontSize);
  let isShifted = false;
  for (let at: PageElement | null = element; at !== null; at = dom.parentElement(at)) {
    const { textDecorationLine, verticalAlign, fontSize, display } = view.getComputedStyle(at);
    const isLined = /(?:under|over)line/.test(textDecorationLine);
    if (isLined && (isShifted || lengthOf(fontSize) < size * much)) return true;
    isShifted ||= display.startsWith('inline') && verticalAlign !== 'baseline';
    if (at === cell) return false;
  }
  return false;
}

/** How much smaller the letters of a line may be than those it goes along. */
const much = 0.75;

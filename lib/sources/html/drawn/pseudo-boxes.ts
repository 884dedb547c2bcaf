import { dom } from '../dom/dom.ts';
import { parentOf } from '../dom/nodes.ts';
import type { PageElement, PageView } from '../dom/page.ts';
import type { Cover } from './cover.ts';
import { isDrawn } from './generated.ts';
import { lengthOf } from './lengths.ts';
import { lifted } from './paint-order.ts';
import type { Box } from './style-facts.ts';

/** What rules draw before and behind an element, out of the flow. Their boxes are computed: no interface tells them. */
export function pseudoBoxesOf(view: PageView, element: PageElement): Cover[] {
  return ['::before', '::after'].flatMap((pseudo) => {
    const style = view.getComputedStyle(element, pseudo);
    const isOut = style.position === 'absolute' || style.position === 'fixed';
    if (!isOut || style.zIndex.startsWith('-') || !isDrawn(style)) return [];
    const level = (Number.parseInt(style.zIndex, 10) || 0) + lifted;
    const box = boxOfPseudo(view, element, style);
    const isLast = pseudo === '::after';
    const cover = { element, box, words: false, outlined: false, staying: null };
    return [{ ...cover, pseudo: { level, isLast } }];
  });
}

/** Where what a rule adds out of the flow stands, by its computed style. */
export function boxOfPseudo(view: PageView, element: PageElement, style: CSSStyleDeclaration): Box {
  const { left, top } = originOf(view, element, style.position === 'fixed');
  const x = left + pixelsOf(style.left);
  const y = top + pixelsOf(style.top);
  const wide = pixelsOf(style.width) + pixelsOf(style.paddingLeft) + pixelsOf(style.paddingRight);
  const high = pixelsOf(style.height) + pixelsOf(style.paddingTop) + pixelsOf(style.paddingBottom);
  return { left: x, right: x + wide, top: y, bottom: y + high };
}

const pixelsOf = (length: string): number => lengthOf(length) || 0;

/** The corner from which a box out of the flow is placed. */
function originOf(view: PageView, element: PageElement, isFixed: boolean) {
  for (let at = isFixed ? null : (element as PageElement | null); at !== null; at = parentOf(at)) {
    const { position, transform } = view.getComputedStyle(at);
    const box = position === 'static' && transform === 'none' ? undefined : dom.rect(at);
    if (box) return { left: box.left + dom.clientLeft(at), top: box.top + dom.clientTop(at) };
  }
  return isFixed ? { left: 0, top: 0 } : { left: -view.scrollX, top: -view.scrollY };
}

import { dom } from '../dom/dom.ts';
import { nameOf } from '../dom/nodes.ts';
import type { PageElement, PageView } from '../dom/page.ts';
import { isDrawn } from './generated.ts';
import { lengthOf } from './lengths.ts';

const added = ['::before', '::after'];

const contentOf = (view: PageView, element: PageElement, pseudo: string): string =>
  view.getComputedStyle(element, pseudo).content;

/** Whether a rule adds a digit to an element, or what may be one. */
export const addsFigure = (view: PageView, element: PageElement): boolean =>
  added.some((pseudo) => {
    const words = contentOf(view, element, pseudo).replace(/url\("[^"]*"\)/g, '');
    return figure.test(words) && isDrawn(view.getComputedStyle(element, pseudo));
  });

const figure = /\d|\b(?:attr|counters?)\(/;

/**
 * Whether an element that holds nothing takes the room of letters all the same: what it draws stands where
 * nobody can look, as in a closed shadow tree. `besideText`: what has a size of its own may be there for the room alone.
 */
export function drawsUnseen(view: PageView, element: PageElement, besideText = false): boolean {
  const name = nameOf(element);
  if (dom.firstChild(element) !== null || others.test(name)) return false;
  const { width = 0, height = 0 } = dom.rect(element) ?? {};
  if (width <= line || height <= line * 2) return false;
  const style = view.getComputedStyle(element);
  const room = [
    style.paddingLeft,
    style.paddingRight,
    style.borderLeftWidth,
    style.borderRightWidth,
  ];
  if (width - room.reduce((sum, one) => sum + lengthOf(one), 0) <= line) return false;
  // What rules add is told of elsewhere.
  if (added.some((pseudo) => !/^no(?:ne|rmal)$/.test(contentOf(view, element, pseudo))))
    return false;
  // A block is as wide as what is around it.
  return name.includes('-') || (besideText ? /^inline$/ : /^inline/).test(style.display);
}

/** What has no content, and what is told of elsewhere. */
const others = /^(?:BR|HR|WBR|INPUT|SELECT|TEXTAREA|IMG|CANVAS|SVG|I?FRAME|OBJECT|EMBED|VIDEO)$/;
/** Pixels up to which a box is a line, or a dot. */
const line = 3;

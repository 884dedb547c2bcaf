import { dom } from '../dom/dom.ts';
import { attributeOf, isElement, isText, styleOf } from '../dom/nodes.ts';
import type { PageElement, PageView } from '../dom/page.ts';
import { hasWords } from './covers.ts';
import { drawsUnseen } from './filled.ts';
import { lengthOf } from './lengths.ts';

/**
 * Tells whether parts of any figure of some cells of plain markup are set apart from each other, by their size or by
 * room beside them. Cells of like markup are asked once, unless rules reach into cells (`areRuled`).
 */
export function createParted(view: PageView, areRuled: () => boolean) {
  const known = new Map<string, boolean>();

  function isOfParts(cell: PageElement): boolean {
    const markup = markupOf(cell);
    if (varying.test(markup) || areRuled()) return hasParts(cell);
    const { fontSize, textAlign } = styleOf(cell) ?? {};
    const kind = [fontSize, textAlign, markup].join();
    const found = known.get(kind) ?? hasParts(cell);
    if (known.size < mostKnown) known.set(kind, found);
    return found;
  }

  return (cells: readonly PageElement[]): boolean =>
    cells.some((cell) => {
      const text = textOf(cell);
      const isBeside = text !== '';
      const parts = Array.from(dom.all(cell, '*'));
      if (parts.some((part) => drawsUnseen(view, part, isBeside))) return true;
      return text.length <= longest && digits.test(text) && hasSeveral(cell) && isOfParts(cell);
    });
}

/** Whether a cell has several texts with digits: only one of several may be parted. */
function hasSeveral(cell: PageElement): boolean {
  let texts = 0;
  const count = (parent: PageElement): void => {
    for (let node = dom.firstChild(parent); node && texts < 2; node = dom.nextSibling(node)) {
      if (isElement(node)) count(node);
      else if (isText(node) && digit.test(dom.data(node))) texts++;
    }
  };
  count(cell);
  return texts > 1;
}

/** All of a cell that its parts' styles come from, rules apart, and where they have words. */
function markupOf(parent: PageElement): string {
  let markup = '';
  for (let node = dom.firstChild(parent); node; node = dom.nextSibling(node)) {
    if (isElement(node)) {
      const attributes = JSON.stringify([attributeOf(node, 'style'), attributeOf(node, 'align')]);
      markup += `<${dom.nodeName(node)}${attributes}${markupOf(node)}>`;
    } else if (isText(node) && /\S/.test(dom.data(node))) markup += '.';
  }
  return markup;
}

/** Values that are other ones in another cell. */
const varying = /inherit|small|medium|large|mono|var|\\/i;

function hasParts(cell: PageElement): boolean {
  const text = textOf(cell);
  const parts = dom.all(cell, '*');
  if (parts.length > mostParts) return true;
  const sizes = hasWords(cell) ? [sizeOf(styleOf(cell))] : [];
  for (const part of Array.from(parts)) {
    const style = styleOf(part);
    if (style === undefined || (textOf(part) !== text && hasRoom(style))) return true;
    if (hasWords(part)) sizes.push(sizeOf(style));
  }
  return Math.min(...sizes) < Math.max(...sizes) * 0.85;
}

const textOf = (element: PageElement): string => (dom.textContent(element) ?? '').trim();

/** Signs of a figure, elements of it that are asked, and kinds of cells kept. */
const longest = 60;
const mostParts = 100;
const mostKnown = 1000;
const digit = /[\d\uff10-\uff19]/;
const digits = /[\d\uff10-\uff19][\s\S]*[\d\uff10-\uff19]/;

/** Whether an element has room or a frame at its sides. */
function hasRoom(style: CSSStyleDeclaration): boolean {
  const sides = [style.marginLeft, style.marginRight, style.paddingLeft, style.paddingRight];
  const frames = [style.borderLeftWidth, style.borderRightWidth];
  return [...sides, ...frames].some((width) => lengthOf(width) > 0);
}

const sizeOf = (style: CSSStyleDeclaration | undefined): number => lengthOf(style?.fontSize ?? '');

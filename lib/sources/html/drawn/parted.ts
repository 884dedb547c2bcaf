import { dom } from '../dom/dom.ts';
import { isText, styleOf } from '../dom/nodes.ts';
import type { PageElement } from '../dom/page.ts';
import { hasWords } from './covers.ts';
import { lengthOf } from './lengths.ts';

const TEXT = 4;

/** Whether parts of any figure of a table are set apart from each other, by their size or by room beside them. */
export function isParted(table: PageElement): boolean {
  const walker = dom.createTreeWalker(dom.ownerDocument(table), table, TEXT);
  let before: PageElement | null = null;
  let asked: PageElement | null = null;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const data = isText(node) ? dom.data(node) : '';
    if (!digit.test(data)) continue;
    const parent = dom.parentElement(node);
    const cell = parent && dom.closest(parent, 'td,th');
    // Most figures are whole: only one of several texts may be parted.
    if (cell !== null && cell === before && cell !== asked) {
      if (hasParts(cell)) return true;
      asked = cell;
    }
    before = cell;
  }
  return false;
}

function hasParts(cell: PageElement): boolean {
  const text = textOf(cell);
  if (text.length > longest) return false;
  const parts = dom.all(cell, '*');
  if (parts.length > mostParts) return true;
  return Array.from(parts).some((part) => textOf(part) !== text && isApart(part));
}

const textOf = (element: PageElement): string => (dom.textContent(element) ?? '').trim();

/** Signs of a figure, and elements of it that are asked. */
const longest = 60;
const mostParts = 100;
const digit = /[\d\uff10-\uff19]/;

/** Whether an element is of another size than what is beside it, or has room or a frame at its sides. */
function isApart(part: PageElement): boolean {
  const style = styleOf(part);
  if (style === undefined) return true;
  const sides = [style.marginLeft, style.marginRight, style.paddingLeft, style.paddingRight];
  const frames = [style.borderLeftWidth, style.borderRightWidth];
  if ([...sides, ...frames].some((width) => lengthOf(width) > 0)) return true;
  if (textOf(part) === '') return false;
  const parent = dom.parentElement(part);
  const beside = parent === null ? [] : [parent, ...dom.all(parent, '*')];
  const sizes = beside.filter(hasWords).map(sizeOf);
  return Math.min(...sizes) < Math.max(...sizes) * 0.85;
}

const sizeOf = (element: PageElement): number => lengthOf(styleOf(element)?.fontSize ?? '');

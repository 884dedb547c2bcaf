import { dom } from '../dom/dom.ts';
import { isElement, isText, styleOf } from '../dom/nodes.ts';
import type { PageElement } from '../dom/page.ts';
import { type FormedTable, isRuns } from '../form-table.ts';
import { hasWords } from './covers.ts';
import { lengthOf } from './lengths.ts';

/** Whether parts of any figure of a table are set apart from each other, by their size or by room beside them. */
export function isParted({ grid, origins }: FormedTable): boolean {
  return grid.cells.some(({ text }, index) => {
    const cell = origins[index];
    if (!cell || isRuns(cell) || text.length > longest || !digit.test(text)) return false;
    return hasSeveral(cell) && hasParts(cell);
  });
}

/** Whether a cell has several texts with digits. Most figures are whole, and only one of several texts may be parted. */
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

function hasParts(cell: PageElement): boolean {
  const text = textOf(cell);
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

import { dom } from '../dom/dom.ts';
import { hostsAmong, isText } from '../dom/nodes.ts';
import type { PageElement, PageNode } from '../dom/page.ts';
import { createInside } from '../inside-cells.ts';
import type { DrawnCells } from '../plain.ts';
import { turning } from '../turning.ts';

/**
 * The cells of a table of plain markup as its source has them, where no style leaves any of it out or draws it
 * apart: `innerText` costs more than anything else that is asked of a table. Null where it is not told by its source
 * in which order it is drawn.
 */
export function writtenCells(table: PageElement): DrawnCells | null {
  const all = sourceOf(table);
  if (turning.test(all)) return null;
  const inside = createInside();
  let next = 0;
  let whole = true;
  /** Of the elements that part words from those beside them, those not met yet. */
  let parting = countIn(table, parted);
  /** How many of them stand in each other, if all cells are alike. */
  const deepest = parting && Math.ceil(parting / countIn(table, ['td', 'th']));

  /** Whether nothing in a cell is parted: all stands in one box, or in several in each other. Those met are counted off. */
  function isOnePart(cell: PageElement): boolean {
    let boxes = 0;
    let at = dom.firstElementChild(cell);
    for (let around = cell; at !== null && boxes < deepest; at = dom.firstElementChild(at)) {
      if (!names.has(dom.nodeName(at))) break;
      if (!isAlone(at, around)) {
        parting -= countIn(cell, parted);
        return false;
      }
      boxes++;
      around = at;
    }
    parting -= boxes;
    return true;
  }

  return {
    several: inside.several,

    take(cell) {
      const source = sourceOf(cell);
      inside.look(cell, source);
      while (!all.startsWith(source, next) && all.charCodeAt(next) <= space) next++;
      whole &&= all.startsWith(source, next);
      next += source.length;
      return parting === 0 || isOnePart(cell) ? source : null;
    },

    isWhole: () =>
      whole &&
      parting === 0 &&
      all.slice(next).trim() === '' &&
      hostsAmong(dom.select(table, hosting) ?? []).length === 0,
  };
}

/** White space between cells is not above it. */
const space = 32;

/** What of plain markup may have a shadow tree (https://dom.spec.whatwg.org/#dom-element-attachshadow). */
const hosting = 'span,p,div';

const parted = ['p', 'div', 'br', 'center', 'caption'];
const names = new Set([...parted, ...parted.map((name) => name.toUpperCase())]);

/** Whether nothing but blank signs stands beside an element. */
function isAlone(element: PageElement, parent: PageElement): boolean {
  let first = dom.firstChild(parent);
  if (first !== element && first && isBlank(first)) first = dom.nextSibling(first);
  const after = dom.nextSibling(element);
  const isLast = after === null || (isBlank(after) && dom.nextSibling(after) === null);
  return first === element && isLast;
}

const isBlank = (node: PageNode): boolean => isText(node) && !/\S/.test(dom.data(node));

const sourceOf = (element: PageElement): string => dom.textContent(element) ?? '';

const countIn = (element: PageElement, those: readonly string[]): number =>
  those.reduce((count, name) => count + dom.all(element, name).length, 0);

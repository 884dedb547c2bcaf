import { dom } from '../dom/dom.ts';
import { isText } from '../dom/nodes.ts';
import type { PageDocument, PageElement, PageView } from '../dom/page.ts';
import { colourOf } from './colours.ts';
import type { Box } from './style-facts.ts';

/** Something drawn that may lie over a cell: a box that hides what is under it, or words. */
export interface Cover {
  readonly element: PageElement;
  readonly box: Box;
  readonly words: boolean;
}

/** Elements of a page that are looked through for covers at most. */
const most = 20_000;

/** What is taken out of the flow, with all that it holds, and drawn. A box that holds a table is none. */
export function coversIn(view: PageView, document: PageDocument) {
  /** By stretches of the page's height. */
  const stretches = new Map<number, Cover[]>();
  for (const cover of allCovers(view, document)) {
    for (const at of stretchesOf(cover.box)) {
      const there = stretches.get(at);
      if (there) there.push(cover);
      else stretches.set(at, [cover]);
    }
  }
  return {
    /** Those that may touch a box. */
    near: (box: Box): Cover[] => stretchesOf(box).flatMap((at) => stretches.get(at) ?? []),
  };
}

export type Covers = ReturnType<typeof coversIn>;

/** A cover higher than this many stretches is cut: nothing so high lies over a single figure. */
const mostStretches = 2000;
const pixels = 50;

function stretchesOf({ top, bottom }: Box): number[] {
  const [from, to] = [Math.floor(top / pixels), Math.floor(bottom / pixels)];
  return Array.from({ length: Math.min(to - from + 1, mostStretches) }, (_, at) => from + at);
}

function allCovers(view: PageView, document: PageDocument): Cover[] {
  const root = dom.documentElement(document);
  const elements = root && dom.all(root, '*');
  if (!elements || elements.length > most) return [];
  const scrolls =
    dom.scrollHeight(root) > view.innerHeight || dom.scrollWidth(root) > view.innerWidth;
  const lifted = new Set<PageElement>();
  const covers: Cover[] = [];
  for (const element of elements) {
    const parent = dom.parentElement(element);
    const isInside = parent !== null && lifted.has(parent);
    if (!isInside && !isLifted(view.getComputedStyle(element), scrolls)) continue;
    if (/^t(?:able|body|r|d|h)$/i.test(dom.nodeName(element))) continue;
    if (dom.all(element, 'table').length > 0) continue;
    lifted.add(element);
    const cover = coverOf(view, element);
    if (cover !== null) covers.push(cover);
  }
  return covers;
}

/** What stays in the window while the page scrolls covers nothing for long. */
function isLifted(style: CSSStyleDeclaration, scrolls: boolean): boolean {
  const { position, marginTop, marginLeft } = style;
  if (position === 'sticky' || (position === 'fixed' && scrolls)) return false;
  const isInPlace = position === 'static' || (style.top === '0px' && style.left === '0px');
  if (position !== 'absolute' && position !== 'fixed' && isInPlace) {
    return marginTop.startsWith('-') || marginLeft.startsWith('-');
  }
  return !style.zIndex.startsWith('-');
}

const pictures = /^(?:img|canvas|svg|video|iframe|object|embed)$/i;

/** What an element itself draws; null for nothing. */
export function coverOf(view: PageView, element: PageElement): Cover | null {
  const words = hasWords(element);
  const style = view.getComputedStyle(element);
  if (!words && !pictures.test(dom.nodeName(element)) && !hasGround(style)) return null;
  if (Number(style.opacity) < 0.1 || !dom.checkVisibility(element, seen)) return null;
  const box = dom.rect(element);
  return box && box.width > 1 && box.height > 1 ? { element, box, words } : null;
}

function hasWords(element: PageElement): boolean {
  for (let node = dom.firstChild(element); node !== null; node = dom.nextSibling(node)) {
    if (isText(node) && /\S/.test(dom.data(node))) return true;
  }
  return false;
}

const seen = { opacityProperty: true, visibilityProperty: true };

const hasGround = ({ backgroundColor, backgroundImage, boxShadow }: CSSStyleDeclaration) =>
  backgroundImage !== 'none' ||
  boxShadow.includes('inset') ||
  (colourOf(backgroundColor)?.[3] ?? 1) > 0.1;

/** Whether one box lies over a good part of another. */
export function liesOver(box: Box, under: Box): boolean {
  const wide = Math.min(box.right, under.right) - Math.max(box.left, under.left);
  const high = Math.min(box.bottom, under.bottom) - Math.max(box.top, under.top);
  const least = 0.15;
  return wide > (under.right - under.left) * least && high > (under.bottom - under.top) * least;
}

export function touches(box: Box, other: Box): boolean {
  const wide = Math.min(box.right, other.right) - Math.max(box.left, other.left);
  const high = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
  return wide > 2 && high > 2;
}

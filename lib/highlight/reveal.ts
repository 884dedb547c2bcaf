import type { Spot } from '../page/places.ts';
import { around, type Box, moved } from './box.ts';
import { frameOf, outOf } from './frames.ts';
import { elementOf, isRange, parentOf, viewOf } from './measure.ts';

/** Opens every `details` around a place, in its frames too. Returns what closes them again. */
export function unfold(spot: Spot): () => void {
  const states = new Map<HTMLDetailsElement, boolean>();
  for (let element = elementOf(spot); element; element = outward(element)) {
    if (element.localName !== 'details' || (element as HTMLDetailsElement).open) continue;
    // Opening one of a named group closes another.
    for (const other of element.ownerDocument.querySelectorAll('details')) {
      if (!states.has(other)) states.set(other, other.open);
    }
    states.set(element as HTMLDetailsElement, false);
    (element as HTMLDetailsElement).open = true;
  }
  const touched = [...states].filter(([details, before]) => details.open !== before);
  const after = touched.map(([details]) => details.open);
  return () => {
    for (const [index, [details, before]] of touched.entries()) {
      // What the person has opened or closed since stays so.
      if (details.open === after[index]) details.open = before;
    }
  };
}

/** Scrolls a place into the middle of everything that scrolls around it, frames included. */
export function reveal(spot: Spot): void {
  let box = boxOf(spot);
  const view = viewOf(elementOf(spot) ?? document.documentElement);
  const still = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = still ? 'instant' : 'smooth';
  let element = isRange(spot) ? elementOf(spot) : parentOf(spot);
  while (box && element) {
    const root = element === element.ownerDocument.documentElement;
    if (root || scrolls(element)) box = center(element, root, box, behavior);
    const frame: Element | null = root ? frameOf(element.ownerDocument) : null;
    if (frame) box = outOf(frame, box);
    element = frame ? parentOf(frame) : parentOf(element);
  }
}

/** Where the place stands; a range the box of all its lines. */
export function boxOf(spot: Spot): Box | null {
  const box = isRange(spot) ? around([...spot.getClientRects()]) : spot.getBoundingClientRect();
  return box && box.width > 0 && box.height > 0 ? box : null;
}

function outward(element: Element): Element | null {
  return parentOf(element) ?? frameOf(element.ownerDocument);
}

function scrolls(element: Element): boolean {
  const { ownerDocument } = element;
  // In a page without a doctype the body's scrolling is the window's.
  if (element === ownerDocument.body && element === ownerDocument.scrollingElement) return false;
  const { overflowX, overflowY } = viewOf(element).getComputedStyle(element);
  return /auto|scroll|hidden/.test(overflowX + overflowY);
}

/** Scrolls one box so that `box` stands in its middle, and returns where it will then stand. */
function center(element: Element, root: boolean, box: Box, behavior: ScrollBehavior): Box {
  const scroller = root ? (element.ownerDocument.scrollingElement ?? element) : element;
  const { innerWidth, innerHeight } = viewOf(element);
  const port = root
    ? { x: 0, y: 0, width: innerWidth, height: innerHeight }
    : element.getBoundingClientRect();
  const left = bounded(
    scroller.scrollLeft + shift(box.x, box.width, port.x, port.width),
    scroller.scrollWidth - scroller.clientWidth,
  );
  const top = bounded(
    scroller.scrollTop + shift(box.y, box.height, port.y, port.height),
    scroller.scrollHeight - scroller.clientHeight,
  );
  const target = moved(box, scroller.scrollLeft - left, scroller.scrollTop - top);
  scroller.scrollTo({ left, top, behavior });
  return target;
}

/** How far to scroll along one axis: not at all where the place stands well within. */
function shift(start: number, length: number, from: number, size: number): number {
  const margin = Math.min(80, size / 6);
  if (start >= from + margin && start + length <= from + size - margin) return 0;
  return length > size ? start - from - margin : start + length / 2 - from - size / 2;
}

function bounded(value: number, most: number): number {
  return Math.max(0, Math.min(value, most));
}

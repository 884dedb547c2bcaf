import { dom } from '../dom/dom.ts';
import { parentOf } from '../dom/nodes.ts';
import type { PageElement, PageView } from '../dom/page.ts';
import type { Box } from './style-facts.ts';

/** Tells of what stays in its place while others scroll whether a figure can be scrolled out from under it. */
export function createStaying(view: PageView) {
  const styleOf = (element: PageElement) => view.getComputedStyle(element);

  /** The nearest box around a figure that scrolls along this axis, unless it moves the cover as well. */
  function scrollerOf(figure: PageElement, axis: Axis): Scroller | null {
    for (let at = parentOf(figure); at !== null; at = parentOf(at)) {
      if (parentOf(at) === null) break;
      const room = axis.scrollSize(at) - axis.clientSize(at);
      if (room > 1 && /auto|scroll|hidden/.test(axis.overflow(styleOf(at)))) {
        const start = axis.start(dom.rect(at) ?? nowhere);
        return { start, end: start + axis.clientSize(at), scrolled: axis.scrolled(at), room };
      }
    }
    const root = dom.documentElement(dom.ownerDocument(figure));
    const end = axis.windowSize(view);
    const room = root ? axis.scrollSize(root) - end : 0;
    return room > 1 ? { start: 0, end, scrolled: axis.windowScrolled(view), room } : null;
  }

  /** Whether what stays is held where it is, so that it does not move with the figure. */
  function isHeld(element: PageElement, axis: Axis): boolean {
    const style = styleOf(element);
    if (style.position === 'fixed') return true;
    const [from, to] = axis.insets(style);
    return from !== 'auto' || to !== 'auto';
  }

  return {
    /** False where a part of the figure lies under the cover wherever it is scrolled to. */
    leaves(staying: PageElement, cover: Box, figure: PageElement, drawn: Box): boolean {
      return axes.some((axis) => {
        const scroller = isHeld(staying, axis) ? scrollerOf(figure, axis) : null;
        if (scroller === null) return false;
        const { start, end, scrolled, room } = scroller;
        const [from, to] = [axis.start(drawn), axis.end(drawn)];
        const first = Math.max(start, from + scrolled - room);
        const last = Math.min(end - (to - from), from + scrolled);
        return first + (to - from) <= axis.start(cover) + 1 || last >= axis.end(cover) - 1;
      });
    },
  };
}

const nowhere: Box = { left: 0, right: 0, top: 0, bottom: 0 };

interface Scroller {
  /** Of the window: where what it shows begins and ends. */
  readonly start: number;
  readonly end: number;
  /** How far it is scrolled, of how much. */
  readonly scrolled: number;
  readonly room: number;
}

interface Axis {
  start(box: Box): number;
  end(box: Box): number;
  overflow(style: CSSStyleDeclaration): string;
  insets(style: CSSStyleDeclaration): readonly [string, string];
  scrollSize(element: PageElement): number;
  clientSize(element: PageElement): number;
  scrolled(element: PageElement): number;
  windowSize(view: PageView): number;
  windowScrolled(view: PageView): number;
}

const axes: readonly Axis[] = [
  {
    start: ({ top }) => top,
    end: ({ bottom }) => bottom,
    overflow: ({ overflowY }) => overflowY,
    insets: ({ top, bottom }) => [top, bottom],
    scrollSize: (element) => dom.scrollHeight(element),
    clientSize: (element) => dom.clientHeight(element),
    scrolled: (element) => dom.scrollTop(element),
    windowSize: ({ innerHeight }) => innerHeight,
    windowScrolled: ({ scrollY }) => scrollY,
  },
  {
    start: ({ left }) => left,
    end: ({ right }) => right,
    overflow: ({ overflowX }) => overflowX,
    insets: ({ left, right }) => [left, right],
    scrollSize: (element) => dom.scrollWidth(element),
    clientSize: (element) => dom.clientWidth(element),
    scrolled: (element) => dom.scrollLeft(element),
    windowSize: ({ innerWidth }) => innerWidth,
    windowScrolled: ({ scrollX }) => scrollX,
  },
];

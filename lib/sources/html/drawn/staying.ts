import { dom } from '../dom/dom.ts';
import { parentOf } from '../dom/nodes.ts';
import type { PageElement, PageView } from '../dom/page.ts';
import type { Box } from './style-facts.ts';

/** Tells of what stays in its place while others scroll whether a figure can be scrolled out from under it. */
export function createStaying(view: PageView) {
  /** The nearest box around a figure that scrolls along this axis. */
  function scrollerOf(figure: PageElement, axis: Axis): Scroller | null {
    const { start, overflow, size, shown, scrolled, inner, offset } = axis;
    let at = figure;
    for (let up = parentOf(at); up !== null; up = parentOf(at)) {
      at = up;
      const room = dom[size](at) - dom[shown](at);
      const isRoot = parentOf(at) === null;
      if (isRoot || room < 2 || !/auto|scroll|hidden/.test(view.getComputedStyle(at)[overflow])) {
        continue;
      }
      const from = dom.rect(at)?.[start] ?? 0;
      return { from, to: from + dom[shown](at), scrolled: dom[scrolled](at), room };
    }
    const to = view[inner];
    const room = dom[size](at) - to;
    return room < 2 ? null : { from: 0, to, scrolled: view[offset], room };
  }

  /** Whether what stays is held where it is, so that it does not move with the figure. */
  function isHeld(element: PageElement, { start, end }: Axis): boolean {
    const style = view.getComputedStyle(element);
    return style.position === 'fixed' || style[start] !== 'auto' || style[end] !== 'auto';
  }

  return {
    /** False where a part of the figure lies under the cover wherever it is scrolled to. */
    leaves(staying: PageElement, cover: Box, figure: PageElement, drawn: Box): boolean {
      return axes.some((axis) => {
        const place = drawn[axis.start];
        const scroller = isHeld(staying, axis) ? scrollerOf(figure, axis) : null;
        if (scroller === null) {
          const least = (drawn[axis.end] - place) * part;
          return drawn[axis.end] < cover[axis.start] + least || place > cover[axis.end] - least;
        }
        const { from, to, scrolled, room } = scroller;
        const length = drawn[axis.end] - place;
        const first = Math.max(from, place + scrolled - room);
        const last = Math.min(to - length, place + scrolled);
        return first + length <= cover[axis.start] + 1 || last >= cover[axis.end] - 1;
      });
    },
  };
}

/** How much of a figure may lie under what stays beside it. */
const part = 0.15;

interface Scroller {
  /** Of the window: where what it shows begins and ends. */
  readonly from: number;
  readonly to: number;
  /** How far it is scrolled, of how much. */
  readonly scrolled: number;
  readonly room: number;
}

type Axis = (typeof axes)[number];

const axes = [
  {
    start: 'top',
    end: 'bottom',
    overflow: 'overflowY',
    size: 'scrollHeight',
    shown: 'clientHeight',
    scrolled: 'scrollTop',
    inner: 'innerHeight',
    offset: 'scrollY',
  },
  {
    start: 'left',
    end: 'right',
    overflow: 'overflowX',
    size: 'scrollWidth',
    shown: 'clientWidth',
    scrolled: 'scrollLeft',
    inner: 'innerWidth',
    offset: 'scrollX',
  },
] as const;

import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';

/** The rows of a long list that are drawn, and the height of what is left out before and after them, in pixels. */
export interface Drawn {
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
}

/** Fewer rows are all drawn: a browser finds words in them and prints them. */
const fewAtMost = 500;

/** Of a row with two lines of words. */
const usualHeight = 44;

/** Draws of a long list what is in sight. `scroller` scrolls, and holds rows with their index in `data-index`. */
export function useVirtual(count: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const isLong = count > fewAtMost;
  const virtual = useRef<Virtualizer<HTMLDivElement, HTMLElement> | null>(null);
  const options = {
    count: isLong ? count : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    overscan: 20,
    onChange: () => redraw(0),
  };
  virtual.current ??= new Virtualizer(options);
  virtual.current.setOptions(options);
  useLayoutEffect(() => virtual.current?._didMount(), []);
  useLayoutEffect(() => virtual.current?._willUpdate());
  const all: Drawn = { from: 0, to: count, before: 0, after: 0 };
  if (!isLong) return { scroller, drawn: all, measure: () => {} };
  const items = virtual.current.getVirtualItems();
  const [first] = items;
  const last = items.at(-1);
  const drawn: Drawn =
    first && last
      ? {
          from: first.index,
          to: last.index + 1,
          before: first.start,
          after: virtual.current.getTotalSize() - last.end,
        }
      : { ...all, to: 40, after: (count - 40) * usualHeight };
  const measure = (element: HTMLElement | null) => virtual.current?.measureElement(element);
  return { scroller, drawn, measure };
}

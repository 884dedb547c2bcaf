import type { Cover } from '../highlight/door.ts';

/** A rectangle of the screen, in pixels of the screen as windows measure it. */
export interface ScreenBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What is known of a browser's window and of the page in it. */
export interface PageOnScreen {
  readonly window: ScreenBox;
  /** The page's part of the window: at its bottom; where it is narrower, on one side of a panel. */
  readonly page: Pick<ScreenBox, 'width' | 'height'>;
  /** How many pixels of the screen one of the page's is. */
  readonly zoom: number;
}

/**
 * The part of a page that a popup covers; beside a panel the part that it may cover, as the panel may stand
 * on either side. One that does not know its own place on the screen hangs, as
 * popups do, from the window's toolbar at its right.
 */
export function coverOf(popup: ScreenBox, { window, page, zoom }: PageOnScreen): Cover {
  const pageTop = window.top + window.height - page.height;
  const isWithin =
    popup.left > window.left &&
    popup.left + popup.width <= window.left + window.width &&
    popup.top > window.top &&
    popup.top < window.top + window.height;
  const beside = window.width - page.width;
  const left = isWithin ? popup.left - window.left : window.width - popup.width;
  const top = isWithin ? popup.top - pageTop : 0;
  return {
    x: (left - beside) / zoom,
    y: top / zoom,
    width: (popup.width + beside) / zoom,
    height: popup.height / zoom,
  };
}

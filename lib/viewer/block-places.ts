import type { Places } from '../sources/html/places.ts';
import { rangeSpotOf, spotOf } from './own-spots.ts';

/** The attribute by which what is drawn of a Page is found again: the id of its block or cell. */
export const placeAttribute = 'data-place';

/** Places over a Page that is drawn as plain HTML: each block and cell an element with one text. */
export function createBlockPlaces(root: HTMLElement): Places {
  const elements = new Map<string, HTMLElement>();
  for (const element of root.querySelectorAll<HTMLElement>(`[${placeAttribute}]`)) {
    elements.set(element.getAttribute(placeAttribute) ?? '', element);
  }
  const elementOf = (id: string) => {
    const element = elements.get(id);
    return element?.isConnected ? spotOf(element) : null;
  };
  return {
    cell: elementOf,
    source: elementOf,
    quote({ block, start, end, text }) {
      const words = elements.get(block)?.firstChild;
      if (!words?.isConnected || words.textContent?.slice(start, end) !== text) return null;
      const range = words.ownerDocument?.createRange();
      range?.setStart(words, start);
      range?.setEnd(words, end);
      return range ? rangeSpotOf(range) : null;
    },
  };
}

/** Places of which some are drawn one way, and the others another. */
export function eitherOf(one: Places, other: Places): Places {
  return {
    cell: (id) => one.cell(id) ?? other.cell(id),
    quote: (quote) => one.quote(quote) ?? other.quote(quote),
    source: (id) => one.source(id) ?? other.source(id),
  };
}

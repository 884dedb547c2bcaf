import { drawnOf } from '../document/drawn.ts';
import type { Box, Page } from '../document/page.ts';
import type { PageElement } from '../sources/html/dom/page.ts';
import type { Places } from '../sources/html/places.ts';
import { rangeSpotOf, spotOf } from './own-spots.ts';

/** The sheets of a file as they are shown. */
export interface Layers {
  /** An element over the whole of a sheet, which counts from 1; null where there is no such sheet. */
  layerOf(sheet: number): HTMLElement | null;
}

/**
 * Places over the sheets of a file: elements without words, laid where a cell or the words of a block are
 * drawn, and made when they are first asked for. Their sides are parts of the sheet's, so that they keep
 * to it at any zoom. A cell that a page break cuts is where it begins; words are on the sheet where they
 * begin.
 */
export function createSheetPlaces(page: Page, { layerOf }: Layers): Places {
  const drawn = drawnOf(page);
  const cells = new Map<string, PageElement | null>();
  const quotes = new Map<string, Range | null>();

  /** An element over a box, within another that covers its sheet. */
  function lay({ sheet, x, y, width, height }: Box, layer: HTMLElement): HTMLElement | null {
    const size = page.file?.sheets[sheet - 1];
    if (!size) return null;
    const element = layer.ownerDocument.createElement('span');
    const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;
    Object.assign(element.style, {
      position: 'absolute',
      left: percent(x, size.width),
      top: percent(y, size.height),
      width: percent(width, size.width),
      height: percent(height, size.height),
    });
    layer.append(element);
    return element;
  }

  function layCell(id: string): PageElement | null {
    const [box] = drawn.cell(id);
    const layer = box && layerOf(box.sheet);
    const element = layer && lay(box, layer);
    return element ? spotOf(element) : null;
  }

  function layWords(boxes: readonly Box[]): Range | null {
    const [first] = boxes;
    const layer = first && layerOf(first.sheet);
    if (!layer) return null;
    const words = layer.ownerDocument.createElement('span');
    Object.assign(words.style, { position: 'absolute', inset: '0' });
    layer.append(words);
    for (const box of boxes) if (box.sheet === first.sheet) lay(box, words);
    const range = layer.ownerDocument.createRange();
    range.selectNodeContents(words);
    return range;
  }

  return {
    cell: (id) => known(cells, id, () => layCell(id)),
    quote(quote) {
      const key = `${quote.block} ${quote.start} ${quote.text}`;
      const range = known(quotes, key, () => layWords(drawn.quote(quote)));
      return range && rangeSpotOf(range);
    },
    source: () => null,
  };
}

function known<Value>(made: Map<string, Value>, key: string, make: () => Value): Value {
  const before = made.get(key);
  if (before !== undefined) return before;
  const value = make();
  made.set(key, value);
  return value;
}

import type { Places, ReadResult } from '../page/places.ts';
import type { Door } from './door.ts';
import { createHighlighter } from './highlighter.ts';
import { sweep } from './overlay.ts';

/** Nothing has been read: no id leads anywhere. */
const nowhere: Places = { cell: () => null, quote: () => null, source: () => null };

/** Opens the door of a document. Marks keep to the reading they were ordered after. */
export function createDoor(
  document: Document,
  version: string,
  read: (document: Document) => Promise<ReadResult>,
): Door {
  const { paint, erase, painted, show, preview } = createHighlighter(document);
  let places = nowhere;
  sweep(document);
  return {
    version,
    async read() {
      const result = await read(document);
      places = result.places;
      return result.page;
    },
    paint: (order) => paint(order, places),
    erase,
    painted,
    show: (target) => show(target, places),
    preview: (cells) => preview(cells, places),
  };
}

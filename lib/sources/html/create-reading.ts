import type { Places, Reading } from './places.ts';
import { readDrawnPage } from './read-drawn-page.ts';

/** Nothing has been read: no id leads anywhere. */
const nowhere: Places = { cell: () => null, quote: () => null, source: () => null };

/** What reads a document, as often as it is asked to. */
export function createReading(document: Document, version: string): Reading {
  let places = nowhere;
  return {
    version,
    places: () => places,
    async read() {
      const result = await readDrawnPage(document);
      places = result.places;
      return result.page;
    },
  };
}

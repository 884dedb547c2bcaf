import type { LookTools } from './as-drawn.ts';
import type { PageDocument } from './dom/page.ts';
import { createMarkers, type MarkerWords } from './markers.ts';
import type { Inspection, Places, ReadResult } from './places.ts';
import { readPage } from './read-page.ts';
import { waitForTables } from './wait-for-tables.ts';

/** Nothing has been read: no id leads anywhere. */
const nowhere: Places = { cell: () => null, quote: () => null, source: () => null };

/** What reads a document, as often as it is asked to; `words` tell it where a report is. */
export function createInspection(
  document: PageDocument,
  version: string,
  words: MarkerWords,
): Inspection {
  const markers = createMarkers(words);
  const identity = Math.random();
  const tools: Partial<LookTools> = {};
  let latest: ReadResult | null = null;
  const readNow = () => readPage(document, markers, tools);
  return {
    version,
    lookWith: (more) => void Object.assign(tools, more),
    identity: () => identity,
    places: () => latest?.places ?? nowhere,
    latest: () => latest,
    readNow,
    keep(result) {
      latest = result;
    },
    async read() {
      await waitForTables(document, markers);
      latest = readNow();
      return latest.page;
    },
  };
}

import { markerWords } from '../../lib/forms/marker-words.ts';
import { drawnBy } from '../../lib/sources/html/as-drawn.ts';
import { pageOf } from '../../lib/sources/html/dom/dom.ts';
import { createCloserLook } from '../../lib/sources/html/drawn/closer-look.ts';
import { createFigureLook } from '../../lib/sources/html/drawn/drawn-figures.ts';
import { createPlain } from '../../lib/sources/html/drawn/plain-styles.ts';
import { createMarkers } from '../../lib/sources/html/markers.ts';
import type { ReadResult } from '../../lib/sources/html/places.ts';
import { readPage } from '../../lib/sources/html/read-page.ts';

/** What tells every reader where a report is. */
export const markers = createMarkers(markerWords);

const tools = {
  draw: drawnBy(createFigureLook, null),
  plain: createPlain,
  closer: createCloserLook,
};

/** Reads a document as the page script does. */
export const readDocument = (document: Document): ReadResult =>
  readPage(pageOf(document), markers, tools);

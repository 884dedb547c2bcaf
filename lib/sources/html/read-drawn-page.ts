import type { ReadResult } from './places.ts';
import { readPage } from './read-page.ts';
import { waitForTables } from './wait-for-tables.ts';

/** Reads the document once it has drawn its tables, or after two seconds as it is then. */
export async function readDrawnPage(document: Document): Promise<ReadResult> {
  await waitForTables(document);
  return readPage(document);
}

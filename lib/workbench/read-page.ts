import { pageSchema } from '../document/page.ts';
import type { ChosenFile, FileReading } from '../sources/file-reading.ts';

/** What a page that was read in a tab is called, in place of a server's `Content-Type`: a Page as JSON. */
export const readPageType = 'application/vnd.crossfoot.page+json';

/** What a tab's page said. Throws where that is no Page. */
export function readPageIn({ bytes }: Pick<ChosenFile, 'bytes'>): FileReading {
  return { page: pageSchema.parse(JSON.parse(new TextDecoder().decode(bytes))) };
}

import type { Archive } from '../../lib/archive/archive.ts';
import { openArchive as open } from '../../lib/archive/indexed-archive.ts';

/** The one archive of the extension's pages. */
export const openArchive = (): Promise<Archive> =>
  open('crossfoot', { persist: () => navigator.storage.persist(), now: () => new Date() });

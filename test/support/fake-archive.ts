import 'fake-indexeddb/auto';
import type { Archive } from '../../lib/archive/archive.ts';
import { openArchive } from '../../lib/archive/indexed-archive.ts';

let made = 0;

/** The name of a database that no other test has. */
export const freshName = (): string => `archive-${made++}`;

/** An archive in memory. */
export function fakeArchive(name: string = freshName()): Promise<Archive> {
  const now = () => new Date('2026-02-01T08:00:00Z');
  return openArchive(name, { persist: async () => true, now });
}

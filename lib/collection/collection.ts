import type { CollectionOptions } from './between.ts';
import type { Member } from './member.ts';

/** Reports that are checked beside each other, and how they belong together. */
export interface Collection {
  readonly members: readonly Member[];
  readonly options: CollectionOptions;
}

export function collectionOf(
  members: readonly Member[],
  options: CollectionOptions = {},
): Collection {
  return { members, options };
}

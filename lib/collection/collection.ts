import { type Body, bodiesOf, type YearPair, yearPairsOf } from './bodies.ts';
import { type Compare, type Copies, copiesIn } from './copies/copies.ts';
import { type Duplicate, distinctOf, duplicatesOf } from './duplicates.ts';
import { type Family, familiesOf } from './families.ts';
import type { Member } from './member.ts';
import { once } from './once.ts';
import type { CollectionOptions } from './options.ts';

/** Reports that are checked beside each other, and how they belong together. Each part is made once, when asked for. */
export interface Collection {
  readonly members: readonly Member[];
  readonly options: CollectionOptions;
  /** Reports that are in the set more than once. */
  readonly duplicates: readonly Duplicate[];
  /** Indexes of the reports that are checked: each once. */
  readonly distinct: readonly number[];
  readonly bodies: readonly Body[];
  readonly yearPairs: readonly YearPair[];
  readonly copies: Copies;
  /** Who sums up whose reports. */
  readonly families: readonly Family[];
}

export function collectionOf(
  members: readonly Member[],
  options: CollectionOptions = {},
  compare?: Compare,
): Collection {
  const duplicates = once(() => duplicatesOf(members));
  const distinct = once(() => distinctOf(members, duplicates()));
  const bodies = once(() => bodiesOf(members, distinct()));
  const yearPairs = once(() => yearPairsOf(bodies()));
  const families = once(() => familiesOf(bodies(), options.parents));
  const copies = once(() => copiesIn(members, distinct(), compare));
  return {
    members,
    options,
    get duplicates() {
      return duplicates();
    },
    get distinct() {
      return distinct();
    },
    get bodies() {
      return bodies();
    },
    get yearPairs() {
      return yearPairs();
    },
    get copies() {
      return copies();
    },
    get families() {
      return families();
    },
  };
}

import { bodyKey } from './body-key.ts';
import type { Collection } from './collection.ts';
import { placesIn } from './places.ts';

/** A name by which another report's body may be called in a text. */
export interface KnownName {
  readonly name: string;
  /** True for the name of a place alone: 清溪镇. */
  readonly isPlace: boolean;
  /** The keys of the bodies that are called so. */
  readonly keys: readonly string[];
}

/** Names by their first two signs, the longest first. */
export type NameIndex = ReadonlyMap<string, readonly KnownName[]>;

const TOWNSHIP = /(?:镇|乡|街道)$/u;

/** Every name of the set's bodies, with all of the places before it or the last alone: 清溪镇, 青岭县水务局. */
export function nameIndexOf({
  members,
  distinct,
}: Pick<Collection, 'members' | 'distinct'>): NameIndex {
  const keysByName = new Map<string, Set<string>>();
  const townships = new Set<string>();
  const organs = new Set(distinct.flatMap((index) => members[index]?.organ ?? []));
  for (const organ of organs) {
    const places = placesIn(organ);
    const last = places.at(-1) ?? '';
    const starts = places.map((place) => organ.indexOf(place));
    const names = [0, ...starts].flatMap((start) => {
      const name = organ.slice(start);
      return [name, name.replace(/(?:人民政府|办事处)$/u, '')];
    });
    if (TOWNSHIP.test(last)) townships.add(last);
    for (const name of new Set(names)) {
      const keys = keysByName.get(name) ?? new Set();
      keysByName.set(name, keys.add(bodyKey(organ)));
    }
  }
  const all = [...keysByName].flatMap(([name, keys]) =>
    name.length >= 3 ? [{ name, isPlace: townships.has(name), keys: [...keys] }] : [],
  );
  const longestFirst = all.sort((a, b) => b.name.length - a.name.length);
  return Map.groupBy(longestFirst, ({ name }) => name.slice(0, 2));
}

/** The longest known name that begins at a place of a text. */
export function nameAt(text: string, at: number, index: NameIndex): KnownName | undefined {
  return index.get(text.slice(at, at + 2))?.find(({ name }) => text.startsWith(name, at));
}

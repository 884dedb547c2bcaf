import type { Archive } from './archive.ts';
import { archiveFile, recordsIn } from './archive-file.ts';
import { type Migration, openDatabase, storeNames, whole } from './database.ts';
import { itemStore } from './item-store.ts';
import { mergeItems, mergeRuns } from './merge.ts';
import { rowOf } from './row.ts';
import { runStore } from './run-store.ts';

/** What the archive asks of the browser. */
export interface ArchivePorts {
  /** `navigator.storage.persist()`. */
  persist(): Promise<boolean>;
  now(): Date;
}

/** The archive in the browser's IndexedDB, under this name. */
export async function openArchive(
  name: string,
  { persist, now }: ArchivePorts,
  steps?: readonly Migration[],
): Promise<Archive> {
  const database = await openDatabase(name, steps);
  const { change, items, rows, remove } = itemStore(database, now);
  const { runs, putRun, removeRun } = runStore(database, now);

  async function* records() {
    for await (const item of items()) yield { item };
    for (const run of await runs()) yield { run };
  }

  const put: Archive['put'] = async (item) => {
    const merged = (kept: typeof item | null) => (kept ? mergeItems(kept, item) : item);
    return (await change(item.key, merged)) ?? item;
  };

  return {
    put,
    async get(key) {
      for await (const item of items([key])) return item;
      return null;
    },
    rows,
    items,
    all: () => Array.fromAsync(items()),
    async decide(key, finding, decision) {
      const decided = await change(key, (item) => {
        if (item === null) return null;
        const { [finding]: _old, ...others } = item.decisions;
        const decisions = decision ? { ...others, [finding]: decision } : others;
        return { ...item, decisions };
      });
      return decided && rowOf(decided);
    },
    remove,
    runs,
    putRun: (run) => putRun(run, () => run),
    removeRun,
    readValue: (key) => database.get('values', key),
    async writeValue(key, value) {
      await database.put('values', value, key);
    },
    exportAll: () => archiveFile(records()),
    async importAll(file) {
      const reading = recordsIn(file);
      const taken = { items: 0, runs: 0 };
      const damaged: number[] = [];
      for (let record = reading.next(); ; record = reading.next()) {
        if (record.done) return { state: record.value, ...taken, damaged };
        const { value } = record;
        if ('damaged' in value) damaged.push(value.damaged);
        else if ('item' in value) {
          await put(value.item);
          taken.items++;
        } else {
          await putRun(value.run, mergeRuns);
          taken.runs++;
        }
      }
    },
    async clear() {
      const writing = database.transaction(storeNames, 'readwrite');
      await whole(writing, () =>
        Promise.all(storeNames.map((store) => writing.objectStore(store).clear())),
      );
    },
    async setAside() {
      const aside = await database.getAll('aside');
      return aside.map(({ key, at }) => ({ key, at }));
    },
    persist,
    close: () => database.close(),
  };
}

import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';

/** What the stores hold is yet to be parsed: another version of the program may have written it. */
interface Stores extends DBSchema {
  /** Whole items by their key. */
  items: { key: string; value: unknown };
  /** The same without what is heavy, for lists. */
  rows: { key: string; value: unknown };
  runs: { key: string; value: unknown };
  values: { key: string; value: unknown };
  /** Damaged records as they were, by number. */
  aside: { key: number; value: { key: string; at: string; record: unknown } };
}

export const storeNames = ['items', 'rows', 'runs', 'values', 'aside'] as const;

type StoreName = (typeof storeNames)[number];
export type Database = IDBPDatabase<Stores>;
type Upgrade = IDBPTransaction<Stores, StoreName[], 'versionchange'>;

/** One step from the version before it: the first makes the stores. A step once published never changes. */
export type Migration = (database: Database, upgrade: Upgrade) => Promise<void> | void;

export const migrations: readonly Migration[] = [
  (database) => {
    for (const name of ['items', 'rows', 'runs', 'values'] as const) {
      database.createObjectStore(name);
    }
    database.createObjectStore('aside', { autoIncrement: true });
  },
];

/** Opens the database, brought up to the latest version; a later page of the program may ask for its own. */
export function openDatabase(name: string, steps: readonly Migration[] = migrations) {
  return openDB<Stores>(name, steps.length, {
    async upgrade(database, from, _to, upgrade) {
      for (const step of steps.slice(from)) await step(database, upgrade);
    },
    blocking(_version, _asked, event) {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}

/** Does the work of a transaction: all of it is written, or nothing is and the reason is thrown. */
export async function whole<Value>(
  writing: { readonly done: Promise<void>; abort(): void },
  work: () => Promise<Value>,
): Promise<Value> {
  // It is told by what is thrown here, or by the request that failed.
  writing.done.catch(() => {});
  try {
    const value = await work();
    await writing.done;
    return value;
  } catch (reason) {
    stop(writing);
    throw reason;
  }
}

/** One that has failed already has stopped by itself. */
function stop(writing: { abort(): void }): void {
  try {
    writing.abort();
  } catch {}
}

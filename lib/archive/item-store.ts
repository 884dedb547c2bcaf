import { type Database, whole } from './database.ts';
import { type KeptItem, keptItemSchema } from './kept.ts';
import { type Row, rowOf, rowSchema } from './row.ts';

/** Items with their rows, as they are in the database. */
export interface ItemStore {
  /**
   * Changes what is kept under a key, in one transaction; where it gives null, nothing changes. A damaged
   * record is put aside and is then as if there were none.
   */
  change(key: string, change: (kept: KeptItem | null) => KeptItem | null): Promise<KeptItem | null>;
  items(keys?: readonly string[]): AsyncGenerator<KeptItem>;
  rows(): Promise<Row[]>;
  remove(keys: readonly string[]): Promise<void>;
}

/** So many whole items are held at once. */
const BATCH = 50;

export function itemStore(database: Database, now: () => Date): ItemStore {
  const change: ItemStore['change'] = (key, changed) => {
    const writing = database.transaction(['items', 'rows', 'aside'], 'readwrite');
    return whole(writing, async () => {
      const items = writing.objectStore('items');
      const rows = writing.objectStore('rows');
      const stored: unknown = await items.get(key);
      const kept = parsed(stored);
      if (stored !== undefined && kept === null) {
        const at = now().toISOString();
        await writing.objectStore('aside').add({ key, at, record: stored });
        await items.delete(key);
        await rows.delete(key);
      }
      const item = changed(kept);
      if (item === null) return null;
      await items.put(item, key);
      await rows.put(rowOf(item), key);
      return item;
    });
  };

  async function* items(keys?: readonly string[]): AsyncGenerator<KeptItem> {
    const all = keys ?? (await database.getAllKeys('items'));
    for (let at = 0; at < all.length; at += BATCH) {
      const batch = all.slice(at, at + BATCH);
      const { store } = database.transaction('items');
      const stored = await Promise.all(batch.map((key) => store.get(key)));
      for (const [index, key] of batch.entries()) {
        const item = parsed(stored[index]);
        if (item) yield item;
        else if (stored[index] !== undefined) await change(key, () => null);
      }
    }
  }

  return {
    change,
    items,
    async rows() {
      const { store, done } = database.transaction('rows');
      const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll(), done]);
      const rows: Row[] = [];
      for (const [index, key] of keys.entries()) {
        const row = rowSchema.safeParse(values[index]);
        if (row.success) rows.push(row.data);
        else {
          // A row is made anew from its item, if that is sound.
          const item = await change(key, (kept) => kept);
          if (item) rows.push(rowOf(item));
          else await database.delete('rows', key);
        }
      }
      return rows;
    },
    async remove(keys) {
      const writing = database.transaction(['items', 'rows'], 'readwrite');
      const stores = [writing.objectStore('items'), writing.objectStore('rows')];
      await whole(writing, () =>
        Promise.all(keys.flatMap((key) => stores.map((store) => store.delete(key)))),
      );
    },
  };
}

function parsed(stored: unknown): KeptItem | null {
  const { success, data } = keptItemSchema.safeParse(stored);
  return success ? data : null;
}

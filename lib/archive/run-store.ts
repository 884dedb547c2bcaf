import { type Database, whole } from './database.ts';
import { type Run, runSchema } from './run.ts';

/** Runs as they are in the database. */
export interface RunStore {
  /** The latest first; those that are damaged are put aside. */
  runs(): Promise<Run[]>;
  /** Keeps a run, as `merge` joins it with what is kept of it. */
  putRun(run: Run, merge: (kept: Run, run: Run) => Run): Promise<void>;
  removeRun(id: string): Promise<void>;
}

export function runStore(database: Database, now: () => Date): RunStore {
  async function putAside(key: string): Promise<void> {
    const writing = database.transaction(['runs', 'aside'], 'readwrite');
    await whole(writing, async () => {
      const runs = writing.objectStore('runs');
      const record: unknown = await runs.get(key);
      await writing.objectStore('aside').add({ key, at: now().toISOString(), record });
      await runs.delete(key);
    });
  }

  return {
    async runs() {
      const { store, done } = database.transaction('runs');
      const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll(), done]);
      const runs: Run[] = [];
      for (const [index, key] of keys.entries()) {
        const run = runSchema.safeParse(values[index]);
        if (run.success) runs.push(run.data);
        else await putAside(key);
      }
      return runs.sort((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt));
    },
    async putRun(run, merge) {
      const writing = database.transaction('runs', 'readwrite');
      await whole(writing, async () => {
        const kept = runSchema.safeParse(await writing.store.get(run.id));
        await writing.store.put(kept.success ? merge(kept.data, run) : run, run.id);
      });
    },
    removeRun: (id) => database.delete('runs', id),
  };
}

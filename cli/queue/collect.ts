import { renameSync } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openDuck, writeParquet, writerTo } from './duck.ts';
import { NoEntry } from './list-entries.ts';
import { readResults, readTaken } from './read-results.ts';
import { addAside, addItem } from './rows.ts';
import { tableNames } from './tables.ts';

export interface Collected {
  readonly items: number;
  readonly reports: number;
  readonly aside: number;
  /** Files among the results that are none. */
  readonly damaged: readonly string[];
}

/** So many results are added before they leave the memory. */
const FLUSHED = 500;

/**
 * Writes a folder of results as Parquet files into another, a table each (`tables.ts`).
 *
 * @param memory Megabytes that DuckDB may hold.
 * @returns null where it was stopped: then the tables are what they were.
 * @throws {NoEntry} where there is no such folder.
 */
export async function collect(
  results: string,
  to: string,
  memory: number,
  stopping: AbortSignal = new AbortController().signal,
): Promise<Collected | null> {
  await access(results).catch(() => {
    throw new NoEntry(results);
  });
  await mkdir(to, { recursive: true });
  const duck = await openDuck(to, memory);
  const done = { items: 0, reports: 0, aside: 0, damaged: [] as string[] };
  try {
    const writer = await writerTo(duck.connection);
    for await (const result of readResults(results)) {
      if (stopping.aborted) return null;
      if ('damaged' in result) done.damaged.push(result.damaged);
      else if ('aside' in result) {
        addAside(writer, result.aside);
        done.aside++;
      } else {
        addItem(writer, result.name, result.item, done.reports);
        done.items++;
        done.reports += result.item.reports.length;
      }
      if (done.items % FLUSHED === 0) writer.flush();
    }
    for await (const { id, path = null, url = null, result } of readTaken(results)) {
      writer.add('entries', { id, path, url, result });
    }
    writer.close();
    for (const name of tableNames) {
      if (stopping.aborted) return null;
      await writeParquet(duck.connection, name, join(duck.folder, `${name}.parquet`));
    }
    // Reports are numbered anew each time: tables of two runs are not to stand beside each other.
    for (const name of tableNames) {
      renameSync(join(duck.folder, `${name}.parquet`), join(to, `${name}.parquet`));
    }
  } finally {
    await duck.close();
  }
  return done;
}

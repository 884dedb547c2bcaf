import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api';
import { loadDuckDb } from './packages.ts';
import { columnsOf, type Row, type TableName, tableNames } from './tables.ts';

/** A DuckDB in a file of its own, which holds at most so many megabytes in memory. */
export interface Duck {
  readonly connection: DuckDBConnection;
  /** Where it keeps what it works with. */
  readonly folder: string;
  /** Closes it, and takes its file away. */
  close(): Promise<void>;
}

export async function openDuck(folder: string, memory: number): Promise<Duck> {
  const { DuckDBInstance } = await loadDuckDb();
  const own = join(folder, `.duck-${randomUUID()}`);
  await mkdir(own, { recursive: true });
  const instance = await DuckDBInstance.create(join(own, 'work.duckdb'), {
    memory_limit: `${memory}MB`,
    temp_directory: join(own, 'spilled'),
    preserve_insertion_order: 'false',
  });
  const connection = await instance.connect();
  return {
    connection,
    folder: own,
    async close() {
      connection.closeSync();
      instance.closeSync();
      await rm(own, { recursive: true, force: true });
    },
  };
}

/** Takes rows for all tables. */
export interface Writer {
  add<Name extends TableName>(table: Name, row: Row<Name>): void;
  /** Hands on what was added since, so that it does not stay in memory. */
  flush(): void;
  close(): void;
}

/** Makes the tables, empty. */
export async function writerTo(connection: DuckDBConnection): Promise<Writer> {
  const appenders = new Map<TableName, DuckDBAppender>();
  for (const name of tableNames) {
    const columns = columnsOf(name).map(([column, type]) => `"${column}" ${type}`);
    await connection.run(`CREATE TABLE ${name} (${columns.join(', ')})`);
    appenders.set(name, await connection.createAppender(name));
  }
  const all = [...appenders.values()];
  return {
    add: (table, row) => {
      const appender = appenders.get(table);
      if (appender) append(appender, columnsOf(table), row);
    },
    flush: () => {
      for (const appender of all) appender.flushSync();
    },
    close: () => {
      for (const appender of all) appender.closeSync();
    },
  };
}

function append(
  appender: DuckDBAppender,
  columns: ReturnType<typeof columnsOf>,
  row: Readonly<Record<string, string | number | boolean | null>>,
): void {
  for (const [column, type] of columns) {
    const value = row[column];
    if (typeof value === 'string') appender.appendVarchar(value);
    else if (typeof value === 'boolean') appender.appendBoolean(value);
    else if (typeof value !== 'number') appender.appendNull();
    else if (type === 'INTEGER') appender.appendInteger(value);
    else appender.appendDouble(value);
  }
  appender.endRow();
}

/** Writes a table as a Parquet file. */
export async function writeParquet(
  connection: DuckDBConnection,
  table: TableName,
  path: string,
): Promise<void> {
  await connection.run(
    `COPY ${table} TO ${quoted(path)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE_BYTES '8MB')`,
  );
}

/** A text as SQL writes it. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

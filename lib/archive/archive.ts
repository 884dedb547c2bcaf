import type { Imported } from './archive-file.ts';
import type { Decision, KeptItem } from './kept.ts';
import type { Row } from './row.ts';
import type { Run } from './run.ts';

/** A record that could not be understood and was put aside; nothing else is lost with it. */
export interface SetAside {
  readonly key: string;
  /** When it was put aside (ISO 8601, UTC). */
  readonly at: string;
}

/**
 * What is kept of all that was audited. Each change is made whole or not at all: one that fails leaves what
 * was there, and throws an error that `archiveTrouble` knows.
 */
export interface Archive {
  /** Keeps an item, merged with what is kept under its key (`mergeItems`), and gives the result. */
  put(item: KeptItem): Promise<KeptItem>;
  /** null where nothing is kept under the key, or what is kept is damaged. */
  get(key: string): Promise<KeptItem | null>;
  /** What lists show of all items, in the order of their keys. */
  rows(): Promise<readonly Row[]>;
  /** Whole items, in the order of their keys; of these keys where they are given. */
  items(keys?: readonly string[]): AsyncIterable<KeptItem>;
  all(): Promise<readonly KeptItem[]>;
  /** A decision of one finding of one report (`decisionKey`); null takes it back. Gives the item's new row. */
  decide(key: string, finding: string, decision: Decision | null): Promise<Row | null>;
  remove(keys: readonly string[]): Promise<void>;

  /** Runs, the latest first. */
  runs(): Promise<readonly Run[]>;
  putRun(run: Run): Promise<void>;
  removeRun(id: string): Promise<void>;

  /** What else the workbench keeps, by a name of its own; whoever reads it parses it. */
  readValue(name: string): Promise<unknown>;
  writeValue(name: string, value: unknown): Promise<void>;

  /** Everything as one file, `crossfoot-archive/1`. */
  exportAll(): Promise<Uint8Array<ArrayBuffer>>;
  /** Takes in such a file, record by record; what is damaged is told and the rest taken. */
  importAll(file: Uint8Array): Promise<Imported>;

  /** Deletes everything, also what was put aside. */
  clear(): Promise<void>;
  setAside(): Promise<readonly SetAside[]>;
  /** Asks the browser not to clear it away when space is short; false where it does not promise that. */
  persist(): Promise<boolean>;
  close(): void;
}

/** Why the archive could not be used; `newer`: a later version of the program has written it. */
export type ArchiveTrouble = 'full' | 'newer' | 'unavailable' | 'failed';

/** What an error of the archive says, by the names that IndexedDB gives its errors. */
export function archiveTrouble(reason: unknown): ArchiveTrouble {
  const name = reason instanceof Error ? reason.name : '';
  if (name === 'QuotaExceededError') return 'full';
  if (name === 'VersionError') return 'newer';
  return name === 'InvalidStateError' || name === 'SecurityError' || name === 'UnknownError'
    ? 'unavailable'
    : 'failed';
}

/** What is to be seen of a page, whoever shows it: its popup, and the panel of its window. */
export interface TabNote {
  /** The session that wrote it last. */
  readonly by: string;
  /** Changes with each reading of the page. */
  readonly reading: string;
  /** By what the store keeps the ignores of the report that is shown. */
  readonly chosen: string;
  readonly marks: WantedMarks;
}

/** Whether the page is to bear marks: those of a report that has findings, unless the person says. */
export type WantedMarks = 'ofFindings' | 'asked' | 'off';

/** A tab's note. It holds until the browser is closed. */
export interface NotedTab {
  /** Null where nothing was noted. */
  read(): Promise<TabNote | null>;
  write(note: TabNote): Promise<void>;
  /** Tells each note that is written, one's own too; what it returns ends the watch. */
  watch(onNote: (note: TabNote) => void): () => void;
}

/**
 * What is used of `storage` of `wxt/utils/storage`. Its session area is the extension's own memory, empty
 * whenever another version begins: what is read there is what was written.
 */
export interface SessionStorage {
  getItem<Value>(key: `session:${string}`): Promise<Value | null>;
  setItem<Value>(key: `session:${string}`, value: Value): Promise<void>;
  watch<Value>(key: `session:${string}`, onChange: (value: Value | null) => void): () => void;
}

export function noteOf(storage: SessionStorage, tab: number): NotedTab {
  const key = `session:tab:${tab}` as const;
  return {
    read: () => storage.getItem<TabNote>(key),
    write: (note) => storage.setItem(key, note),
    watch: (onNote) =>
      storage.watch<TabNote>(key, (note) => {
        if (note !== null) onNote(note);
      }),
  };
}

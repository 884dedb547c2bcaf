import type { NotedTab, TabNote } from './tab-note.ts';

/** One session's part in a tab's note. */
export interface SharedTab {
  /** What is to be shown: the key of the report, "" where none was chosen yet, and its marks. */
  readonly wanted: Pick<TabNote, 'chosen' | 'marks'>;
  /** Where none was chosen yet, wants the report that was shown of this tab last. */
  recall(): Promise<void>;
  /** Notes what this session shows now; `reading` where it has read the page on its own account. */
  tell(part: Partial<Pick<TabNote, 'chosen' | 'marks'>>, how?: 'reading'): void;
  end(): void;
}

/**
 * Shares what is shown of a tab with other sessions over it. `onOther` is told when one of them shows
 * something else, and whether it has read the page; by then that is wanted here too.
 */
export function shareTab(noted: NotedTab, onOther: (hasRead: boolean) => void): SharedTab {
  const own = crypto.randomUUID();
  let note: TabNote = { by: own, reading: '', chosen: '', marks: 'ofFindings' };
  const end = noted.watch((told) => {
    const { reading, chosen, marks } = note;
    if (told.by === own) return;
    note = told;
    const hasRead = told.reading !== reading;
    if (hasRead || told.chosen !== chosen || told.marks !== marks) onOther(hasRead);
  });
  return {
    get wanted() {
      return note;
    },
    async recall() {
      if (note.chosen !== '') return;
      const before = await noted.read().catch(() => null);
      if (note.chosen === '') note = { ...note, chosen: before?.chosen ?? '' };
    },
    tell(part, how) {
      const before = note;
      note = { ...before, ...part, by: own };
      if (how === 'reading') note = { ...note, reading: crypto.randomUUID() };
      const isNew = Object.keys(part).some(
        (key) => Reflect.get(before, key) !== Reflect.get(note, key),
      );
      // Nothing of a first reading is told before it has come to its end.
      if (how === 'reading' || (isNew && note.reading !== '')) {
        void noted.write(note).catch(() => {});
      }
    },
    end,
  };
}

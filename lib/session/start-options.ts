import { parseSettings, type Settings } from '../settings/settings.ts';
import type { Store } from '../settings/store.ts';

export interface OptionsState {
  readonly settings: Settings;
  /** True where what was stored could not be read and the defaults are shown. */
  readonly damaged: boolean;
  /** How many pages have ignored findings. */
  readonly ignoredPages: number;
  /** The answer to what the person did last; null before. */
  readonly said: 'settings.saved' | 'settings.forgotten' | 'settings.unsaved' | null;
}

export interface OptionsActions {
  change(part: Partial<Settings>): void;
  forgetIgnores(): void;
}

/** Shows what is stored, and again after each change, which is kept at once. */
export async function startOptions(
  store: Store,
  show: (state: OptionsState, actions: OptionsActions) => Promise<void>,
): Promise<void> {
  const { value: settings, damaged } = parseSettings(await store.readSettings());
  const ignoredPages = await store.countIgnoredPages();
  let state: OptionsState = { settings, damaged, ignoredPages, said: null };

  const actions: OptionsActions = {
    change(part) {
      const changed = { ...state.settings, ...part };
      state = { ...state, settings: changed, damaged: false };
      void keep(store.writeSettings(changed), 'settings.saved');
    },
    forgetIgnores: () => void keep(store.forgetIgnores(), 'settings.forgotten'),
  };

  async function change(part: Partial<OptionsState>): Promise<void> {
    state = { ...state, ...part };
    await show(state, actions);
  }

  /** Says whether a change was kept. */
  async function keep(work: Promise<void>, kept: OptionsState['said']): Promise<void> {
    const said = await work.then(
      () => kept,
      () => 'settings.unsaved' as const,
    );
    // A screen reader announces a sentence again only if it has gone in between.
    await change({ said: null });
    await change({ ignoredPages: await store.countIgnoredPages(), said });
  }

  await show(state, actions);
}

import { parseSettings, type Settings } from '../settings/settings.ts';
import type { Store } from '../settings/store.ts';
import type { Clock } from './ports.ts';
import { ANSWER_TAKES_AT_MOST, within } from './within.ts';

export interface OptionsState {
  readonly settings: Settings;
  /** True where what was stored could not be read and the defaults are shown. */
  readonly damaged: boolean;
  /** True where the store gave no answer and the defaults are shown. */
  readonly unread: boolean;
  /** How many reports have ignored findings. */
  readonly ignoredReports: number;
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
  clock: Clock,
  show: (state: OptionsState, actions: OptionsActions) => Promise<void>,
): Promise<void> {
  const answered = <Value>(value: Promise<Value>) => within(clock, ANSWER_TAKES_AT_MOST, value);
  const countIgnored = () => answered(store.countIgnored()).catch(() => 0);
  let unread = false;
  const stored = await answered(store.readSettings()).catch(() => {
    unread = true;
  });
  const { value: settings, damaged } = parseSettings(stored);
  const ignoredReports = unread ? 0 : await countIgnored();
  let state: OptionsState = { settings, damaged, unread, ignoredReports, said: null };

  const actions: OptionsActions = {
    change(part) {
      const changed = { ...state.settings, ...part };
      state = { ...state, settings: changed, damaged: false, unread: false };
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
    const said = await answered(work).then(
      () => kept,
      () => 'settings.unsaved' as const,
    );
    // A screen reader announces a sentence again only if it has gone in between.
    await change({ said: null });
    await change({ ignoredReports: await countIgnored(), said });
  }

  await show(state, actions);
}

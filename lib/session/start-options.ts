import { defaultSettings, parseSettings, type Settings } from '../settings/settings.ts';
import { parseSettingsFile } from '../settings/settings-file.ts';
import type { Store } from '../settings/store.ts';
import type { Clipboard, Clock } from './ports.ts';
import { ANSWER_TAKES_AT_MOST, within } from './within.ts';

export interface OptionsState {
  readonly settings: Settings;
  /** True where what was stored could not be read and the defaults are shown. */
  readonly damaged: boolean;
  /** True where the store gave no answer and the defaults are shown. */
  readonly unread: boolean;
  /** How many reports have ignored findings. */
  readonly ignoredReports: number;
  /** Sites from which files may be fetched, as match patterns. */
  readonly sites: readonly string[];
  /** The answer to what the person did last; null before. */
  readonly said:
    | 'settings.saved'
    | 'settings.forgotten'
    | 'settings.sites.taken'
    | 'settings.unsaved'
    | 'settings.file.damaged'
    | 'settings.feedback.copied'
    | 'copy.failed'
    | null;
}

export interface OptionsActions {
  change(part: Partial<Settings>): void;
  forgetIgnores(): void;
  /** Gives back the permission to fetch files from a site. */
  giveBack(site: string): void;
  /** Everything as it was at first, but for the language. */
  reset(): void;
  /** Takes over the settings that a file's text holds. */
  takeFrom(text: string): void;
  copy(text: string): void;
}

interface OptionsPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly clipboard: Pick<Clipboard, 'write'>;
  readonly sites: Sites;
}

/** Sites that the person has allowed, as match patterns. */
export interface Sites {
  allowed(): Promise<readonly string[]>;
  giveBack(site: string): Promise<void>;
}

/** Shows what is stored, and again after each change, which is kept at once. */
export async function startOptions(
  { store, clock, clipboard, sites }: OptionsPorts,
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
  const allowedSites = () => answered(sites.allowed()).catch(() => []);
  let state: OptionsState = {
    settings,
    damaged,
    unread,
    ignoredReports,
    sites: await allowedSites(),
    said: null,
  };

  const actions: OptionsActions = {
    change(part) {
      const changed = { ...state.settings, ...part };
      state = { ...state, settings: changed, damaged: false, unread: false };
      void keep(store.writeSettings(changed), 'settings.saved');
    },
    forgetIgnores: () => void keep(store.forgetIgnores(), 'settings.forgotten'),
    giveBack: (site) =>
      void answered(sites.giveBack(site)).then(
        async () => say('settings.sites.taken', { sites: await allowedSites() }),
        () => say('settings.unsaved'),
      ),
    reset: () => actions.change({ ...defaultSettings, language: state.settings.language }),
    takeFrom(text) {
      const taken = parseSettingsFile(text);
      if (taken === null) void say('settings.file.damaged');
      else actions.change(taken);
    },
    copy: (text) =>
      void answered(clipboard.write({ text })).then(
        () => say('settings.feedback.copied'),
        () => say('copy.failed'),
      ),
  };

  async function change(part: Partial<OptionsState>): Promise<void> {
    state = { ...state, ...part };
    await show(state, actions);
  }

  /** A screen reader announces a sentence again only if it has gone in between. */
  async function say(said: OptionsState['said'], part: Partial<OptionsState> = {}): Promise<void> {
    await change({ said: null });
    await change({ ...part, said });
  }

  /** Says whether a change was kept. */
  async function keep(work: Promise<void>, kept: OptionsState['said']): Promise<void> {
    const said = await answered(work).then(
      () => kept,
      () => 'settings.unsaved' as const,
    );
    await say(said, { ignoredReports: await countIgnored() });
  }

  await show(state, actions);
}

import { render } from 'preact';
import { Options, type OptionsActions, type OptionsState } from '../../components/options.tsx';
import { rules } from '../../lib/rules/index.ts';
import { languageFor, loadOptions } from '../../lib/summary/language.ts';
import { languageTag } from '../../lib/summary/translate.ts';
import { countIgnoredPages, forgetIgnores, loadSettings, saveSettings } from './store.ts';

const root = document.getElementById('options');
const stored = await loadSettings();

let state: OptionsState = {
  settings: stored.value,
  damaged: stored.damaged,
  ignoredPages: await countIgnoredPages(),
  said: null,
};

/** Keeps a change, then says whether it was kept. */
async function keep(work: Promise<void>, kept: NonNullable<OptionsState['said']>): Promise<void> {
  const said = await work.then(
    () => kept,
    () => 'settings.unsaved' as const,
  );
  // A screen reader announces a sentence again only if it has gone in between.
  await show({ said: null });
  await show({ ignoredPages: await countIgnoredPages(), said });
}

async function show(part: Partial<OptionsState> = {}): Promise<void> {
  state = { ...state, ...part };
  const { language } = state.settings;
  const translate = await loadOptions(
    language === 'browser' ? languageFor(navigator.language) : language,
  );
  document.documentElement.lang = languageTag(translate.language);
  document.title = `${translate('app.name')} · ${translate('settings.title')}`;

  const actions: OptionsActions = {
    change(change) {
      const settings = { ...state.settings, ...change };
      state = { ...state, settings, damaged: false };
      void keep(saveSettings(settings), 'settings.saved');
    },
    forgetIgnores: () => void keep(forgetIgnores(), 'settings.forgotten'),
  };
  if (root !== null) {
    render(<Options state={state} actions={actions} translate={translate} rules={rules} />, root);
  }
}

await show();

import { useRef } from 'preact/hooks';
import type { OptionsActions } from '../lib/session/start-options.ts';
import type { Settings } from '../lib/settings/settings.ts';
import { settingsFile } from '../lib/settings/settings-file.ts';
import type { Translate } from '../lib/summary/translate.ts';

interface SettingsFileProps {
  readonly settings: Settings;
  readonly actions: Pick<OptionsActions, 'reset' | 'takeFrom'>;
  readonly translate: Translate;
}

/** The settings as a file, from a file, and as they were at first. */
export function SettingsFile({ settings, actions, translate }: SettingsFileProps) {
  const input = useRef<HTMLInputElement>(null);
  const address = `data:application/json;charset=utf-8,${encodeURIComponent(settingsFile(settings))}`;
  return (
    <section>
      <h2>{translate('settings.file')}</h2>
      <p class="help">{translate('settings.file.help')}</p>
      <p class="question">
        <a
          class="button"
          data-testid="export-settings"
          href={address}
          download="crossfoot-settings.json"
        >
          {translate('settings.file.export')}
        </a>
        <button type="button" data-testid="import-settings" onClick={() => input.current?.click()}>
          {translate('settings.file.import')}
        </button>
        <button type="button" data-testid="reset-settings" onClick={actions.reset}>
          {translate('settings.reset')}
        </button>
      </p>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={translate('settings.file.import')}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) void file.text().then(actions.takeFrom);
          currentTarget.value = '';
        }}
      />
    </section>
  );
}

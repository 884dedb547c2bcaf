import type { Settings } from '../lib/settings/settings.ts';
import type { Translate } from '../lib/summary/translate.ts';

interface KeepAuditsProps {
  readonly settings: Settings;
  readonly translate: Translate;
  onChange(part: Partial<Settings>): void;
}

/** Whether what is audited in the popup is kept in the workbench's archive as well. */
export function KeepAudits({ settings, onChange, translate }: KeepAuditsProps) {
  return (
    <section>
      <h2>{translate('settings.keep')}</h2>
      <p class="help">{translate('settings.keep.help')}</p>
      <label>
        <input
          type="checkbox"
          data-testid="keep-audits"
          checked={settings.keepAudits}
          onChange={({ currentTarget }) => onChange({ keepAudits: currentTarget.checked })}
        />{' '}
        {translate('settings.keep.on')}
      </label>
    </section>
  );
}

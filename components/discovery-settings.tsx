import type { Settings } from '../lib/settings/settings.ts';
import type { Translate } from '../lib/summary/translate.ts';

interface DiscoveryProps {
  readonly settings: Settings;
  readonly translate: Translate;
  onChange(part: Partial<Settings>): void;
}

/** Whether tables of which no form tells are checked, and which of them are not. */
export function DiscoverySettings({ settings, onChange, translate }: DiscoveryProps) {
  const { discovery, leftOutTables } = settings;
  const takeBack = (mark: string) => {
    const { [mark]: _, ...others } = leftOutTables;
    onChange({ leftOutTables: others });
  };
  return (
    <section data-testid="discovery-settings">
      <h2>{translate('settings.discovery')}</h2>
      <p class="help">{translate('settings.discovery.help')}</p>
      <label>
        <input
          type="checkbox"
          data-testid="discovery"
          checked={discovery}
          onChange={({ currentTarget }) => onChange({ discovery: currentTarget.checked })}
        />{' '}
        {translate('settings.discovery.on')}
      </label>
      <ul>
        {Object.entries(leftOutTables).map(([mark, title]) => (
          <li key={mark}>
            {title}{' '}
            <button type="button" data-testid="take-back" onClick={() => takeBack(mark)}>
              {translate('settings.discovery.takeBack')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

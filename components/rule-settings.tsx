import { severities } from '../lib/findings/order.ts';
import type { Settings } from '../lib/settings/settings.ts';
import type { Translate } from '../lib/summary/translate.ts';
import { rulePageOf } from './rule-page.ts';

interface RuleSettingsProps {
  readonly rules: readonly string[];
  readonly settings: Settings;
  readonly translate: Translate;
  onChange(part: Pick<Settings, 'disabled'> | Pick<Settings, 'severities'>): void;
}

/** Each rule with its page, whether it is on, and the severity the person gives it. */
export function RuleSettingsTable({ rules, settings, onChange, translate }: RuleSettingsProps) {
  const { disabled, severities: chosen } = settings;

  function switchRule(code: string, on: boolean): void {
    const others = disabled.filter((one) => one !== code);
    onChange({ disabled: on ? others : [...others, code] });
  }
  function setSeverity(code: string, value: string): void {
    const { [code]: _, ...others } = chosen;
    const severity = severities.find((one) => one === value);
    onChange({ severities: severity === undefined ? others : { ...others, [code]: severity } });
  }
  return (
    <section>
      <h2>{translate('settings.rules')}</h2>
      <p class="help">{translate('settings.rules.help')}</p>
      <table class="rules">
        <thead>
          <tr>
            <th scope="col">{translate('settings.on')}</th>
            <th scope="col">{translate('settings.rule')}</th>
            <th scope="col">{translate('settings.severity')}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((code) => {
            const rule = nameOfRule(code, translate);
            return (
              <tr key={code} data-rule={code}>
                <td>
                  <input
                    type="checkbox"
                    checked={!disabled.includes(code)}
                    aria-label={translate('settings.ruleOn', { rule })}
                    onChange={({ currentTarget }) => switchRule(code, currentTarget.checked)}
                  />
                </td>
                <td>
                  <a href={rulePageOf(code)}>{rule}</a> <code>{code}</code>
                </td>
                <td>
                  <select
                    value={chosen[code] ?? 'rule'}
                    aria-label={translate('settings.ruleSeverity', { rule })}
                    onChange={({ currentTarget }) => setSeverity(code, currentTarget.value)}
                  >
                    <option value="rule">{translate('settings.severity.rule')}</option>
                    {severities.map((severity) => (
                      <option key={severity} value={severity}>
                        {translate(`severity.${severity}`)}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function nameOfRule(code: string, translate: Translate): string {
  const key = `rule.${code}`;
  return translate.has(key) ? translate(key) : code;
}

import { type Severity, severities } from '../lib/findings/finding.ts';
import type { Settings } from '../lib/settings/settings.ts';
import { firstWorded } from '../lib/summary/names.ts';
import type { Translate } from '../lib/summary/translate.ts';
import { rulePageOf } from './rule-page.ts';

/** A rule, and under what it is listed. */
export interface ListedRule {
  readonly code: string;
  readonly about: string;
  readonly severity: Severity;
  /** What it may be instead, as the case is. */
  readonly otherwise?: Severity;
}

interface RuleSettingsProps {
  readonly rules: readonly ListedRule[];
  readonly settings: Settings;
  readonly translate: Translate;
  onChange(part: Pick<Settings, 'disabled'> | Pick<Settings, 'severities'>): void;
}

/** The rules by what they are about, each with its page, whether it is on, and the severity the person gives it. */
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
        {[...Map.groupBy(rules, ({ about }) => about)].map(([about, group]) => (
          <tbody key={about}>
            <tr>
              <th colSpan={3} scope="rowgroup">
                {firstWorded(translate, [`about.${about}`, about])}
              </th>
            </tr>
            {group.map(({ code, severity: own, otherwise = own }) => {
              const rule = firstWorded(translate, [`rule.${code}`, code]);
              const usual = severities
                .filter((one) => one === own || one === otherwise)
                .map((one) => translate(`severity.${one}`))
                .join(' / ');
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
                    <a href={rulePageOf(code, translate.language)}>{rule}</a>
                  </td>
                  <td>
                    <select
                      value={chosen[code] ?? 'rule'}
                      aria-label={translate('settings.ruleSeverity', { rule })}
                      onChange={({ currentTarget }) => setSeverity(code, currentTarget.value)}
                    >
                      <option value="rule">{translate('settings.severity.rule', { usual })}</option>
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
        ))}
      </table>
    </section>
  );
}

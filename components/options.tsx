import type { OptionsActions, OptionsState } from '../lib/session/start-options.ts';
import type { Settings } from '../lib/settings/settings.ts';
import type { Translate } from '../lib/summary/translate.ts';
import { About } from './about.tsx';
import { Deadlines } from './deadlines.tsx';
import { DiscoverySettings } from './discovery-settings.tsx';
import { ForgetIgnores } from './forget-ignores.tsx';
import { KeepAudits } from './keep-audits.tsx';
import { type ListedRule, RuleSettingsTable } from './rule-settings.tsx';
import { SettingsFile } from './settings-file.tsx';
import { Sites } from './sites.tsx';

interface OptionsProps {
  readonly state: OptionsState;
  readonly actions: OptionsActions;
  readonly translate: Translate;
  /** All rules, in their order. */
  readonly rules: readonly ListedRule[];
  /** The deadlines of the law, "MM-DD". */
  readonly deadlines: Required<Settings['deadlines']>;
  /** Of the extension. */
  readonly version: string;
}

const languages = ['browser', 'zh_CN', 'en'] as const;

/** The options page: language, deadlines, rules, ignores. Every change is kept at once. */
export function Options({ state, actions, translate, rules, deadlines, version }: OptionsProps) {
  const { settings, damaged, unread, ignoredReports, said } = state;
  return (
    <main class="options">
      <h1>
        {translate('app.name')} · {translate('settings.title')}
      </h1>
      {(damaged || unread) && (
        <p class="notice" role="alert">
          {translate(unread ? 'notice.unreadSettings' : 'notice.damagedSettings')}
        </p>
      )}
      <section>
        <h2 id="language">{translate('settings.language')}</h2>
        <select
          data-testid="language"
          aria-labelledby="language"
          value={settings.language}
          onChange={({ currentTarget: { value } }) => {
            const language = languages.find((one) => one === value);
            if (language !== undefined) actions.change({ language });
          }}
        >
          {languages.map((language) => (
            <option key={language} value={language}>
              {translate(`settings.language.${language}`)}
            </option>
          ))}
        </select>
      </section>
      <Deadlines
        deadlines={settings.deadlines}
        defaults={deadlines}
        onChange={(changed) => actions.change({ deadlines: changed })}
        translate={translate}
      />
      <RuleSettingsTable
        rules={rules}
        settings={settings}
        onChange={actions.change}
        translate={translate}
      />
      <DiscoverySettings settings={settings} onChange={actions.change} translate={translate} />
      <KeepAudits settings={settings} onChange={actions.change} translate={translate} />
      <ForgetIgnores
        reports={ignoredReports}
        onForget={actions.forgetIgnores}
        translate={translate}
      />
      <Sites sites={state.sites} onGiveBack={actions.giveBack} translate={translate} />
      <SettingsFile settings={settings} actions={actions} translate={translate} />
      <About version={version} onCopy={actions.copy} translate={translate} />
      <p class="said" role="status">
        {said === null ? '' : translate(said)}
      </p>
    </main>
  );
}

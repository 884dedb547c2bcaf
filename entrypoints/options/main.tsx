import { render } from 'preact';
import { storage } from 'wxt/utils/storage';
import { Options } from '../../components/options.tsx';
import { betweenRules } from '../../lib/collection/rules/index.ts';
import { annual } from '../../lib/forms/annual/annual.ts';
import { rules } from '../../lib/rules/index.ts';
import { startOptions } from '../../lib/session/start-options.ts';
import { addressKey } from '../../lib/settings/page-address.ts';
import { createStore } from '../../lib/settings/store.ts';
import { loadOptions } from '../../lib/summary/load-options.ts';
import { version } from '../../package.json';
import { clipboard } from '../adapters/clipboard.ts';
import { clock } from '../adapters/clock.ts';
import { speak } from '../adapters/language.ts';
import { lock } from '../adapters/lock.ts';
import { allowedSites, giveBack } from '../adapters/sites.ts';

const root = document.getElementById('options');
const defaults = { rules: [...rules, ...betweenRules], deadlines: annual.deadlines, version };

const sites = { allowed: allowedSites, giveBack };
const ports = { store: createStore(storage, lock, addressKey), clock, clipboard, sites };
await startOptions(ports, async (state, actions) => {
  const translate = await speak(state.settings.language, loadOptions);
  document.title = `${translate('app.name')} · ${translate('settings.title')}`;
  if (root === null) return;
  render(<Options state={state} actions={actions} translate={translate} {...defaults} />, root);
});

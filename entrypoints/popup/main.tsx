import browser from 'webextension-polyfill';
import { readAhead } from '../../lib/session/read-ahead.ts';
import { readToken } from '../../lib/session/token.ts';
import { createStore } from '../../lib/settings/store.ts';
import { loadInterface } from '../../lib/summary/language.ts';
import { startAuditor } from '../adapters/auditor.ts';
import { clipboard } from '../adapters/clipboard.ts';
import { clock } from '../adapters/clock.ts';
import { inspectorOf } from '../adapters/inspector.ts';
import { speak } from '../adapters/language.ts';
import { activeTab, tabOf } from '../adapters/tab.ts';

// Nothing waits for anything that it can do without: the page is read while the worker starts, and
// what shows the result is loaded meanwhile.
const auditor = startAuditor();
const store = createStore(browser.storage.local);
const token = readToken(browser.storage.local, clock);
const parsed = store
  .readSettings()
  .then(auditor.parseSettings)
  // Without settings there is no auditor either; the session then says that it failed.
  .catch(() => null);
const tab = await activeTab();
const root = document.getElementById('popup');
if (root !== null && tab !== null) {
  const inspector = readAhead(inspectorOf(tab, token));
  const [settings, { showSession }] = await Promise.all([parsed, import('./show-session.tsx')]);
  const translate = await speak(settings?.value.language ?? 'browser', loadInterface);
  document.title = translate('app.name');
  const ports = { inspector, tab: tabOf(tab), store, clipboard, clock, auditor };
  await showSession(root, { ...ports, settings, translate });
}

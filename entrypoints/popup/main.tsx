import browser from 'webextension-polyfill';
import { storage } from 'wxt/utils/storage';
import { readAhead } from '../../lib/session/read-ahead.ts';
import { readSettings } from '../../lib/session/read-settings.ts';
import { noteOf } from '../../lib/session/tab-note.ts';
import { readToken } from '../../lib/session/token.ts';
import { createStore } from '../../lib/settings/store.ts';
import { loadInterface } from '../../lib/summary/language.ts';
import { startAuditor } from '../adapters/auditor.ts';
import { clipboard } from '../adapters/clipboard.ts';
import { clock } from '../adapters/clock.ts';
import { inspectorOf } from '../adapters/inspector.ts';
import { speak } from '../adapters/language.ts';
import { lock } from '../adapters/lock.ts';
import { popupPane } from '../adapters/pane.ts';
import { activeTab, tabOf } from '../adapters/tab.ts';
import { tellClick } from '../adapters/workbench-door.ts';

// Nothing waits for anything that it can do without: the page is read while the worker starts, and
// what shows the result is loaded meanwhile.
const auditor = startAuditor(clock);
const store = createStore(storage, lock, auditor.addressKey);
const token = readToken(browser.storage.local, clock);
// Without an auditor there are no settings; the session tries again, and says what failed.
const parsed = readSettings({ store, auditor, clock }).catch(() => null);
const { id: tab, windowId } = await activeTab();
const root = document.getElementById('popup');
void tellClick(tab).catch(() => {});
if (root !== null) {
  const inspector = readAhead(inspectorOf(tab, token));
  const [settings, { showSession }] = await Promise.all([parsed, import('./show-session.tsx')]);
  const translate = await speak(settings?.value.language ?? 'browser', loadInterface);
  document.title = translate('app.name');
  const pane = popupPane(tab, windowId);
  const note = noteOf(storage, tab);
  const ports = { inspector, tab: tabOf(tab), pane, note, store, clipboard, clock, auditor };
  const session = showSession(root, tab, { ...ports, settings, translate });
  root.replaceChildren();
  await session.audit();
}

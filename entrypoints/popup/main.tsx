import { render } from 'preact';
import browser from 'webextension-polyfill';
import { storage } from 'wxt/utils/storage';
import { Popup } from '../../components/popup.tsx';
import { actionsOf } from '../../lib/session/actions.ts';
import { readSettings } from '../../lib/session/read-settings.ts';
import { startSession } from '../../lib/session/session.ts';
import type { SessionState } from '../../lib/session/state.ts';
import { readToken } from '../../lib/session/token.ts';
import { createStore } from '../../lib/settings/store.ts';
import { loadInterface } from '../../lib/summary/language.ts';
import { startAuditor } from '../adapters/auditor.ts';
import { clipboard } from '../adapters/clipboard.ts';
import { clock } from '../adapters/clock.ts';
import { inspectorOf } from '../adapters/inspector.ts';
import { speak } from '../adapters/language.ts';
import { lock } from '../adapters/lock.ts';
import { activeTab, tabOf } from '../adapters/tab.ts';

const auditor = startAuditor(clock);
const store = createStore(storage, lock);
const token = readToken(browser.storage.local, clock);
const [tab, settings] = await Promise.all([
  activeTab(),
  // Without an auditor there are no settings; the session tries again, and says what failed.
  readSettings({ store, auditor, clock }).catch(() => null),
]);
const translate = await speak(settings?.value.language ?? 'browser', loadInterface);
document.title = translate('app.name');

const root = document.getElementById('popup');
if (root !== null) {
  const ports = {
    inspector: inspectorOf(tab, token),
    tab: tabOf(tab),
    store,
    clipboard,
    clock,
    auditor,
  };
  const show = (state: SessionState) =>
    render(<Popup state={state} actions={actions} translate={translate} />, root);
  const session = startSession({ ...ports, settings, translate, show });
  const actions = actionsOf(session);
  await session.audit();
}

import browser from 'webextension-polyfill';
import { storage } from 'wxt/utils/storage';
import { type Opened, startPanel } from '../../lib/session/panel.ts';
import { readSettings } from '../../lib/session/read-settings.ts';
import { noteOf } from '../../lib/session/tab-note.ts';
import { readToken } from '../../lib/session/token.ts';
import { addressKey } from '../../lib/settings/page-address.ts';
import { createStore } from '../../lib/settings/store.ts';
import { loadInterface } from '../../lib/summary/language.ts';
import { startAuditor, startWorker } from '../adapters/auditor.ts';
import { clipboard } from '../adapters/clipboard.ts';
import { clock } from '../adapters/clock.ts';
import { inspectorOf } from '../adapters/inspector.ts';
import { speak } from '../adapters/language.ts';
import { lock } from '../adapters/lock.ts';
import { panelPane } from '../adapters/pane.ts';
import { tabOf } from '../adapters/tab.ts';
import { ownWindow } from '../adapters/window.ts';
import { showSession } from '../popup/show-session.tsx';

const store = createStore(storage, lock, addressKey);
const token = readToken(browser.storage.local, clock);
const root = document.getElementById('panel');

/** A session over a tab, with an auditor of its own: it remembers the page that it looked at. */
async function open(at: number, within: Element): Promise<Opened> {
  let end = () => {};
  const auditor = startAuditor(clock, () => {
    const worker = startWorker();
    end = () => worker.terminate();
    return worker;
  });
  const settings = await readSettings({ store, auditor, clock }).catch(() => null);
  const translate = await speak(settings?.value.language ?? 'browser', loadInterface);
  document.title = translate('app.name');
  const session = showSession(within, at, {
    inspector: inspectorOf(at, token),
    tab: tabOf(at),
    pane: panelPane,
    note: noteOf(storage, at),
    store,
    clipboard,
    clock,
    auditor,
    settings,
    translate,
  });
  return { session, release: () => end() };
}

if (root !== null) {
  root.replaceChildren();
  const panel = startPanel(await ownWindow(), (at) => open(at, root));
  store.watchSettings(async () => (await panel).restart());
}

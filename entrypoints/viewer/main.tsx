import { render } from 'preact';
import browser from 'webextension-polyfill';
import { storage } from 'wxt/utils/storage';
import { pastedIn } from '../../components/viewer/pasted.ts';
import { Viewer as ViewerPage } from '../../components/viewer/viewer.tsx';
import type { ViewerActions } from '../../components/viewer/viewer-props.ts';
import { readSettings } from '../../lib/session/read-settings.ts';
import { readToken } from '../../lib/session/token.ts';
import { createStore } from '../../lib/settings/store.ts';
import { pageOf } from '../../lib/sources/html/dom/dom.ts';
import { loadViewer } from '../../lib/summary/load-viewer.ts';
import { addressIn } from '../../lib/viewer/address-in.ts';
import { startViewing, type ViewerState } from '../../lib/viewer/viewing.ts';
import { keptFileName, keptIn } from '../../lib/workbench/kept-file.ts';
import { startAuditor } from '../adapters/auditor.ts';
import { clock } from '../adapters/clock.ts';
import { fetchBytes } from '../adapters/fetch-bytes.ts';
import { keptWidth } from '../adapters/kept-width.ts';
import { speak } from '../adapters/language.ts';
import { lock } from '../adapters/lock.ts';
import { pageAround } from '../adapters/page-around.ts';
import { readFile } from '../adapters/read-file.ts';
import { askFor } from '../adapters/sites.ts';
import { createStage } from './stage.ts';

const auditor = startAuditor(clock);
const store = createStore(storage, lock, auditor.addressKey);
const settings = await readSettings({ store, auditor, clock }).catch(() => null);
const translate = await speak(settings?.value.language ?? 'browser', loadViewer);
const token = readToken(browser.storage.local, clock);
const own = await browser.tabs.getCurrent();
const root = document.getElementById('viewer');

pageOf(document);
const viewing = startViewing({
  asked: addressIn(location.hash),
  pastedName: translate('viewer.pasted'),
  fetchBytes,
  withPage: pageAround(token),
  readFile,
  askFor,
  keptWidth: keptWidth.get(),
  keepWidth: keptWidth.set,
  show,
});
const stage = createStage({
  tab: own?.id ?? browser.tabs.TAB_ID_NONE,
  token: await token,
  store,
  auditor,
  settings,
  translate,
  changed: viewing.look,
});

const actions: ViewerActions = {
  ...viewing,
  open: (address) => void browser.tabs.create({ url: address }),
  goTo: (sheet) => stage.shown()?.goTo(sheet),
  zoom: (how) => stage.shown()?.zoom(how),
  find: (words, way) => stage.shown()?.find(words, way),
  stage: stage.set,
};

function show(state: ViewerState): void {
  const { phase } = state;
  const name = translate('app.name');
  document.title = 'file' in phase ? `${phase.file} · ${name}` : translate('viewer.title');
  if (root) render(<ViewerPage state={state} actions={actions} translate={translate} />, root);
}

document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  const held = event.dataTransfer;
  if (held) void viewing.drop({ files: [...held.files], pasted: () => pastedIn(held) });
});
void viewing.begin();

/** Shows a file that the workbench keeps. */
async function openKept(id: string): Promise<void> {
  const { openArchive } = await import('../adapters/archive.ts');
  const archive = await openArchive();
  const file = await archive.readValue(keptFileName(id));
  archive.close();
  if (file instanceof File) await viewing.choose([file]);
}

const kept = keptIn(location.hash);
if (kept !== null) void openKept(kept).catch(() => {});

import { render } from 'preact';
import browser from 'webextension-polyfill';
import { storage } from 'wxt/utils/storage';
import { pastedIn } from '../../components/viewer/pasted.ts';
import { Viewer as ViewerPage } from '../../components/viewer/viewer.tsx';
import type { ViewerActions, ViewerState } from '../../components/viewer/viewer-props.ts';
import { readSettings } from '../../lib/session/read-settings.ts';
import { readToken } from '../../lib/session/token.ts';
import { createStore } from '../../lib/settings/store.ts';
import { pageOf } from '../../lib/sources/html/dom/dom.ts';
import { loadViewer } from '../../lib/summary/load-viewer.ts';
import { addressIn } from '../../lib/viewer/address-in.ts';
import { chosenFile, pastedFile } from '../../lib/viewer/chosen.ts';
import { noView } from '../../lib/viewer/shown-file.ts';
import { startViewer } from '../../lib/viewer/viewer.ts';
import { keptFileName, keptIn } from '../../lib/workbench/kept-file.ts';
import { startAuditor } from '../adapters/auditor.ts';
import { clock } from '../adapters/clock.ts';
import { fetchBytes } from '../adapters/fetch-bytes.ts';
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
const asked = addressIn(location.hash);

pageOf(document);
let files: readonly File[] = [];
let state: ViewerState = { phase: { name: 'choose' }, files: [], chosen: 0, view: noView };

const viewer = startViewer({
  fetchBytes,
  withPage: pageAround(token),
  readFile,
  show: (phase) => change({ phase, ...(phase.name === 'shown' && { view: noView }) }),
});
const stage = createStage({
  tab: own?.id ?? browser.tabs.TAB_ID_NONE,
  token: await token,
  store,
  auditor,
  settings,
  translate,
  changed: (view) => change({ view }),
});

async function turnTo(chosen: number): Promise<void> {
  const file = files[chosen];
  change({ chosen });
  if (file) await viewer.open(await chosenFile(file));
}

const actions: ViewerActions = {
  choose(picked) {
    files = picked;
    change({ files: picked.map(({ name }) => name) });
    void turnTo(0);
  },
  turnTo: (chosen) => void turnTo(chosen),
  paste(pasted) {
    const file = pastedFile(pasted, translate('viewer.pasted'));
    change({ files: [file.name], chosen: 0 });
    void viewer.open(file);
  },
  fetch(address) {
    change({ files: [address], chosen: 0 });
    void viewer.fetch(address, asked?.tab ?? null);
  },
  async allow(address) {
    const isAllowed = await askFor(address);
    if (isAllowed) actions.fetch(address);
    return isAllowed;
  },
  open: (address) => void browser.tabs.create({ url: address }),
  goTo: (sheet) => stage.shown()?.goTo(sheet),
  zoom: (how) => stage.shown()?.zoom(how),
  find: (words, way) => stage.shown()?.find(words, way),
  stage: stage.set,
};

function change(part: Partial<ViewerState>): void {
  state = { ...state, ...part };
  const { phase } = state;
  const name = translate('app.name');
  document.title = 'file' in phase ? `${phase.file} · ${name}` : translate('viewer.title');
  if (root) render(<ViewerPage state={state} actions={actions} translate={translate} />, root);
}

/** A file can be dropped on whatever is shown; other content only where a file is chosen. */
function take(event: DragEvent): void {
  event.preventDefault();
  const { dataTransfer } = event;
  if (event.type !== 'drop' || !dataTransfer) return;
  if (dataTransfer.files.length > 0) actions.choose([...dataTransfer.files]);
  else if (state.phase.name === 'choose') actions.paste(pastedIn(dataTransfer));
}

for (const name of ['dragover', 'drop'] as const) document.addEventListener(name, take);
change({});
if (asked) actions.fetch(asked.address);

/** A file that the workbench keeps. */
async function openKept(id: string): Promise<void> {
  const { openArchive } = await import('../adapters/archive.ts');
  const archive = await openArchive();
  const file = await archive.readValue(keptFileName(id));
  archive.close();
  if (file instanceof File) actions.choose([file]);
}

const kept = keptIn(location.hash);
if (kept !== null) void openKept(kept).catch(() => {});

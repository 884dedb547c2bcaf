import { render } from 'preact';
import { storage } from 'wxt/utils/storage';
import { Workbench as WorkbenchPage } from '../../components/workbench/workbench.tsx';
import type { WorkbenchActions } from '../../components/workbench/workbench-props.ts';
import { addressKey } from '../../lib/settings/page-address.ts';
import { parseSettings } from '../../lib/settings/settings.ts';
import { createStore } from '../../lib/settings/store.ts';
import { digestOf } from '../../lib/sources/digest.ts';
import { decodeText } from '../../lib/sources/text/decode.ts';
import { loadWorkbench } from '../../lib/summary/load-workbench.ts';
import type { Asked } from '../../lib/workbench/asked.ts';
import { handedSchema } from '../../lib/workbench/handed.ts';
import { pickListOf } from '../../lib/workbench/pick-list.ts';
import { readPageIn, readPageType } from '../../lib/workbench/read-page.ts';
import type { WorkbenchState } from '../../lib/workbench/state.ts';
import { startWorkbench } from '../../lib/workbench/workbench.ts';
import { version } from '../../package.json';
import { openArchive } from '../adapters/archive.ts';
import { clock } from '../adapters/clock.ts';
import { droppedFiles } from '../adapters/dropped-files.ts';
import { hearAtDoor } from '../adapters/hear-at-door.ts';
import { startExporter, startKeeper } from '../adapters/keeper.ts';
import { hearKept } from '../adapters/kept-door.ts';
import { speak } from '../adapters/language.ts';
import { lock } from '../adapters/lock.ts';
import { readPace } from '../adapters/pace.ts';
import { readAndClose, readLinksIn } from '../adapters/read-file.ts';
import { steadyClock } from '../adapters/steady-clock.ts';
import { createWeb } from '../adapters/web.ts';
import { actionsOf } from './actions.ts';

const store = createStore(storage, lock, addressKey);
const { value: settings } = parseSettings(await store.readSettings().catch(() => undefined));
const translate = await speak(settings.language, loadWorkbench);
document.title = `${translate('workbench.title')} · ${translate('app.name')}`;
const root = document.getElementById('workbench');
const now = () => new Date();
const archive = await openArchive();
const keeper = startKeeper(clock);
/** What takes long is not waited for by what is read meanwhile. */
const surveyor = startKeeper(clock);

const asked = async (list: string): Promise<Asked> => ({
  settings: await store.readSettings(),
  language: translate.language,
  list,
});

/** Once for all that changes within a moment; a page that is not in front draws no frames. */
let actions: WorkbenchActions | null = null;
let next: WorkbenchState | null = null;
let timer = 0;
function show(state: WorkbenchState): void {
  next = state;
  if (timer === 0) timer = window.setTimeout(draw, 30);
}
function draw(): void {
  timer = 0;
  if (root === null || actions === null || next === null) return;
  render(<WorkbenchPage state={next} actions={actions} translate={translate} />, root);
}

const pace = await readPace();
const workbench = await startWorkbench({
  clock: steadyClock(),
  pace,
  random: Math.random,
  digest: digestOf,
  web: createWeb(pace),
  archive,
  keeper: {
    keep: keeper.keep,
    keepOpen: keeper.keepOpen,
    survey: surveyor.survey,
  },
  readSettings: () => store.readSettings(),
  asked,
  readFile: async (file) => (file.type === readPageType ? readPageIn(file) : readAndClose(file)),
  readLinks: ({ body, headers, address }) =>
    readLinksIn(decodeText(body, headers['content-type'] ?? ''), address),
  now,
  version,
  show,
});
actions = actionsOf({ workbench, archive, exporter: () => startExporter(clock), asked, translate });
draw();

for (const name of ['dragover', 'drop'] as const) {
  document.addEventListener(name, (event) => {
    event.preventDefault();
    if (event.type === 'drop' && event.dataTransfer) {
      void droppedFiles(event.dataTransfer)
        .then(workbench.takeFiles)
        .catch(() => workbench.say(translate('run.unsaved')));
    }
  });
}

hearAtDoor({
  handed(given) {
    const { data } = handedSchema.safeParse(given);
    if (!data) return;
    const { tab, links } = data;
    if (links) {
      workbench.useTab(tab, links.address);
      workbench.showPick(pickListOf(links));
    }
  },
  clicked: (tab, address) => workbench.useTab(tab, address),
});
hearKept(() => void workbench.refresh().catch(() => {}));

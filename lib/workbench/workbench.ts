import type { KeptItem } from '../archive/kept.ts';
import { type Row, rowOf } from '../archive/row.ts';
import type { Answer } from '../queue/answer.ts';
import { isEnd, type QueueItem, type Wanted } from '../queue/item.ts';
import type { FetchOptions, Held, Outcome, Taken } from '../queue/ports.ts';
import { createQueue, type Queue } from '../queue/queue.ts';
import { savedQueue } from '../queue/restore.ts';
import { isFinished, type QueueState } from '../queue/state.ts';
import type { Candidate } from './candidates.ts';
import { followPages } from './follow-pages.ts';
import { keptFileName } from './kept-file.ts';
import type { WorkbenchPorts } from './ports.ts';
import { failureOf, keyOf, readItem } from './read-item.ts';
import { type SavedRun, savedRunSchema } from './saved-run.ts';
import type { PickList, WorkbenchState } from './state.ts';

/** A file of the disk, or of a folder of it. */
export interface DroppedFile {
  /** With the folders that it is in: "2024/教育局.pdf". */
  readonly name: string;
  readonly file: File;
}

/** What a person can do on the workbench. */
export interface Workbench {
  readonly state: WorkbenchState;
  /** Takes links, from a list or pasted; they wait until the run is started. */
  take(candidates: readonly Candidate[]): void;
  takeFiles(files: readonly DroppedFile[]): Promise<void>;
  start(): void;
  pause(): void;
  cancel(): void;
  /** Takes those once more that ended unread. */
  again(ids: readonly string[]): void;
  showPick(pick: PickList | null): void;
  /** Looks for links on the other pages of the list that is shown. */
  followPages(): Promise<void>;
  /** A tab that may be asked for its site; a run that waited for it goes on. */
  useTab(tab: number, address: string): void;
  queue(): Queue;
  say(said: string): void;
  refresh(): Promise<void>;
}

type Head = Omit<SavedRun, 'queue'>;

/** By what the archive keeps the run. */
const runName = 'workbench-run';

/** The workbench as the run before left it. */
export async function startWorkbench(ports: WorkbenchPorts): Promise<Workbench> {
  const { archive } = ports;
  const { data: saved } = savedRunSchema.safeParse(
    await archive.readValue(runName).catch(() => null),
  );
  let head: Head = saved ?? newHead(ports);
  let rows: ReadonlyMap<string, Row> = new Map();
  let pick: PickList | null = null;
  let said = '';
  let ended = new Set<string>();
  let queue = open(saved ? savedQueue(saved.queue) : null);

  function open(from: QueueState | null): Queue {
    const opened = createQueue(
      {
        clock: ports.clock,
        pace: ports.pace,
        random: ports.random,
        digest: ports.digest,
        fetch: fetchOrFile,
        known,
        read,
        save: (state) => archive.writeValue(runName, { ...head, queue: state }),
      },
      from,
    );
    ended = new Set(opened.state().items.flatMap(({ id, state }) => (isEnd(state) ? [id] : [])));
    opened.watch(() => {
      if (queue !== opened) return;
      void keepEnds();
      show();
    });
    return opened;
  }

  async function fetchOrFile(wanted: Wanted, options: FetchOptions): Promise<Answer | Held> {
    if (wanted.address !== '') return ports.web.fetch(wanted, options);
    const file = await archive.readValue(keptFileName(wanted.id));
    if (!(file instanceof Blob)) throw new Error('The file is not kept');
    const tooLarge = file.size > options.limit;
    const body = tooLarge ? new Uint8Array() : new Uint8Array(await file.arrayBuffer());
    return { status: 200, address: '', headers: {}, body, tooLarge };
  }

  /** Nothing is audited twice that says what it said, by the same version of the program. */
  async function known(sha256: string, item: QueueItem): Promise<boolean> {
    const row = rows.get(keyOf({ ...item, sha256 }));
    return row?.state === 'done' && row.sha256 === sha256 && row.by === ports.version;
  }

  async function read(taken: Taken): Promise<Outcome> {
    const item = await readItem(taken, ports);
    await keep(item);
    if (taken.item.address === '') await keepFile(taken.item.id, item.key);
    const { state, reason } = item;
    return state === 'done' || state === 'no-report' || state === 'unread' || state === 'failed'
      ? { state, reason }
      : { state: 'failed', reason };
  }

  /** A file that was read is kept by its content, so that it can be opened with its marks at any time. */
  async function keepFile(id: string, key: string): Promise<void> {
    const file = await archive.readValue(keptFileName(id));
    await archive.writeValue(keptFileName(key), file);
    await archive.writeValue(keptFileName(id), null);
  }

  async function keep(item: KeptItem): Promise<void> {
    const row = rowOf(await archive.put(item));
    rows = new Map(rows).set(row.key, row);
  }

  /** What ended without being read is kept too: it was found, and is not missing. */
  async function keepEnds(): Promise<void> {
    for (const item of queue.state().items) {
      if (!isEnd(item.state) || ended.has(item.id)) continue;
      ended.add(item.id);
      const { state } = item;
      if (state === 'done' || state === 'skipped') continue;
      const kept = rows.get(keyOf(item));
      if (kept?.state === state && kept.reason === item.reason) continue;
      await keep(failureOf(item, state, item.reason, ports)).catch(() => {});
    }
  }

  function show(): void {
    const { name, list, startedAt, listed } = head;
    const run = { name, list, startedAt, listed };
    const state: WorkbenchState = {
      pick,
      run,
      queue: queue.state(),
      progress: queue.progress(),
      rows,
      unsaved: queue.isUnsaved(),
      said,
    };
    workbench.state = state;
    ports.show(state);
  }

  /** What is taken after a run has ended begins another. */
  function begin(wanted: readonly Wanted[], part: Partial<Head> = {}): void {
    const isOver = queue.state().items.length > 0 && isFinished(queue.state());
    if (isOver || queue.state().items.length === 0) {
      head = { ...newHead(ports), ...part };
      queue = open(null);
    } else head = { ...head, listed: { ...head.listed, ...part.listed } };
    for (const { id } of wanted) ended.delete(id);
    queue.add(wanted);
    show();
  }

  const workbench = {
    state: undefined as unknown as WorkbenchState,
    take(candidates: readonly Candidate[]) {
      const wanted = candidates.map(({ address, title }) => ({
        id: address,
        address,
        name: title,
      }));
      const listed = Object.fromEntries(
        candidates.map(({ address, organ, year, day }) => [address, { organ, year, day }]),
      );
      begin(wanted, { listed, ...(pick && { name: pick.title, list: pick.address }) });
    },
    async takeFiles(files: readonly DroppedFile[]) {
      const wanted = files.map(({ name, file }) => ({
        id: `file:${name}:${file.size}:${file.lastModified}`,
        address: '',
        name,
      }));
      for (const [index, { file }] of files.entries()) {
        await archive.writeValue(keptFileName(wanted[index]?.id ?? ''), file);
      }
      begin(wanted);
      queue.resume();
    },
    start: () => queue.resume(),
    pause: () => queue.pause(),
    cancel: () => queue.cancel(),
    again(ids: readonly string[]) {
      for (const id of ids) ended.delete(id);
      queue.again(ids);
      queue.resume();
    },
    showPick(shown: PickList | null) {
      pick = shown;
      show();
    },
    useTab(tab: number, address: string) {
      ports.web.useTab(tab, address);
      const { origin } = new URL(address);
      const waits = queue.progress().held.some(({ host }) => host === new URL(origin).host);
      if (waits && queue.state().status === 'running') queue.resume();
    },
    async followPages() {
      if (pick === null) return;
      const { address } = pick;
      await followPages(pick, {
        ask: queue.ask,
        readLinks: ports.readLinks,
        tell(list) {
          if (pick?.address !== address) return false;
          workbench.showPick(list);
          return true;
        },
      });
    },
    queue: () => queue,
    say(words: string) {
      said = words;
      show();
    },
    async refresh() {
      rows = new Map((await archive.rows()).map((row) => [row.key, row]));
      show();
    },
  };
  show();
  await workbench.refresh().catch(() => {});
  return workbench;
}

const newHead = ({ now }: Pick<WorkbenchPorts, 'now'>): Head => ({
  version: 1,
  id: crypto.randomUUID(),
  name: '',
  list: '',
  startedAt: now().toISOString(),
  listed: {},
});

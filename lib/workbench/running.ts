import { archiveTrouble } from '../archive/archive.ts';
import type { Answer } from '../queue/answer.ts';
import { isEnd, itemStates, type QueueItem, type Wanted } from '../queue/item.ts';
import type { FetchOptions, Held, Outcome, Taken, Waits } from '../queue/ports.ts';
import { createQueue, type Queue } from '../queue/queue.ts';
import { savedQueue } from '../queue/restore.ts';
import { isFinished, type QueueState } from '../queue/state.ts';
import { areSame, askingOnce } from './attachment.ts';
import type { Holdings } from './holdings.ts';
import { keptFileName } from './kept-file.ts';
import type { WorkbenchPorts } from './ports.ts';
import { failureOf, keyOf, readItem } from './read-item.ts';
import { type SavedRun, savedRunSchema } from './saved-run.ts';

/** What is known of a run beside its queue. */
export type Head = Omit<SavedRun, 'queue'>;

/** A file of the disk, or of a folder of it. */
export interface DroppedFile {
  /** With the folders that it is in: "2024/教育局.pdf". */
  readonly name: string;
  readonly file: File;
}

/** The run that the workbench is at. */
export interface Running {
  head(): Head;
  queue(): Queue;
  /** Adds to the run; what is taken after one has ended begins another. */
  add(wanted: readonly Wanted[], part?: Partial<Head>): void;
  addFiles(files: readonly DroppedFile[]): Promise<void>;
  /** Takes those once more that ended unread. */
  again: Queue['again'];
  /** Forgets the run. */
  reset(): Promise<void>;
}

/** By what the archive keeps the run. */
const runName = 'workbench-run';
const endStates: ReadonlySet<string> = new Set(itemStates.filter(isEnd));

/** The run as it was left, paused; `changed` is called after each change. */
export async function openRun(
  ports: WorkbenchPorts,
  holdings: Holdings,
  changed: () => void,
): Promise<Running> {
  const { archive } = ports;
  const { data: saved } = savedRunSchema.safeParse(
    await archive.readValue(runName).catch(() => null),
  );
  let head: Head = saved ?? newHead(ports);
  /** Items whose end is kept. */
  let ended = new Set<string>();
  let noted = '';
  let queue = open(saved ? savedQueue(saved.queue) : null);

  function open(from: QueueState | null): Queue {
    const { clock, pace, random, digest } = ports;
    const save = (state: QueueState) => archive.writeValue(runName, { ...head, queue: state });
    const given = { clock, pace, random, digest, fetch: fetchOrFile, known, read, save };
    const opened = createQueue(given, from);
    ended = new Set(opened.state().items.flatMap(({ id, state }) => (isEnd(state) ? [id] : [])));
    opened.watch(() => {
      if (queue !== opened) return;
      void keepEnds()
        .then(noteRun)
        .catch(() => {});
      changed();
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

  const keptOf = (item: QueueItem) => holdings.state().rows.get(keyOf(item));

  /** By the item that is being taken: its files are compared, and perhaps read, and fetched once. */
  const asks = new Map<string, Queue['ask']>();

  function askFor({ id }: QueueItem): Queue['ask'] {
    const ask = asks.get(id) ?? askingOnce((wanted) => queue.ask(wanted));
    asks.set(id, ask);
    return ask;
  }

  /** Nothing is audited twice that says what it said, its files too, by the same version of the program. */
  async function known(sha256: string, item: QueueItem): Promise<boolean> {
    const row = keptOf({ ...item, sha256 });
    asks.delete(item.id);
    return (
      row?.state === 'done' &&
      row.sha256 === sha256 &&
      row.by === ports.version &&
      (await areSame(row.files, { ...ports, ask: askFor(item) }))
    );
  }

  async function read(taken: Taken): Promise<Outcome | Waits> {
    const ask = askFor(taken.item);
    const item = await readItem(taken, { ...ports, ask }).finally(() => asks.delete(taken.item.id));
    if ('waits' in item) return item;
    try {
      await holdings.keep(item);
      if (taken.item.address === '') await keepFile(taken.item.id, item.key);
    } catch (reason) {
      if (archiveTrouble(reason) === 'full') return { state: 'failed', reason: 'disk-full' };
      throw reason;
    }
    const { state, reason } = item;
    return state === 'skipped' || state === 'declined'
      ? { state: 'failed', reason }
      : { state, reason };
  }

  /** A file that was read is kept by its content, so that it can be opened with its marks at any time. */
  async function keepFile(id: string, key: string): Promise<void> {
    const file = await archive.readValue(keptFileName(id));
    await archive.writeValue(keptFileName(key), file);
    await archive.writeValue(keptFileName(id), null);
  }

  /** What ended without being read is kept too: it was found, and is not missing. */
  async function keepEnds(): Promise<void> {
    for (const item of queue.state().items) {
      const { id, state, reason } = item;
      if (!isEnd(state) || ended.has(id)) continue;
      ended.add(id);
      if (state === 'done' || state === 'skipped') continue;
      const kept = keptOf(item);
      if (kept?.state === state && kept.reason === reason) continue;
      await holdings.keep(failureOf(item, state, reason, ports)).catch(() => {});
    }
  }

  /** Keeps how the run stands, once it begins, waits or ends. */
  async function noteRun(): Promise<void> {
    const { status, total, ended: done, counts } = queue.progress();
    const now = `${head.id} ${status} ${total} ${status === 'running' ? 0 : done}`;
    if (total === 0 || now === noted) return;
    noted = now;
    const ends = Object.entries(counts).filter(([is, count]) => count > 0 && endStates.has(is));
    await holdings.keepRun({
      version: 1,
      id: head.id,
      name: head.name,
      address: head.list || null,
      startedAt: head.startedAt,
      endedAt: status === 'finished' ? ports.now().toISOString() : null,
      total,
      ends: Object.fromEntries(ends),
      keys: queue.state().items.map(keyOf),
    });
  }

  const running: Running = {
    head: () => head,
    queue: () => queue,
    add(wanted, part = {}) {
      if (isFinished(queue.state())) {
        head = { ...newHead(ports), ...part };
        queue = open(null);
      } else head = { ...head, listed: { ...head.listed, ...part.listed } };
      for (const { id } of wanted) ended.delete(id);
      queue.add(wanted);
      changed();
    },
    async addFiles(files) {
      const named = files.map(({ name, file }) => ({
        wanted: { id: `file:${name}:${file.size}:${file.lastModified}`, address: '', name },
        file,
      }));
      for (const { wanted, file } of named) {
        await archive.writeValue(keptFileName(wanted.id), file);
      }
      running.add(named.map(({ wanted }) => wanted));
    },
    again(ids, way) {
      for (const id of ids) ended.delete(id);
      queue.again(ids, way);
    },
    async reset() {
      queue.cancel();
      await queue.idle();
      head = newHead(ports);
      queue = open(null);
      changed();
    },
  };
  return running;
}

const newHead = ({ now }: Pick<WorkbenchPorts, 'now'>): Head => ({
  version: 1,
  id: crypto.randomUUID(),
  name: '',
  list: '',
  startedAt: now().toISOString(),
  listed: {},
});

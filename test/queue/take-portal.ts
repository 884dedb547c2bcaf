import { fileTools } from '../../cli/read/file-tools.ts';
import { version } from '../../cli/version.ts';
import type { Portal } from '../../harness/portal/portal.ts';
import type { KeptItem } from '../../lib/archive/kept.ts';
import { answerOf } from '../../lib/queue/answer-of.ts';
import type { EndState } from '../../lib/queue/item.ts';
import { type Pace, polite } from '../../lib/queue/pace.ts';
import type { Clock, QueuePorts } from '../../lib/queue/ports.ts';
import { createQueue, type Queue } from '../../lib/queue/queue.ts';
import type { QueueState } from '../../lib/queue/state.ts';
import { digestOf } from '../../lib/sources/digest.ts';
import { readFile } from '../../lib/sources/read-file.ts';
import { createKeeper } from '../../lib/workbench/keeper.ts';
import { readItem } from '../../lib/workbench/read-item.ts';
import { messages as english } from '../../locales/en/index.ts';
import { messages as chinese } from '../../locales/zh_CN/index.ts';
import { wanted } from './fake-world.ts';

/** The pace of a test: the portal is on this machine. */
const quick: Pace = {
  ...polite,
  gap: [2, 5],
  slowGap: [5, 9],
  slowAfter: 10,
  retry: [5, 9],
  answersWithin: 15_000,
};

const clock: Clock = {
  now: () => Date.now(),
  after(milliseconds, then) {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
};

const messages = { zh_CN: chinese, en: english };
const keeper = createKeeper({
  wording: (language) => messages[language],
  version,
  openArchive: () => Promise.reject(new Error('nothing is kept')),
});

/** A queue in a program of Node, and what it keeps of each item. */
export function nodeQueue(saved: QueueState | null, save: (state: QueueState) => void = () => {}) {
  const kept = new Map<string, KeptItem>();
  let ended = false;
  const unlessEnded = <Value>(value: Value): Value | Promise<never> =>
    ended ? new Promise<never>(() => {}) : value;

  const readPorts: Parameters<typeof readItem>[1] = {
    version,
    now: () => new Date(),
    readSettings: async () => null,
    readFile: (file) => readFile(file, fileTools),
    keeper: {
      keep: async (...asked) => keeper.keep(...asked),
      keepOpen: keeper.keepOpen,
      survey: keeper.survey,
    },
    digest: digestOf,
    ask: (wanted) => queue.ask(wanted),
  };

  const ports: QueuePorts = {
    clock,
    pace: quick,
    random: Math.random,
    async fetch({ address }, { limit, signal }) {
      await unlessEnded(null);
      return answerOf(await fetch(address, { signal, redirect: 'manual' }), limit);
    },
    digest: digestOf,
    known: () => false,
    async read(taken) {
      const one = await readItem(taken, readPorts);
      if ('waits' in one) return one;
      kept.set(taken.item.id, one);
      await unlessEnded(null);
      return { state: one.state as Exclude<EndState, 'skipped' | 'declined'>, reason: one.reason };
    },
    async save(state) {
      await unlessEnded(null);
      save(state);
    },
  };
  const queue: Queue = createQueue(ports, saved);
  return {
    queue,
    kept,
    /** As if the program were gone: it asks for nothing, reads nothing to its end and keeps nothing. */
    end() {
      ended = true;
    },
  };
}

export const wantedOf = ({ entries }: Portal) =>
  entries.map(({ address, title }) => wanted(address, title));

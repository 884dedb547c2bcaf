import { fileTools } from '../../cli/read/file-tools.ts';
import { version } from '../../cli/version.ts';
import { words } from '../../cli/words.ts';
import type { Portal } from '../../harness/portal/portal.ts';
import { keepFailure, keepPage } from '../../lib/archive/keep-item.ts';
import type { KeptItem } from '../../lib/archive/kept.ts';
import type { Page } from '../../lib/document/page.ts';
import { forms } from '../../lib/forms/index.ts';
import type { Answer } from '../../lib/queue/answer.ts';
import { answerOf } from '../../lib/queue/answer-of.ts';
import type { EndState } from '../../lib/queue/item.ts';
import { type Pace, polite } from '../../lib/queue/pace.ts';
import type { Clock, QueuePorts, Taken } from '../../lib/queue/ports.ts';
import { createQueue, type Queue } from '../../lib/queue/queue.ts';
import type { QueueState } from '../../lib/queue/state.ts';
import { reportReader } from '../../lib/report/read-reports.ts';
import { withAttachment } from '../../lib/report/with-attachment.ts';
import { defaultSettings } from '../../lib/settings/settings.ts';
import { digestOf } from '../../lib/sources/digest.ts';
import { readFile } from '../../lib/sources/read-file.ts';
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

const options = { settings: defaultSettings, words, version, now: new Date() };
const read = reportReader(forms);

/** A queue in a program of Node, and what it keeps of each item. */
export function nodeQueue(saved: QueueState | null, save: (state: QueueState) => void = () => {}) {
  const kept = new Map<string, KeptItem>();
  let ended = false;
  const unlessEnded = <Value>(value: Value): Value | Promise<never> =>
    ended ? new Promise<never>(() => {}) : value;

  /** What an answer says, with the tables of a file that it names. */
  async function keep({ item, answer, sha256 }: Taken): Promise<KeptItem> {
    const source = { address: item.address, file: null, sha256 };
    const reading = await pageIn(answer);
    if ('unread' in reading) {
      return keepFailure({ state: 'unread', reason: reading.unread, title: '' }, source, options);
    }
    const take = async ({ address }: { readonly address: string }): Promise<Page | null> => {
      const reply = await queue.ask(wanted(address));
      const file = reply.kind === 'answer' ? await pageIn(reply.answer) : null;
      return file && 'page' in file ? file.page : null;
    };
    return keepPage(await withAttachment(reading.page, take, read), source, options);
  }

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
      const one = await keep(taken);
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

const pageIn = ({ body, headers, address }: Answer) => {
  const name = address.replace(/^.*\//, '');
  return readFile({ name, bytes: body, address, type: headers['content-type'] ?? '' }, fileTools);
};

export const wantedOf = ({ entries }: Portal) =>
  entries.map(({ address, title }) => wanted(address, title));

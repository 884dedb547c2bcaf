import { auditBytes } from '../../cli/audit-file.ts';
import type { Portal } from '../../harness/portal/portal.ts';
import type { KeptItem } from '../../lib/archive/kept.ts';
import { answerOf } from '../../lib/queue/answer-of.ts';
import type { EndState } from '../../lib/queue/item.ts';
import { type Pace, polite } from '../../lib/queue/pace.ts';
import type { Clock, QueuePorts } from '../../lib/queue/ports.ts';
import type { QueueState } from '../../lib/queue/state.ts';
import { digestOf } from '../../lib/sources/digest.ts';
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

/** What the terminal's program gives a queue, with what was kept of each item. */
export function nodePorts(save: (state: QueueState) => void = () => {}) {
  const kept = new Map<string, KeptItem>();
  let ended = false;
  const unlessEnded = <Value>(value: Value): Value | Promise<never> =>
    ended ? new Promise<never>(() => {}) : value;
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
    async read({ item, answer: { body, headers, address } }) {
      const type = headers['content-type'] ?? '';
      const one = await auditBytes({ name: item.name, bytes: body, address, type });
      kept.set(item.id, one);
      await unlessEnded(null);
      return { state: one.state as Exclude<EndState, 'skipped' | 'declined'>, reason: one.reason };
    },
    async save(state) {
      await unlessEnded(null);
      save(state);
    },
  };
  return {
    ports,
    kept,
    /** As if the program were gone: it asks for nothing, reads nothing to its end and keeps nothing. */
    end() {
      ended = true;
    },
  };
}

export const wantedOf = ({ entries }: Portal) =>
  entries.map(({ address, title }) => wanted(address, title));

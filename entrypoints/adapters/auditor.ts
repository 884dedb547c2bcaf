import type { Auditor } from '../../lib/session/auditor.ts';
import type { Clock, Remote } from '../../lib/session/ports.ts';
import { type AuditWorker, createRemote, type WorkerListener } from '../../lib/session/protocol.ts';

export const startWorker = () => new Worker('/auditor.js');

/** Starts the worker that audits; it ends with the page that started it, or where it is silent for too long. */
export function startAuditor(clock: Pick<Clock, 'after'>, start = startWorker): Remote<Auditor> {
  return createRemote((listener) => listened(start(), listener), clock);
}

/** What a worker says, to whoever listens. */
export function listened(worker: Worker, { onAnswer, onDeath }: WorkerListener): AuditWorker {
  worker.onmessage = ({ data }) => onAnswer(data);
  worker.onerror = ({ message }) => onDeath(message);
  worker.onmessageerror = () => onDeath('An answer could not be read');
  return {
    post: (call) => worker.postMessage(call),
    end: () => worker.terminate(),
  };
}

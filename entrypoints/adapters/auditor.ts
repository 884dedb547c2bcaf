import type { Auditor } from '../../lib/session/auditor.ts';
import type { Clock, Remote } from '../../lib/session/ports.ts';
import { createRemote } from '../../lib/session/protocol.ts';

export const startWorker = () => new Worker('/auditor.js');

/** Starts the worker that audits; it ends with the page that started it, or where it is silent for too long. */
export function startAuditor(clock: Pick<Clock, 'after'>, start = startWorker): Remote<Auditor> {
  return createRemote(({ onAnswer, onDeath }) => {
    const worker = start();
    worker.onmessage = ({ data }) => onAnswer(data);
    worker.onerror = ({ message }) => onDeath(message);
    worker.onmessageerror = () => onDeath('An answer could not be read');
    return {
      post: (call) => worker.postMessage(call),
      end: () => worker.terminate(),
    };
  }, clock);
}

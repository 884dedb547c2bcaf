import type { Auditor } from '../../lib/session/auditor.ts';
import type { Clock, Remote } from '../../lib/session/ports.ts';
import { type AuditWorker, createRemote, type WorkerListener } from '../../lib/session/protocol.ts';
import type { Exporter } from '../../lib/workbench/exporter.ts';
import type { Keeper } from '../../lib/workbench/keeper.ts';

export const startWorker = () => new Worker('/auditor.js');

/** Starts the worker that audits; it ends with the page that started it, or where it is silent for too long. */
export function startAuditor(clock: Pick<Clock, 'after'>, start = startWorker): Remote<Auditor> {
  return createRemote((listener) => listened(start(), listener), clock);
}

/** A report of the largest kind is audited and worded twice in far less; in milliseconds. */
const KEEPING_TAKES_AT_MOST = 120_000;

/** Starts the worker that audits for the workbench. */
export function startKeeper(clock: Pick<Clock, 'after'>): Remote<Keeper> {
  const start = () => new Worker('/keeper.js');
  return createRemote<Keeper>(
    (listener) => listened(start(), listener),
    clock,
    KEEPING_TAKES_AT_MOST,
  );
}

/** Starts the worker that makes files; it ends with the page. */
export function startExporter(clock: Pick<Clock, 'after'>): Remote<Exporter> {
  const start = () => new Worker('/exporter.js');
  return createRemote<Exporter>(
    (listener) => listened(start(), listener),
    clock,
    KEEPING_TAKES_AT_MOST,
  );
}

function listened(worker: Worker, { onAnswer, onDeath }: WorkerListener): AuditWorker {
  worker.onmessage = ({ data }) => onAnswer(data);
  worker.onerror = ({ message }) => onDeath(message);
  worker.onmessageerror = () => onDeath('An answer could not be read');
  return {
    post: (call) => worker.postMessage(call),
    end: () => worker.terminate(),
  };
}

import type { Auditor } from '../../lib/session/auditor.ts';
import type { Remote } from '../../lib/session/ports.ts';
import { createRemote } from '../../lib/session/protocol.ts';

/** Starts the worker that audits; it ends with the page that started it. */
export function startAuditor(worker = new Worker('/auditor.js')): Remote<Auditor> {
  const { auditor, onAnswer, onDeath } = createRemote((call) => worker.postMessage(call));
  worker.onmessage = ({ data }) => onAnswer(data);
  worker.onerror = ({ message }) => onDeath(message);
  return auditor;
}

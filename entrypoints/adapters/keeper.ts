import type { Clock, Remote } from '../../lib/session/ports.ts';
import { createRemote } from '../../lib/session/protocol.ts';
import type { Exporter } from '../../lib/workbench/exporter.ts';
import type { Keeper } from '../../lib/workbench/keeper.ts';
import { listened } from './auditor.ts';

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

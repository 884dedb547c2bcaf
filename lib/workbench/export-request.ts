import type { ExportKind } from './export-kinds.ts';
import type { ExportRequest } from './export-of.ts';
import { keyOf } from './read-item.ts';
import type { WorkbenchState } from './state.ts';

/** What is asked for where the person exports what is shown. */
export function exportRequestOf(
  kind: ExportKind,
  { scope, queue, progress }: Pick<WorkbenchState, 'scope' | 'queue' | 'progress'>,
  reports: readonly string[] | null = null,
): ExportRequest {
  const { total, ended, status } = progress;
  const isRun = scope === 'run' && total > 0;
  return {
    kind,
    reports,
    keys: isRun ? queue.items.map(keyOf) : null,
    unfinished: total === 0 || status === 'finished' ? null : { done: ended, total },
  };
}

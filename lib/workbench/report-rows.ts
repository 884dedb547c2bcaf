import { decisionOf } from '../archive/kept.ts';
import type { Row, RowFinding, RowReport } from '../archive/row.ts';
import { isSettled } from '../exports/input.ts';
import type { ItemState, QueueItem } from '../queue/item.ts';
import { keyOf } from './read-item.ts';
import type { WorkbenchState } from './state.ts';

/** One report, or one address or file that gave none, as the lists show it. */
export interface ReportRow {
  readonly id: string;
  /** By what it is kept; "" before it is. */
  readonly key: string;
  /** Of the run; null where it was kept by an earlier one. */
  readonly item: QueueItem | null;
  readonly state: ItemState;
  readonly reason: string;
  readonly title: string;
  readonly organ: string;
  readonly year: number | null;
  /** "" for a file of the disk. */
  readonly address: string;
  readonly kind: Row['kind'];
  /** The file of the page in which its tables stand; "" where they are on the page. */
  readonly attachment: string;
  /** Null where there is no report, or none yet. */
  readonly report: RowReport | null;
  /** What is not set aside by a person; none where there is no report. */
  readonly open: readonly RowFinding[];
  readonly counts: Readonly<Record<RowFinding['severity'], number>>;
  readonly changes: Row['changes'];
  /** Whether everything was checked and nothing is left to do: nothing else looks clean. */
  readonly clean: boolean;
}

type Listed = WorkbenchState['run']['listed'];

/** The reports of a run in the order of its list, those of one page one after another. */
function rowsOfRun({
  queue,
  rows,
  run,
}: Pick<WorkbenchState, 'queue' | 'rows' | 'run'>): ReportRow[] {
  const bySha = new Map(
    queue.items.flatMap((item) => (item.state === 'done' ? [[item.sha256, item] as const] : [])),
  );
  return queue.items.flatMap((item) => {
    const same = item.reason === 'same-content' ? bySha.get(item.sha256) : undefined;
    const row = hasReport(item) ? rows.get(keyOf(same ?? item)) : undefined;
    return rowsOf({ item, row, listed: run.listed });
  });
}

/** The reports that the views are about. */
export function reportsIn(state: WorkbenchState): ReportRow[] {
  const isRun = state.scope === 'run' && state.queue.items.length > 0;
  return isRun ? rowsOfRun(state) : rowsKept(state);
}

const hasReport = ({ state }: QueueItem) => state === 'done' || state === 'skipped';

/** Everything that is kept, by body and year. */
function rowsKept({ rows }: Pick<WorkbenchState, 'rows'>): ReportRow[] {
  return [...rows.values()].flatMap((row) => rowsOf({ item: null, row, listed: {} }));
}

interface Source {
  readonly item: QueueItem | null;
  readonly row: Row | undefined;
  readonly listed: Listed;
}

function rowsOf({ item, row, listed }: Source): ReportRow[] {
  const id = item?.id ?? row?.key ?? '';
  const says = listed[id] ?? { organ: '', year: null };
  const base = {
    key: row?.key ?? '',
    item,
    state: item?.state ?? row?.state ?? 'failed',
    reason: item?.reason ?? row?.reason ?? '',
    title: item?.name || row?.title || row?.file || id,
    address: item?.address ?? row?.address ?? '',
    kind: row?.kind ?? 'page',
    attachment: row?.files?.find(({ used }) => used)?.address ?? '',
    changes: row?.changes ?? null,
  } as const;
  const reports = row?.state === 'done' ? row.reports : [];
  if (reports.length === 0 || !row) {
    const none = { error: 0, warning: 0, advice: 0 };
    return [
      {
        ...base,
        id,
        organ: says.organ,
        year: says.year,
        report: null,
        open: [],
        counts: none,
        clean: false,
      },
    ];
  }
  return reports.map((report, index) => {
    const open = report.findings.filter(
      ({ id: finding }) => !isSettled(decisionOf(row, report, finding)),
    );
    const countOf = (severity: RowFinding['severity']) =>
      open.filter((finding) => finding.severity === severity).length;
    return {
      ...base,
      id: index === 0 ? id : `${id}#${index + 1}`,
      organ: report.organ ?? says.organ,
      year: report.year ?? says.year,
      report,
      open,
      counts: { error: countOf('error'), warning: countOf('warning'), advice: countOf('advice') },
      clean: open.length === 0 && report.complete,
    };
  });
}

import { type Decision, decisionKey, type KeptItem } from '../archive/kept.ts';
import { type Row, rowOf } from '../archive/row.ts';
import type { Run } from '../archive/run.ts';
import type { WorkbenchPorts } from './ports.ts';
import type { WorkbenchState } from './state.ts';
import type { Survey } from './survey.ts';

/** A finding of a report: of the report itself, or between it and others. */
export interface DecidedPlace {
  /** Of the item, and of the report in it. */
  readonly item: string;
  readonly report: string;
  readonly finding: string;
}

export type Decided = Pick<Decision, 'state' | 'note'>;

/** All that is kept, as the workbench shows it. */
export interface Holdings {
  state(): Pick<WorkbenchState, 'rows' | 'runs' | 'survey' | 'surveyed' | 'list'>;
  /** Reads what is kept anew: another page may have changed it. */
  refresh(): Promise<void>;
  keep(item: KeptItem): Promise<void>;
  keepRun(run: Run): Promise<void>;
  /** Checks all that is kept against each other, unless that was done since the last change. */
  survey(): Promise<void>;
  /** Takes the list of bodies that should report. */
  importList(text: string): Promise<void>;
  /** What the person decides of a finding; null takes it back. */
  decide(place: DecidedPlace, decision: Decided | null): Promise<void>;
  clear(): Promise<void>;
}

/** By what the archive keeps the list of bodies. */
const listName = 'workbench-list';

type HoldingPorts = Pick<WorkbenchPorts, 'archive' | 'keeper' | 'asked' | 'now'>;

/** `changed` is called after each change. */
export async function openHoldings(
  { archive, keeper, asked, now }: HoldingPorts,
  changed: () => void,
): Promise<Holdings> {
  const stored = await archive.readValue(listName).catch(() => '');
  let list = typeof stored === 'string' ? stored : '';
  let rows: ReadonlyMap<string, Row> = new Map();
  let runs: readonly Run[] = [];
  let survey: Survey | null = null;
  let surveyed: WorkbenchState['surveyed'] = 'stale';

  function setRow(row: Row): void {
    rows = new Map(rows).set(row.key, row);
    changed();
  }

  const holdings: Holdings = {
    state: () => ({ rows, runs, survey, surveyed, list }),
    async refresh() {
      rows = new Map((await archive.rows()).map((row) => [row.key, row]));
      runs = await archive.runs();
      surveyed = 'stale';
      changed();
    },
    async keep(item) {
      setRow(rowOf(await archive.put(item)));
      surveyed = 'stale';
    },
    async keepRun(run) {
      await archive.putRun(run);
      runs = await archive.runs();
      changed();
    },
    async survey() {
      if (surveyed === 'fresh' || surveyed === 'working') return;
      surveyed = 'working';
      changed();
      try {
        survey = await keeper.survey(await asked(list));
        // What was kept meanwhile is not in it.
        if (surveyed === 'working') surveyed = 'fresh';
      } catch {
        surveyed = 'failed';
      }
      changed();
    },
    async importList(text) {
      await archive.writeValue(listName, text);
      list = text;
      surveyed = 'stale';
      await holdings.survey();
    },
    async decide({ item, report, finding }, decision) {
      const key = decisionKey({ key: report }, finding);
      const at = now().toISOString();
      const row = await archive.decide(item, key, decision && { ...decision, at });
      if (row) setRow(row);
    },
    async clear() {
      await archive.clear();
      list = '';
      survey = null;
      await holdings.refresh();
    },
  };
  return holdings;
}

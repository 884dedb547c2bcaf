import type { QueueItem } from '../../lib/queue/item.ts';
import type { Translate } from '../../lib/summary/translate.ts';
import type { Candidate } from '../../lib/workbench/candidates.ts';
import type { ExportKind } from '../../lib/workbench/export-kinds.ts';
import type { Decided, DecidedPlace } from '../../lib/workbench/holdings.ts';
import type { ReportRow } from '../../lib/workbench/report-rows.ts';
import type { WorkbenchState } from '../../lib/workbench/state.ts';

/** What a person can do on the workbench. */
export interface WorkbenchActions {
  addFiles(files: readonly File[]): void;
  /** Takes the addresses in what was pasted; how many there are. */
  addPasted(text: string): number;
  /** Takes links of the list that is shown. */
  take(candidates: readonly Candidate[]): void;
  /** Looks for more links on the other pages of the list. */
  followPages(): void;
  dropPick(): void;
  start(): void;
  pause(): void;
  resume(): void;
  cancel(): void;
  /** Takes those once more that ended without being read. */
  again(ids: readonly string[]): void;
  /** Asks the browser for hosts, while a click is answered. */
  allow(hosts: readonly string[]): void;
  /** Reads pages that show nothing without their scripts in tabs, their sites asked for first; while a click is answered. */
  readInTabs(items: readonly QueueItem[]): void;
  /** Opens an item's address, to be taken where it leads once the icon is clicked there: the browser does not tell before. */
  follow(item: QueueItem): void;
  open(row: ReportRow): void;
  setScope(scope: WorkbenchState['scope']): void;
  /** Checks reports against each other. */
  survey(): void;
  /** Takes a list of bodies that should report; "" for none. */
  importList(text: string): void;
  /** What the person decides of a finding; null takes it back. */
  decide(place: DecidedPlace, decision: Decided | null): void;
  exportAs(kind: ExportKind): void;
  /** A notice on one report, as a Word file. */
  notice(row: ReportRow): void;
  /** Everything that is kept, as one file, and back. */
  exportArchive(): void;
  importArchive(file: File): void;
  clear(): void;
  openSettings(): void;
}

export interface WorkbenchProps {
  readonly state: WorkbenchState;
  readonly actions: WorkbenchActions;
  readonly translate: Translate;
}

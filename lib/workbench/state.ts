import type { Row } from '../archive/row.ts';
import type { Run } from '../archive/run.ts';
import type { Progress } from '../queue/progress.ts';
import type { QueueState } from '../queue/state.ts';
import type { Candidate } from './candidates.ts';
import type { SavedRun } from './saved-run.ts';
import type { Survey } from './survey.ts';

/** A list to choose from. */
export interface PickList {
  readonly title: string;
  readonly address: string;
  readonly candidates: readonly Candidate[];
  /** Other pages of the list that were not looked at. */
  readonly pages: readonly string[];
  /** How many of its other pages were looked at, of how many; null where none was asked for. */
  readonly followed: { readonly done: number; readonly of: number; readonly failed: number } | null;
  readonly truncated: boolean;
}

/** All that the workbench shows. */
export interface WorkbenchState {
  readonly pick: PickList | null;
  readonly run: Pick<SavedRun, 'name' | 'list' | 'startedAt' | 'listed'>;
  readonly queue: QueueState;
  readonly progress: Progress;
  /** All that is kept, by key. */
  readonly rows: ReadonlyMap<string, Row>;
  /** Which reports the views and exports are about. */
  readonly scope: 'run' | 'all';
  /** What follows from all that is kept; null before it was asked for. */
  readonly survey: Survey | null;
  /** `stale`: more is kept since; `working`: it is being made; `failed`: it could not be. */
  readonly surveyed: 'fresh' | 'stale' | 'working' | 'failed';
  /** The list of bodies that the person has imported; "" for none. */
  readonly list: string;
  readonly runs: readonly Run[];
  /** True where the run was left before its end and waits for a click on its list page. */
  readonly waits: boolean;
  /** True while the last change could not be saved. */
  readonly unsaved: boolean;
  /** The answer to what the person did last, announced by screen readers. */
  readonly said: string;
}

type Pick<Of, Key extends keyof Of> = { readonly [Name in Key]: Of[Name] };

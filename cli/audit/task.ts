import type { Settings } from '../../lib/settings/settings.ts';
import type { ChosenFile } from '../../lib/sources/file-reading.ts';
import type { AuditedFile } from '../audit-file.ts';
import type { LostReason } from './targets.ts';

/** A file to be audited: one of the disk, or one that came from elsewhere. */
export type Task = DiskTask | FetchedTask;

export interface DiskTask {
  readonly path: string;
  /** Its path as the disk has it, where that is no UTF-8. */
  readonly raw?: Uint8Array;
}

export interface FetchedTask extends ChosenFile {
  /** A file that the page names, to be read with it. */
  readonly beside?: ChosenFile;
}

/** What all of a worker's tasks have in common. */
export interface WorkerData {
  readonly settings: Settings;
  readonly cache: string | null;
}

/** What a worker answers: what was found, or why the file could not be opened. */
export type WorkerAnswer = AuditedFile | { readonly lost: LostReason };

/** Why a file failed that could be opened: reading it took too long, or ended the worker. */
export type FailedReason = 'reading-too-long' | 'reading-failed';

export type TaskAnswer = WorkerAnswer | { readonly failed: FailedReason };

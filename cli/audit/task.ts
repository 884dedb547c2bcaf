import type { KeptItem } from '../../lib/archive/kept.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { LostReason } from './targets.ts';

/** A file to be audited: one of the disk, or bytes that came from elsewhere. */
export type Task =
  | { readonly path: string }
  | {
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly name: string;
      readonly address: string;
      /** As the server calls it. */
      readonly type: string;
    };

/** What all of a worker's tasks have in common. */
export interface WorkerData {
  readonly settings: Settings;
  readonly cache: string | null;
}

/** What a worker answers: an item, or why the file could not be opened. */
export type WorkerAnswer = { readonly item: KeptItem } | { readonly lost: LostReason };

/** Why a file failed that could be opened: reading it took too long, or ended the worker. */
export type FailedReason = 'reading-too-long' | 'reading-failed';

export type TaskAnswer = WorkerAnswer | { readonly failed: FailedReason };

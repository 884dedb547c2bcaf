import type { KeptItem } from '../../lib/archive/kept.ts';
import type { ChosenFile } from '../../lib/sources/file-reading.ts';

/** Reads and audits one file's bytes. Does not throw for anything in the file. */
export type AuditBytes = (file: ChosenFile) => Promise<KeptItem>;

import { keepFailure, keepPage } from '../lib/archive/keep-item.ts';
import type { KeptItem } from '../lib/archive/kept.ts';
import { defaultSettings, type Settings } from '../lib/settings/settings.ts';
import { digestOf } from '../lib/sources/digest.ts';
import type { ChosenFile, FileReading, UnreadReason } from '../lib/sources/file-reading.ts';
import { type FileTools, readFile } from '../lib/sources/read-file.ts';
import { fileTools } from './read/file-tools.ts';
import { version } from './version.ts';
import { words } from './words.ts';

/** Writes an old file anew as .docx; null where nothing here can, or could. */
export type Convert = (
  bytes: Uint8Array<ArrayBuffer>,
  from: OldKind,
) => Promise<Uint8Array<ArrayBuffer> | null>;

export type OldKind = 'old-word' | 'old-wps';

export interface AuditBytesOptions {
  readonly settings?: Settings;
  readonly now?: () => Date;
  readonly convert?: Convert;
  readonly tools?: FileTools;
}

/**
 * Reads a file's bytes, whatever its name says, and audits what is found. An item of a file without an address
 * is named by it. Does not throw for anything in the file.
 */
export async function auditBytes(
  file: ChosenFile,
  { settings = defaultSettings, now = () => new Date(), ...how }: AuditBytesOptions = {},
): Promise<KeptItem> {
  const sha256 = await digestOf(file.bytes);
  const { address, name } = file;
  const source = { address: address || null, file: address ? null : name, sha256 };
  const options = { settings, words, version, now: now() };
  const reading = await readingOf(file, how);
  if ('unread' in reading) {
    return keepFailure({ state: 'unread', reason: reading.unread, title: name }, source, options);
  }
  const { page } = reading;
  return keepPage(page.file ? { ...page, file: { ...page.file, sha256 } } : page, source, options);
}

async function readingOf(
  file: ChosenFile,
  { convert, tools = fileTools }: Pick<AuditBytesOptions, 'convert' | 'tools'>,
): Promise<FileReading> {
  const reading = await readFile(file, tools);
  if (!convert || !('unread' in reading) || !isOld(reading.unread)) return reading;
  const bytes = await convert(file.bytes, reading.unread);
  return bytes === null ? reading : readFile({ ...file, bytes }, tools);
}

const isOld = (reason: UnreadReason): reason is OldKind =>
  reason === 'old-word' || reason === 'old-wps';

import { keepFailure, keepPage } from '../lib/archive/keep-item.ts';
import type { KeptItem } from '../lib/archive/kept.ts';
import type { Page } from '../lib/document/page.ts';
import { hostOf } from '../lib/queue/item.ts';
import { defaultSettings, type Settings } from '../lib/settings/settings.ts';
import { digestOf } from '../lib/sources/digest.ts';
import type { ChosenFile, FileReading, UnreadReason } from '../lib/sources/file-reading.ts';
import { type FileTools, readFile } from '../lib/sources/read-file.ts';
import { filesBeside, joined } from '../lib/workbench/attachment.ts';
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

export interface AuditFileOptions extends AuditBytesOptions {
  /** A file that the page names, to be read with it as one report. */
  readonly beside?: ChosenFile;
}

/** What is found in a file. */
export interface AuditedFile {
  readonly item: KeptItem;
  /** Of a page that was fetched and has no table: addresses of its own site where the tables may be. */
  readonly beside: readonly string[];
}

/** Audits a file's bytes and what stands beside it. Does not throw for anything in them. */
export type AuditFile = (file: ChosenFile, options: AuditFileOptions) => Promise<AuditedFile>;

export const auditFile: AuditFile = async (
  file,
  { settings = defaultSettings, now = () => new Date(), beside, ...how },
) => {
  const sha256 = await digestOf(file.bytes);
  const { address, name } = file;
  const source = { address: address || null, file: address ? null : name, sha256 };
  const options = { settings, words, version, now: now() };
  const alone = withDigest(await readingOf(file, how), sha256);
  const reading = beside && 'page' in alone ? await withBeside(alone.page, beside, how) : alone;
  if ('unread' in reading) {
    const failure = { state: 'unread', reason: reading.unread, title: name } as const;
    return { item: keepFailure(failure, source, options), beside: [] };
  }
  const { page } = reading;
  const item = keepPage(page, source, options);
  return { item, beside: filesBeside(page, item).filter((one) => hostOf(one) === hostOf(address)) };
};

/**
 * Reads a file's bytes, whatever its name says, and audits what is found. An item of a file without an address
 * is named by it. Does not throw for anything in the file.
 */
export async function auditBytes(
  file: ChosenFile,
  options: AuditBytesOptions = {},
): Promise<KeptItem> {
  return (await auditFile(file, options)).item;
}

/** A page with its file; unread where the file cannot be read. */
async function withBeside(page: Page, beside: ChosenFile, how: ReadOptions): Promise<FileReading> {
  const reading = withDigest(await readingOf(beside, how), await digestOf(beside.bytes));
  return 'unread' in reading ? reading : { page: joined(page, reading.page) };
}

function withDigest(reading: FileReading, sha256: string): FileReading {
  if ('unread' in reading || !reading.page.file) return reading;
  return { page: { ...reading.page, file: { ...reading.page.file, sha256 } } };
}

type ReadOptions = Pick<AuditBytesOptions, 'convert' | 'tools'>;

async function readingOf(
  file: ChosenFile,
  { convert, tools = fileTools }: ReadOptions,
): Promise<FileReading> {
  const reading = await readFile(file, tools);
  if (!convert || !('unread' in reading) || !isOld(reading.unread)) return reading;
  const bytes = await convert(file.bytes, reading.unread);
  return bytes === null ? reading : readFile({ ...file, bytes }, tools);
}

const isOld = (reason: UnreadReason): reason is OldKind =>
  reason === 'old-word' || reason === 'old-wps';

/**
 * Crossfoot as a library for Node: what reads reports, what audits them, and the shapes of what comes of it.
 * Nothing here connects to anything or writes to the disk.
 */
import type { KeptItem } from '../lib/archive/kept.ts';
import { type CollectionAudit, checkCollection } from '../lib/collection/check-collection.ts';
import type { Member } from '../lib/collection/member.ts';
import { memberOf } from '../lib/collection/member-of.ts';
import type { CollectionOptions } from '../lib/collection/options.ts';
import type { Page } from '../lib/document/page.ts';
import { setOf } from '../lib/exports/set.ts';
import type { Audit } from '../lib/findings/audit.ts';
import type { FileReading } from '../lib/sources/file-reading.ts';
import { readFile as readWith } from '../lib/sources/read-file.ts';
import type { CrossfootSet } from '../lib/summary/crossfoot-schema.ts';
import type { Language } from '../lib/summary/translate.ts';
import { fileTools } from './read/file-tools.ts';

export { keptItemSchema } from '../lib/archive/kept.ts';
export { type AuditOptions, auditPage } from '../lib/audit.ts';
export { memberSchema } from '../lib/collection/member.ts';
export { pageSchema } from '../lib/document/page.ts';
export { crossfootSchema, crossfootSetSchema } from '../lib/summary/crossfoot-schema.ts';
export { type AuditBytesOptions, auditBytes } from './audit-file.ts';
export type {
  Audit,
  CollectionAudit,
  CollectionOptions,
  CrossfootSet,
  FileReading,
  KeptItem,
  Language,
  Member,
  Page,
};

/**
 * Reads a page of HTML without drawing it. `address` is where it came from, "" for a file of the disk. What
 * style sheets might hide or strike is not looked at; where they could, the Page says `unstyled`.
 */
export function readHtml(html: string, address = ''): Page {
  return { url: address, contentType: 'text/html', ...fileTools.readHtml(html, address) };
}

/** Reads a PDF; says why where it cannot: a scan, a password. */
export const readPdf = (bytes: Uint8Array, name = ''): Promise<FileReading> =>
  readAs('pdf', bytes, name);

/** Reads a Word file (.docx), or one that was saved as XML; says why where it cannot. */
export const readWord = (bytes: Uint8Array, name = ''): Promise<FileReading> =>
  readAs('word', bytes, name);

/** Reads any file that can hold a report, by what it holds: PDF, Word, HTML, MHTML, text. */
export const readFile = (bytes: Uint8Array, name = ''): Promise<FileReading> =>
  readWith({ name, bytes: new Uint8Array(bytes), address: '', type: '' }, fileTools);

async function readAs(kind: 'pdf' | 'word', bytes: Uint8Array, name: string): Promise<FileReading> {
  const reading = await readFile(bytes, name);
  return 'unread' in reading || reading.page.file?.kind === kind ? reading : { unread: 'unknown' };
}

/** Audits reports between each other; findings name them by their place among `audits`. */
export function auditCollection(
  audits: readonly Audit[],
  options: CollectionOptions = {},
): CollectionAudit {
  return checkCollection(
    audits.map((audit) => memberOf(audit)),
    options,
  );
}

/** What `auditBytes` gave of several files as `crossfoot-set/1`. */
export function crossfootSet(
  items: readonly KeptItem[],
  language: Language = 'zh_CN',
  madeAt: Date = new Date(),
): CrossfootSet {
  return setOf(items, [], language, madeAt.toISOString());
}

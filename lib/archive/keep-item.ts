import { type AuditOptions, auditOptionsOf, auditPage } from '../audit.ts';
import { drawnOf } from '../document/drawn.ts';
import type { Page } from '../document/page.ts';
import type { Audit } from '../findings/audit.ts';
import type { ByHand } from '../report/report.ts';
import { linkAddress } from '../settings/link-address.ts';
import { pageAddress } from '../settings/page-address.ts';
import type { Settings } from '../settings/settings.ts';
import { doubtsAbout, doubtsOfPage, type PageDoubt } from '../summary/doubts.ts';
import { sourceOf } from '../summary/source-of.ts';
import type { Summary } from '../summary/summary.ts';
import { visible } from '../summary/visible.ts';
import { keepReport, keysOf, type WordsOfBoth } from './keep-report.ts';
import type { KeptItem } from './kept.ts';

/** Where an item comes from. */
export interface ItemSource {
  /** As it was taken; null for a file of the disk. */
  readonly address: string | null;
  /** A file's name; null for a page. */
  readonly file: string | null;
  /** Of the bytes that were read; "" where none were. */
  readonly sha256: string;
}

export interface KeepOptions {
  readonly settings: Settings;
  /** Every sentence of both languages, those of notices too. */
  readonly words: WordsOfBoth;
  /** Of the program. */
  readonly version: string;
  readonly now: Date;
  /** What is doubtful already: that settings were damaged. */
  readonly doubts?: readonly PageDoubt[];
  /** What a person states of each of the page's reports, in their order. */
  readonly byHand?: readonly ByHand[];
}

/**
 * Audits a page that was read and gives what is kept of it. Without a report it is `no-report`, or `unread`
 * where the words of the file cannot be read: `scan`, `unmapped`.
 */
export function keepPage(page: Page, source: ItemSource, options: KeepOptions): KeptItem {
  const { settings, version, now, words } = options;
  const audited: AuditOptions = {
    ...auditOptionsOf(settings),
    ...(options.byHand && { byHand: options.byHand }),
  };
  const doubts = [...(options.doubts ?? []), ...doubtsOfPage(page)];
  const from = { ...sourceOf(page, pageAddress), auditedAt: now.toISOString(), version };
  const places = page.file && drawnOf(page);
  const summaryOf = (audit: Audit): Summary => ({
    audit,
    source: from,
    doubts: doubtsAbout(audit, doubts),
    ...(places && { places }),
    ignored: {},
  });
  const audits = auditPage(page, audited);
  const keys = keysOf(audits);
  const reports = audits.map((audit, index) =>
    keepReport(keys[index] ?? '', summaryOf(audit), audited, words),
  );
  const unread = doubts.includes('scanned')
    ? 'scan'
    : doubts.includes('unmapped')
      ? 'unmapped'
      : undefined;
  const ended =
    reports.length > 0
      ? ({ state: 'done', reason: '' } as const)
      : ({ state: unread ? 'unread' : 'no-report', reason: unread ?? '' } as const);
  return {
    ...itemOf(source, options),
    ...ended,
    title: visible(page.title),
    kind: page.file?.kind ?? 'page',
    reports,
  };
}

/** How something ended that gave no Page. */
export interface Failure {
  readonly state: Exclude<KeptItem['state'], 'done'>;
  /** A key of `item.<reason>` in the locales; "" where the state says it all. */
  readonly reason: string;
  /** As the list or the disk names it. */
  readonly title: string;
  readonly kind?: KeptItem['kind'];
}

/** What is kept of an address or file that gave no report. */
export function keepFailure(
  { state, reason, title, kind = 'page' }: Failure,
  source: ItemSource,
  options: Pick<KeepOptions, 'version' | 'now'>,
): KeptItem {
  return { ...itemOf(source, options), state, reason, title: visible(title), kind, reports: [] };
}

/** By what an item is kept: its address without tokens; a file of the disk by its content, or by its name. */
export function itemKey({ address, file, sha256 }: ItemSource): string {
  if (address !== null && address !== '') return linkAddress(address);
  return sha256 === '' ? `file:${file ?? ''}` : `sha256:${sha256}`;
}

/** An address that a person may be led to; null for another. */
function openable(address: string | null): string | null {
  return address !== null && /^(?:https?|file):/i.test(address) ? linkAddress(address) : null;
}

function itemOf(
  source: ItemSource,
  { version, now }: Pick<KeepOptions, 'version' | 'now'>,
): Omit<KeptItem, 'state' | 'reason' | 'title' | 'kind' | 'reports'> {
  const { address, file, sha256 } = source;
  return {
    version: 1,
    key: itemKey(source),
    address: openable(address),
    file: file === null ? null : visible(file),
    sha256,
    at: now.toISOString(),
    by: version,
    decisions: {},
  };
}

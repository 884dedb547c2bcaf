import type { SourceBlock } from '../document/page.ts';
import type { PaintOrder } from '../highlight/door.ts';
import type { ByHandOf } from '../settings/by-hand.ts';
import type { Ignores, Stored } from '../settings/ignores.ts';
import type { Settings } from '../settings/settings.ts';
import type { PageKey } from '../settings/store.ts';
import type { Copied, CopyWish } from '../summary/copy.ts';
import type { PageDoubt, WordedDoubt } from '../summary/doubts.ts';
import type { Notice } from '../summary/notice-schema.ts';
import type { Language } from '../summary/translate.ts';
import type { ReportChoice, ReportView } from '../summary/view.ts';
import type { PlacedIgnores } from './place-ignores.ts';

/** What was seen on a page before it was audited, told where it has no report or the audit did not end. */
export interface Seen {
  readonly title: string;
  /** Why not all of it is certain. */
  readonly doubts: readonly WordedDoubt[];
  readonly grids: number;
  /** Tables with totals that could not be checked, once that is known. */
  readonly totals?: number;
  readonly sources: readonly SourceBlock[];
  /** Of the document that a tab shows; "" for a file that was read. */
  readonly contentType: string;
  /** True where a file was asked for and a page came, as where one has to log in. */
  readonly pageInstead: boolean;
}

/** What a page was found to be. */
export interface AuditedPage extends PageKey {
  /** By what the store keeps the ignores of each of its reports. */
  readonly keys: readonly string[];
  /** By what the store keeps what a person states of each; "" where the page tells body and year. */
  readonly byHandKeys: readonly string[];
  /** Where it has none to audit, how many of its tables have totals that cannot be checked. */
  readonly totals: number;
}

/** A report as the popup shows it and as the page bears its marks. */
export interface AuditedReport {
  readonly chosen: number;
  readonly view: ReportView;
  /** One for each report of the page; at least one. */
  readonly choices: readonly ReportChoice[];
  /** Errors of all the page's reports that are not ignored. */
  readonly errors: number;
  readonly order: PaintOrder;
}

/** Which of the page's reports, and what the person has set aside of each. */
export interface Question<Report = number> {
  readonly report: Report;
  readonly ignored: readonly Ignores[];
}

/**
 * What the auditor does. It runs in a worker of the popup's: a page of 10,000 rows leaves the popup
 * awake, and whatever comes out of a page or a store is parsed there, apart from the view.
 */
export interface Auditor {
  addressKey(address: string): string;
  parseSettings(stored: unknown): Stored<Settings>;
  parseIgnores(stored: unknown): Stored<Ignores>;
  parseByHand(stored: unknown): Stored<ByHandOf>;
  /** Parses what the page script read; `doubts` are known already. Throws where that is no Page. */
  look(page: unknown, doubts: readonly PageDoubt[], language: Language): Seen;
  /** Audits the page last looked at, with what is stored of what a person has stated of its reports. */
  audit(settings: Settings, byHand?: unknown): AuditedPage;
  /** Ignores as stored, those of the page's address first, each to its report. */
  placeIgnores(stored: readonly unknown[]): PlacedIgnores;
  /** `report` null: the first with an error, else the first. */
  report(question: Question<number | null>): AuditedReport;
  /** `report` null: all of the page's. */
  copy(question: Question<number | null>, wish: CopyWish): Copied;
  notice(question: Question): Notice;
}

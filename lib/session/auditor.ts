import type { SourceBlock } from '../document/page.ts';
import type { PaintOrder } from '../highlight/door.ts';
import type { Ignores, Stored } from '../settings/ignores.ts';
import type { Settings } from '../settings/settings.ts';
import type { CopyKind } from '../summary/copy.ts';
import type { Language } from '../summary/translate.ts';
import type { ReportChoice, ReportView } from '../summary/view.ts';

/** What was seen on a page, told where it has no report. */
export interface Seen {
  readonly grids: number;
  readonly sources: readonly SourceBlock[];
  readonly contentType: string;
}

/** What a page was found to be. */
export interface AuditedPage {
  readonly url: string;
  readonly truncated: boolean;
  /** Whether figures are drawn with a font of the page's own. */
  readonly ownFonts: boolean;
  /** How many reports it has. */
  readonly reports: number;
  readonly seen: Seen;
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

/** Which of the page's reports, and what the person has set aside on the page. */
export interface Question<Report = number> {
  readonly report: Report;
  readonly ignored: Ignores;
}

/**
 * What the auditor does. It runs in a worker of the popup's: a page of 10,000 rows leaves the popup
 * awake, and whatever comes out of a page or a store is parsed there, apart from the view.
 */
export interface Auditor {
  parseSettings(stored: unknown): Stored<Settings>;
  parseIgnores(stored: unknown): Stored<Ignores>;
  /** Parses and audits what the page script read. Throws where that is no Page. */
  audit(page: unknown, settings: Settings, language: Language): AuditedPage;
  /** `report` null: the first with an error, else the first. */
  report(question: Question<number | null>): AuditedReport;
  copy(question: Question, kind: CopyKind): string;
}

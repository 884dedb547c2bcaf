import type { Seen } from '../../components/popup-state.ts';
import type { PaintOrder } from '../../lib/highlight/door.ts';
import type { Ignores, Stored } from '../../lib/settings/ignores.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { CopyKind } from '../../lib/summary/copy.ts';
import type { Language } from '../../lib/summary/translate.ts';
import type { ReportChoice, ReportView } from '../../lib/summary/view.ts';

/** What a page was found to be. */
export interface AuditedPage {
  readonly url: string;
  readonly truncated: boolean;
  /** How many reports it has. */
  readonly reports: number;
  readonly seen: Seen;
}

/** A report as the popup shows it and as the page bears its marks. */
export interface AuditedReport {
  readonly chosen: number;
  readonly view: ReportView;
  readonly choices: readonly ReportChoice[];
  /** Errors of all the page's reports that are not ignored. */
  readonly errors: number;
  readonly order: PaintOrder;
}

/** Which of the page's reports, and what the person has set aside on the page. */
export interface Question {
  readonly report: number;
  readonly ignored: Ignores;
}

export interface Ask {
  readonly report: number | null;
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
  report(question: Ask): AuditedReport;
  copy(question: Question, kind: CopyKind): string;
}

/** The auditor from the other side of the worker's wall. */
export type RemoteAuditor = {
  readonly [Name in keyof Auditor]: (
    ...args: Parameters<Auditor[Name]>
  ) => Promise<ReturnType<Auditor[Name]>>;
};

export interface Call {
  readonly id: number;
  readonly name: keyof Auditor;
  readonly args: readonly unknown[];
}

export type Answer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failure: string };

import type { Ignores } from '../settings/ignores.ts';
import type { Translate } from '../summary/translate.ts';
import type { Ports } from './ports.ts';
import type { UsedSettings } from './read-settings.ts';
import type { Done, SessionState } from './state.ts';
import type { WantedMarks } from './tab-note.ts';

export interface SessionOptions extends Ports {
  /** Null where they are yet to be read. */
  readonly settings: UsedSettings | null;
  readonly translate: Translate;
  show(state: SessionState): void;
  /** Keeps a page with a report that was audited, and what a person has stated of it; rejects where it cannot. */
  keep?(page: unknown, byHand: unknown): Promise<void>;
}

/** One person's look at one page. */
export interface Session {
  readonly options: SessionOptions;
  state: SessionState;
  change(part: Partial<SessionState>): void;
  /** Changes the audited report's state; nothing where there is none. */
  changeDone(part: Partial<Done>): void;
  /** Shows one of the page's reports, its open findings in the page too where `marks` are wanted. */
  showReport(
    report: number | null,
    ignored: readonly Ignores[],
    marks?: WantedMarks,
  ): Promise<void>;
  /** By what the store keeps the ignores of a report. */
  keyOf(report: number): string;
  /** By what the store keeps what a person states on this page, and there of a report. */
  byHandAt(report: number): { readonly source: string; readonly key: string };
  /** Reads and audits as if for the first time; `again`: what was found stands until there is more. */
  audit(how?: 'again'): Promise<void>;
  /** Audits a page that the person has asked for before; of any other says that it is unread. */
  visit(): Promise<void>;
  /** Settings have changed: the next audit reads them. */
  forgetSettings(): void;
  /** Decisions that are yet to be stored. */
  deciding: number;
  /** Shows the decisions that are stored by now, whoever made them. */
  showDecisions(): Promise<void>;
  /** Nothing is shown or drawn any more. */
  end(): void;
}

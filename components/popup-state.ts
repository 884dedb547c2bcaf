import type { SourceBlock } from '../lib/document/page.ts';
import type { Ignores } from '../lib/settings/ignores.ts';
import type { CopyKind } from '../lib/summary/copy.ts';
import type { Translate } from '../lib/summary/translate.ts';
import type { ReportChoice, ReportView } from '../lib/summary/view.ts';

/** Why a page was not read. */
export type Trouble = 'forbidden' | 'closed' | 'navigated' | 'failure';

/** What a page without a report has instead. */
export interface Seen {
  readonly grids: number;
  readonly sources: readonly SourceBlock[];
  readonly contentType: string;
}

export interface Done {
  readonly name: 'done';
  /** The chosen report. */
  readonly view: ReportView;
  /** One for each report of the page; at least one. */
  readonly choices: readonly ReportChoice[];
  readonly chosen: number;
  readonly ignored: Ignores;
  readonly painted: boolean;
}

export type Phase =
  | { readonly name: 'working' }
  | { readonly name: 'error'; readonly trouble: Trouble; readonly detail: string }
  | { readonly name: 'no-report'; readonly seen: Seen }
  | Done;

/** A thing that went less well than it should, told beside the result. */
export type Notice = 'truncated' | 'damagedIgnored' | 'damagedSettings' | 'gone' | 'unsaved';

export interface PopupState {
  readonly phase: Phase;
  readonly notices: readonly Notice[];
  /** The answer to what the person did last: shown, and announced by screen readers. */
  readonly said: string;
}

/** A place in the page: a finding's first, a cell, or an attachment. */
export type Destination =
  | { readonly finding: string }
  | { readonly cell: string }
  | { readonly source: string };

/** What a person can do in the popup. */
export interface PopupActions {
  again(): void;
  choose(report: number): void;
  locate(destination: Destination): void;
  /** Outlines cells in the page while the person points at an explanation; [] ends it. */
  preview(cells: readonly string[]): void;
  ignore(finding: string): void;
  restore(finding: string): void;
  note(finding: string, words: string): void;
  copy(kind: CopyKind): void;
  toggleMarks(): void;
  /** Opens a web address in a tab of its own. */
  open(address: string): void;
  openSettings(): void;
}

/** What every view of the popup is given. */
export interface ViewProps {
  readonly actions: PopupActions;
  readonly translate: Translate;
}

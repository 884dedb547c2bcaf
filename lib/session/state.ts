import type { Target } from '../highlight/door.ts';
import type { ByHand } from '../settings/by-hand.ts';
import type { Ignores } from '../settings/ignores.ts';
import type { CopyKind } from '../summary/copy.ts';
import type { AuditedReport, Seen } from './auditor.ts';
import type { Trouble } from './trouble.ts';

export interface Done extends Pick<AuditedReport, 'chosen' | 'view' | 'choices'> {
  readonly name: 'done';
  /** Of each report of the page. */
  readonly ignored: readonly Ignores[];
  readonly painted: boolean;
}

export type Phase =
  /** `busy`: the page has not answered anything yet. */
  | { readonly name: 'working'; readonly busy?: true }
  | {
      readonly name: 'error';
      readonly trouble: Trouble;
      readonly detail: string;
      /** Null where nothing was read. */
      readonly seen: Seen | null;
    }
  | { readonly name: 'no-report'; readonly seen: Seen }
  /** Of a panel: the person has not asked for this page. */
  | { readonly name: 'unread' }
  | Done;

/** A thing that went less well than it should, told beside the result. */
export type Notice =
  | 'damagedIgnored'
  | 'unreadIgnored'
  | 'gone'
  | 'left'
  | 'unmarked'
  | 'unsaved'
  | 'unkept';

export interface SessionState {
  readonly phase: Phase;
  readonly notices: readonly Notice[];
  /** Whether a copied table begins with its column heads. */
  readonly copyHeader: boolean;
  /** The answer to what the person did last: shown, and announced by screen readers. */
  readonly said: string;
}

/** What a person reads of the result; where in the page it stands does not matter. */
export function wordsOf({ phase }: SessionState): string {
  if (phase.name !== 'done') return phase.name;
  const { organ, year, verdict, findings } = phase.view;
  return [organ, year, verdict, ...findings.map(({ message }) => message)].join('\n');
}

/** What a person can do. */
export interface SessionActions {
  again(): void;
  choose(report: number): void;
  locate(target: Target): void;
  /** Outlines cells in the page while the person points at an explanation; [] ends it. */
  preview(cells: readonly string[]): void;
  ignore(finding: string): void;
  restore(finding: string): void;
  note(finding: string, words: string): void;
  /** States what the page does not tell of the chosen report; {} withdraws it. Kept for this page. */
  stateByHand(byHand: ByHand): void;
  /** From now on does not check a table, nor its like, of which no form tells. */
  leaveOut(mark: string, title: string): void;
  /** Copies the chosen report, or all of the page's. */
  copy(kind: CopyKind, reports: 'chosen' | 'all'): void;
  /** Whether a copied table begins with its column heads; kept for the next time. */
  setCopyHeader(on: boolean): void;
  /** Opens a notice on the chosen report. */
  openNotice(): void;
  toggleMarks(): void;
  /** Opens a web address in a tab of its own. */
  open(address: string): void;
  openSettings(): void;
  /** The address that the tab shows; "" where the browser does not tell. */
  tabAddress(): Promise<string>;
  /** Audits a file in the viewer: of the web by its address, "" to choose one there. */
  auditFile(address: string): void;
  /** Where the page's links lead, yet to be parsed; null where that cannot be known. */
  readLinks(): Promise<unknown>;
  /** Opens the workbench, with the page's links to choose from. */
  openWorkbench(): void;
  /** Shows the same in the window's panel, which stays. Null where there is none to open. */
  readonly openPanel: (() => void) | null;
  /** The keys that open popup and panel, by the names of their commands; "" for none. */
  shortcuts(): Promise<Readonly<Record<string, string>>>;
}

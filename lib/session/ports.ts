import type { Cover, Marking } from '../highlight/door.ts';
import type { Store } from '../settings/store.ts';
import type { Copied } from '../summary/copy.ts';
import type { Notice } from '../summary/notice-schema.ts';
import type { Auditor } from './auditor.ts';
import type { NotedTab } from './tab-note.ts';

/** A service on the other side of a wall: a worker's, or the page's. */
export type Remote<Service> = {
  readonly [Name in keyof Service]: Service[Name] extends (...values: infer Values) => infer Value
    ? (...values: Values) => Promise<Awaited<Value>>
    : never;
};

/** Reads the page that a person has open and draws on it. Each call rejects where that may not be done. */
export interface Inspector extends Remote<Marking> {
  /** What the page says, yet to be parsed. */
  readPage(): Promise<unknown>;
  /** What the page says, once that is not what was read last; false where it was for some seconds. */
  readChanges(): Promise<unknown>;
  /** Where the page's links lead, yet to be parsed; undefined where it has not been read. */
  readLinks(): Promise<unknown>;
  /** Whether the tab still shows the document that `readPage` reads, wherever its address leads. */
  isSameDocument(): Promise<boolean>;
  /** Whether the document was read before, after a click of the person's. */
  wasRead(): Promise<boolean>;
}

/** The tab that the page is in, and the browser around it. */
export interface Tab {
  /** Says when the tab is closed, and when it loads what may be another page; what it returns ends the watch. */
  watch(onEvent: (event: 'closed' | 'loading') => void): () => void;
  /** Shows the number of errors on the tab's icon; nothing for none. */
  showBadge(errors: number): Promise<void>;
  /** Opens a web address in a tab of its own, in front. */
  open(address: string): Promise<void>;
  openSettings(): Promise<void>;
  /** The web address that it shows, as far as the browser tells; "" else. */
  address(): Promise<string>;
  /** Opens a file of the web in the viewer, in a tab of its own; "" opens the viewer to choose one. */
  openFile(address: string): Promise<void>;
  /** Opens the workbench, in a tab of its own or the one that has it, with links to choose from; null for none. */
  openWorkbench(links: unknown): Promise<void>;
  /** Opens a notice to choose from and to edit, in a tab of its own. */
  openNotice(notice: Notice): Promise<void>;
}

/** What a session is shown in: a popup, which stands over the page, or a panel beside it. */
export interface Pane {
  /** The part of the page that it covers; null for a panel. */
  cover(): Promise<Cover | null>;
  close(): void;
  /**
   * Opens the panel of the window; to be called while a click or a key is answered. Null where this is
   * the panel, or the browser has none.
   */
  readonly openPanel: (() => Promise<void>) | null;
  /** The keys that the browser has given to the extension, by the names of its commands; "" for none. */
  shortcuts(): Promise<Readonly<Record<string, string>>>;
}

export interface Clipboard {
  write(copied: Copied): Promise<void>;
}

export interface Clock {
  now(): Date;
  /** Does it so many milliseconds from now, unless what this returns is called before. */
  after(milliseconds: number, work: () => void): () => void;
}

/** All that a session asks of what is around it. */
export interface Ports {
  readonly inspector: Inspector;
  readonly tab: Tab;
  readonly pane: Pane;
  readonly note: NotedTab;
  readonly store: Store;
  readonly clipboard: Clipboard;
  readonly clock: Clock;
  readonly auditor: Remote<Auditor>;
}

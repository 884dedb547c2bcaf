import type { Ignores, Stored } from '../settings/ignores.ts';
import type { Settings } from '../settings/settings.ts';
import type { Translate } from '../summary/translate.ts';
import type { Ports } from './ports.ts';
import type { Done, SessionState } from './state.ts';

export interface SessionOptions extends Ports {
  /** Null where the auditor did not start. */
  readonly settings: Stored<Settings> | null;
  readonly translate: Translate;
  show(state: SessionState): void;
}

/** One person's look at one page. */
export interface Session {
  readonly options: SessionOptions;
  readonly state: SessionState;
  /** The address of the audited page. */
  readonly address: string;
  change(part: Partial<SessionState>): void;
  /** Changes the audited report's state; nothing where there is none. */
  changeDone(part: Partial<Done>): void;
  /** Shows one of the page's reports; draws its open findings in the page if `marks` are on. */
  showReport(report: number | null, ignored: Ignores, marks: boolean): Promise<void>;
  audit(): Promise<void>;
}

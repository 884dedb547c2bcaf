import type { Done, PopupState } from '../../components/popup-state.ts';
import type { Ignores, Stored } from '../../lib/settings/ignores.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { Translate } from '../../lib/summary/translate.ts';
import type { RemoteAuditor } from '../auditor/protocol.ts';

export interface SessionOptions {
  readonly tab: number;
  /** Null where the auditor did not start. */
  readonly settings: Stored<Settings> | null;
  readonly translate: Translate;
  readonly auditor: RemoteAuditor;
  show(state: PopupState): void;
}

/** One popup over one tab. */
export interface Session {
  readonly options: SessionOptions;
  readonly state: PopupState;
  /** The address of the audited page. */
  readonly address: string;
  change(part: Partial<PopupState>): void;
  /** Changes the audited report's state; nothing where there is none. */
  changeDone(part: Partial<Done>): void;
  /** Shows one of the page's reports; draws its open findings in the page if `marks` are on. */
  showReport(report: number | null, ignored: Ignores, marks: boolean): Promise<void>;
  audit(): Promise<void>;
}

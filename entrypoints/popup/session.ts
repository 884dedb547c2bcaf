import type { Done, Phase, PopupState } from '../../components/popup-state.ts';
import type { Stored } from '../../lib/settings/ignores.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { Summary } from '../../lib/summary/summary.ts';
import type { Translate } from '../../lib/summary/translate.ts';

export interface SessionOptions {
  readonly tab: number;
  readonly settings: Stored<Settings>;
  readonly translate: Translate;
  show(state: PopupState): void;
}

/** One popup over one tab. */
export interface Session {
  readonly options: SessionOptions;
  readonly state: PopupState;
  change(part: Partial<PopupState>): void;
  /** Changes the audited report's state; nothing where there is none. */
  changeDone(part: Partial<Done>): void;
  /** Draws the chosen report's open findings in the page and counts its errors on the icon. */
  paint(): Promise<void>;
  audit(): Promise<void>;
}

/** The chosen report as the copies and the marks take it; null where there is none. */
export function summaryOf(phase: Phase): Summary | null {
  if (phase.name !== 'done') return null;
  const audit = phase.audits[phase.chosen];
  return audit === undefined ? null : { audit, source: phase.source, ignored: phase.ignored };
}

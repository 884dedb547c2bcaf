import type { SessionActions } from '../lib/session/state.ts';
import type { Translate } from '../lib/summary/translate.ts';

/** What every view of a session is given. */
export interface ViewProps {
  readonly actions: SessionActions;
  readonly translate: Translate;
}

import { render } from 'preact';
import { Popup } from '../../components/popup.tsx';
import { actionsOf } from '../../lib/session/actions.ts';
import { startSession } from '../../lib/session/session.ts';
import type { Session, SessionOptions } from '../../lib/session/session-interface.ts';
import type { SessionState } from '../../lib/session/state.ts';
import '../../components/map.css';
import '../../components/map-in-panel.css';
import '../../components/copies.css';
import '../../components/findings.css';

/** Begins a session that is shown in `root`, in place of what stood there; `tab` is what it is over. */
export function showSession(
  root: Element,
  tab: number,
  options: Omit<SessionOptions, 'show'>,
): Session {
  const show = (state: SessionState) => {
    render(<Popup key={tab} state={state} actions={actions} translate={options.translate} />, root);
  };
  const keep: SessionOptions['keep'] = async (...read) =>
    (await import('../adapters/keep-audit.ts')).keepAudit(tab, options.store, ...read);
  const session = startSession({ ...options, show, keep });
  const actions = actionsOf(session);
  return session;
}

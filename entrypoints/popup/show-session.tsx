import { render } from 'preact';
import { Popup } from '../../components/popup.tsx';
import { actionsOf } from '../../lib/session/actions.ts';
import { type SessionOptions, startSession } from '../../lib/session/session.ts';
import type { SessionState } from '../../lib/session/state.ts';
import '../../components/map.css';
import '../../components/findings.css';

/** Shows a session in `root`, in place of what stood there, from its first audit on. */
export async function showSession(
  root: Element,
  options: Omit<SessionOptions, 'show'>,
): Promise<void> {
  const show = (state: SessionState) =>
    render(<Popup state={state} actions={actions} translate={options.translate} />, root);
  const session = startSession({ ...options, show });
  const actions = actionsOf(session);
  root.replaceChildren();
  await session.audit();
}

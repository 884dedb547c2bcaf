import type { SessionState } from '../lib/session/state.ts';
import { AuditView } from './audit-view.tsx';
import { NoReport } from './no-report.tsx';
import { Notices } from './notices.tsx';
import { Toolbar } from './toolbar.tsx';
import { TroubleView } from './trouble-view.tsx';
import { Verdict } from './verdict.tsx';
import type { ViewProps } from './view-props.ts';

/** The whole popup, in whichever state the audit is. */
export function Popup({ state, actions, translate }: ViewProps & { state: SessionState }) {
  const { phase, notices, said } = state;
  return (
    <main class="popup" data-phase={phase.name}>
      <Toolbar phase={phase} actions={actions} translate={translate} />
      <Notices notices={notices} translate={translate} />
      {phase.name === 'working' && (
        <Verdict state="working">{translate('verdict.working')}</Verdict>
      )}
      {phase.name === 'error' && <TroubleView phase={phase} translate={translate} />}
      {phase.name === 'no-report' && (
        <NoReport seen={phase.seen} actions={actions} translate={translate} />
      )}
      {phase.name === 'done' && (
        <AuditView key={phase.chosen} done={phase} actions={actions} translate={translate} />
      )}
      <p class="said" role="status">
        {said}
      </p>
    </main>
  );
}

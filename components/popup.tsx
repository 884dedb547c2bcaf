import type { Phase, SessionState } from '../lib/session/state.ts';
import type { Translate } from '../lib/summary/translate.ts';
import { AuditView } from './audit-view.tsx';
import { NoReport } from './no-report.tsx';
import { Toolbar } from './toolbar.tsx';
import { Verdict } from './verdict.tsx';
import type { ViewProps } from './view-props.ts';

/** The whole popup, in whichever state the audit is. */
export function Popup({ state, actions, translate }: ViewProps & { state: SessionState }) {
  const { phase, notices, said } = state;
  return (
    <main class="popup" data-phase={phase.name}>
      <Toolbar phase={phase} actions={actions} translate={translate} />
      <div role="alert">
        {notices.map((notice) => (
          <p class="notice" key={notice} data-notice={notice}>
            {translate(`notice.${notice}`)}
          </p>
        ))}
      </div>
      {phase.name === 'working' && (
        <Verdict state="working">{translate('verdict.working')}</Verdict>
      )}
      {phase.name === 'error' && <Trouble phase={phase} translate={translate} />}
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

interface TroubleProps {
  readonly phase: Extract<Phase, { name: 'error' }>;
  readonly translate: Translate;
}

/** A page that could not be read, why, and what to do. */
function Trouble({ phase: { trouble, detail }, translate }: TroubleProps) {
  return (
    <div class="body">
      <Verdict state="error">{translate(`verdict.${trouble}`)}</Verdict>
      {trouble === 'forbidden' && <p class="help">{translate('help.forbidden')}</p>}
      {trouble === 'failure' && <p class="help">{translate('help.failure', { detail })}</p>}
    </div>
  );
}

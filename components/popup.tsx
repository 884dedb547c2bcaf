import type { Phase, SessionState } from '../lib/session/state.ts';
import type { WordedDoubt } from '../lib/summary/doubts.ts';
import { AuditView } from './audit-view.tsx';
import { later } from './later.tsx';
import { Toolbar } from './toolbar.tsx';
import { Verdict } from './verdict.tsx';
import type { ViewProps } from './view-props.ts';

const NoReport = later(async () => (await import('./no-report.tsx')).NoReport);
const Notices = later(async () => (await import('./notices.tsx')).Notices);
const Trouble = later(async () => (await import('./trouble.tsx')).Trouble);
const Unread = later(async () => (await import('./unread.tsx')).Unread);

/** The whole popup, in whichever state the audit is. */
export function Popup({ state, actions, translate }: ViewProps & { state: SessionState }) {
  const { phase, notices, copyHeader, said } = state;
  return (
    <main class="popup" data-phase={phase.name}>
      <Toolbar phase={phase} actions={actions} translate={translate} />
      <div role="alert">
        {doubtsIn(phase).map(({ kind, words }) => (
          <p class="notice" key={kind} data-notice={kind}>
            {words}
          </p>
        ))}
        {notices.length > 0 && <Notices notices={notices} translate={translate} />}
      </div>
      {phase.name === 'working' && (
        <Verdict state="working">
          {translate(phase.busy ? 'verdict.busy' : 'verdict.working')}
        </Verdict>
      )}
      {phase.name === 'unread' && <Unread translate={translate} />}
      {phase.name === 'error' && <Trouble phase={phase} actions={actions} translate={translate} />}
      {phase.name === 'no-report' && (
        <NoReport seen={phase.seen} actions={actions} translate={translate} />
      )}
      {phase.name === 'done' && (
        <AuditView
          key={phase.chosen}
          done={phase}
          header={copyHeader}
          actions={actions}
          translate={translate}
        />
      )}
      <p class="said" role="status">
        {said}
      </p>
    </main>
  );
}

/** Why not all that is shown is certain, as the copies tell it too. */
function doubtsIn(phase: Phase): readonly WordedDoubt[] {
  if (phase.name === 'done') return phase.view.doubts;
  return 'seen' in phase ? (phase.seen?.doubts ?? []) : [];
}

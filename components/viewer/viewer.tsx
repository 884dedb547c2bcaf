import './sheets.css';
import './viewer.css';
import './file-bar.css';
import './blocks.css';
import { AskSite } from './ask-site.tsx';
import { Choose } from './choose.tsx';
import { Password } from './password.tsx';
import { Shown } from './shown.tsx';
import { Unread } from './unread.tsx';
import type { ViewerProps } from './viewer-props.ts';
import { Waiting } from './waiting.tsx';

/** The whole viewer, in whichever state the file is. */
export function Viewer({ state, actions, translate }: ViewerProps) {
  const { phase } = state;
  const props = { state, actions, translate };
  return (
    <div
      class="viewer"
      data-phase={phase.name}
      style={{ '--panel-width': `${state.panelWidth}px` }}
    >
      {phase.name === 'choose' && <Choose {...props} />}
      {phase.name === 'password' && <Password phase={phase} translate={translate} />}
      {(phase.name === 'fetching' || phase.name === 'reading') && (
        <Waiting phase={phase} translate={translate} />
      )}
      {phase.name === 'ask' && <AskSite phase={phase} actions={actions} translate={translate} />}
      {phase.name === 'unread' && <Unread phase={phase} actions={actions} translate={translate} />}
      {phase.name === 'shown' && (
        <Shown key={phase.read.page.file?.sha256} read={phase.read} {...props} />
      )}
    </div>
  );
}

import './workbench.css';
import './tables.css';
import { Out } from './out.tsx';
import { PickList } from './pick-list.tsx';
import { RunBar } from './run-bar.tsx';
import { TakeFiles } from './take-files.tsx';
import { Views } from './views.tsx';
import type { WorkbenchProps } from './workbench-props.ts';

/** The whole workbench: what is to be taken, how far that is, and what was found. */
export function Workbench(props: WorkbenchProps) {
  const { state, translate } = props;
  return (
    <main class="workbench">
      <header>
        <h1>{translate('workbench.title')}</h1>
        <p class="help">
          {translate('workbench.help')}{' '}
          <button type="button" data-testid="settings" onClick={props.actions.openSettings}>
            {translate('workbench.settings')}
          </button>
        </p>
      </header>
      {state.pick && <PickList key={state.pick.address} {...props} pick={state.pick} />}
      <TakeFiles {...props} />
      <RunBar {...props} />
      <Views {...props} />
      <Out {...props} />
      <p class="said" role="status" data-testid="said">
        {state.said}
      </p>
    </main>
  );
}

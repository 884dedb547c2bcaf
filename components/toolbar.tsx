import { useState } from 'preact/hooks';
import type { Phase } from '../lib/session/state.ts';
import { later } from './later.tsx';
import { useKeys } from './use-keys.ts';
import type { ViewProps } from './view-props.ts';

const KeysHelp = later(async () => (await import('./keys-help.tsx')).KeysHelp);

/** The extension's name and what can be done at any time. */
export function Toolbar({ phase, actions, translate }: ViewProps & { phase: Phase }) {
  const [hasHelp, setHelp] = useState(false);
  const toggleHelp = () => setHelp(!hasHelp);
  useKeys({ '?': toggleHelp });
  return (
    <div class="toolbar">
      <h1 class="brand">{translate('app.name')}</h1>
      {phase.name === 'done' && (
        <button
          type="button"
          class="switch"
          data-testid="toggle-highlight"
          aria-pressed={phase.painted}
          onClick={actions.toggleMarks}
        >
          {translate('action.marks')}
        </button>
      )}
      {phase.name !== 'unread' && (
        <button
          type="button"
          data-testid="again"
          disabled={phase.name === 'working'}
          onClick={actions.again}
        >
          {translate('action.again')}
        </button>
      )}
      {actions.openPanel !== null && (
        <button
          type="button"
          data-testid="open-panel"
          title={translate('panel.open')}
          onClick={actions.openPanel}
        >
          {translate('action.panel')}
        </button>
      )}
      <button
        type="button"
        data-testid="open-workbench"
        title={translate('workbench.open')}
        onClick={actions.openWorkbench}
      >
        {translate('workbench.name')}
      </button>
      <button type="button" data-testid="settings" onClick={actions.openSettings}>
        {translate('app.settings')}
      </button>
      <button
        type="button"
        data-testid="keys"
        aria-label={translate('keys.title')}
        title={translate('keys.title')}
        aria-keyshortcuts="?"
        aria-expanded={hasHelp}
        onClick={toggleHelp}
      >
        ?
      </button>
      {hasHelp && <KeysHelp actions={actions} translate={translate} />}
    </div>
  );
}

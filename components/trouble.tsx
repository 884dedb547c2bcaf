import type { Seen } from '../lib/session/auditor.ts';
import type { Phase } from '../lib/session/state.ts';
import type { MessageKey } from '../lib/summary/translate.ts';
import { Forbidden } from './file-in-tab.tsx';
import { SourceList } from './source-list.tsx';
import { Verdict } from './verdict.tsx';
import type { ViewProps } from './view-props.ts';

interface TroubleProps extends ViewProps {
  readonly phase: Extract<Phase, { name: 'error' }>;
}

/** A page that could not be read or audited: why, what to do, and what was read of it. */
export function Trouble({ phase, actions, translate }: TroubleProps) {
  const { trouble, detail, seen } = phase;
  if (trouble === 'forbidden') {
    return <Forbidden detail={detail} actions={actions} translate={translate} />;
  }
  const help: MessageKey | string = `help.${trouble}`;
  return (
    <div class="body">
      <Verdict state="error">{translate(`verdict.${trouble}`)}</Verdict>
      {seen !== null && <ReadSoFar seen={seen} actions={actions} translate={translate} />}
      {translate.has(help) && <p class="help">{translate(help, { detail })}</p>}
    </div>
  );
}

function ReadSoFar({ seen, actions, translate }: ViewProps & { seen: Seen }) {
  const { title, grids, sources } = seen;
  return (
    <section class="seen" data-testid="seen" aria-labelledby="seen">
      <h2 id="seen">{translate('seen.title')}</h2>
      {title !== '' && <p>{title}</p>}
      <p>{grids > 0 ? translate('seen.read', { count: grids }) : translate('seen.nothing')}</p>
      <SourceList sources={sources} actions={actions} translate={translate} />
    </section>
  );
}

import type { Phase } from '../lib/session/state.ts';
import type { Translate } from '../lib/summary/translate.ts';
import { Verdict } from './verdict.tsx';

interface TroubleProps {
  readonly phase: Extract<Phase, { name: 'error' }>;
  readonly translate: Translate;
}

/** A page that could not be read, why, and what to do. */
export function TroubleView({ phase: { trouble, detail }, translate }: TroubleProps) {
  return (
    <div class="body">
      <Verdict state="error">{translate(`verdict.${trouble}`)}</Verdict>
      {trouble === 'forbidden' && <p class="help">{translate('help.forbidden')}</p>}
      {trouble === 'failure' && <p class="help">{translate('help.failure', { detail })}</p>}
    </div>
  );
}

import type { Translate } from '../../lib/summary/translate.ts';
import type { ViewerPhase } from '../../lib/viewer/viewer.ts';
import { Verdict } from '../verdict.tsx';

interface WaitingProps {
  readonly phase: Extract<ViewerPhase, { name: 'fetching' | 'reading' }>;
  readonly translate: Translate;
}

/** A file on its way. */
export function Waiting({ phase, translate }: WaitingProps) {
  const isCounted = phase.name === 'reading' && phase.sheets > 0;
  return (
    <main class="card">
      <h1>{translate('viewer.title')}</h1>
      <Verdict state="working">{wordsOf(phase, translate)}</Verdict>
      {isCounted && (
        <progress
          aria-label={translate('viewer.title')}
          value={phase.sheet - 1}
          max={phase.sheets}
          data-testid="reading"
        />
      )}
    </main>
  );
}

function wordsOf(phase: WaitingProps['phase'], translate: Translate): string {
  if (phase.name === 'fetching') return translate('viewer.fetching', { address: phase.address });
  const { file, sheet, sheets } = phase;
  return sheets === 0
    ? translate('viewer.opening', { file })
    : translate('viewer.reading', { file, sheet, sheets });
}

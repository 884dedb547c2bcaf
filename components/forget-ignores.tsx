import { useState } from 'preact/hooks';
import type { Translate } from '../lib/summary/translate.ts';

interface ForgetProps {
  /** How many reports have ignored findings. */
  readonly reports: number;
  readonly translate: Translate;
  onForget(): void;
}

/** Forgets every ignored finding of every report, after asking once more: it cannot be undone. */
export function ForgetIgnores({ reports, onForget, translate }: ForgetProps) {
  const [asking, setAsking] = useState(false);
  const forget = () => {
    setAsking(false);
    onForget();
  };
  return (
    <section data-testid="ignores">
      <h2>{translate('settings.ignores')}</h2>
      <p>
        {reports === 0
          ? translate('settings.ignores.none')
          : translate('settings.ignores.count', { count: reports })}
      </p>
      {reports > 0 && !asking && (
        <button type="button" data-testid="forget" onClick={() => setAsking(true)}>
          {translate('settings.forget')}
        </button>
      )}
      {reports > 0 && asking && (
        <p class="question">
          <button type="button" data-testid="forget-really" onClick={forget}>
            {translate('settings.forget.sure')}
          </button>
          <button type="button" onClick={() => setAsking(false)}>
            {translate('settings.forget.keep')}
          </button>
        </p>
      )}
    </section>
  );
}

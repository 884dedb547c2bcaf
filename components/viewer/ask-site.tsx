import { useState } from 'preact/hooks';
import type { ViewerPhase } from '../../lib/viewer/viewer.ts';
import { Verdict } from '../verdict.tsx';
import { FilePicker } from './choose.tsx';
import type { ViewerProps } from './viewer-props.ts';

interface AskSiteProps extends Pick<ViewerProps, 'actions' | 'translate'> {
  readonly phase: Extract<ViewerPhase, { name: 'ask' }>;
}

/** A file of a site that the person has not allowed: asks for this one site, and says why. */
export function AskSite({ phase: { file, address, site }, actions, translate }: AskSiteProps) {
  const [declined, setDeclined] = useState(false);
  const allow = () =>
    actions.allow(address).then(
      (allowed) => setDeclined(!allowed),
      () => setDeclined(true),
    );
  return (
    <main class="card">
      <h1>{file}</h1>
      <Verdict state="unread">{translate('viewer.ask', { file, site })}</Verdict>
      <p class="help">{translate('viewer.ask.help')}</p>
      {declined && <p role="alert">{translate('viewer.ask.declined')}</p>}
      <p class="tools">
        <button
          type="button"
          data-testid="allow-site"
          ref={(button) => button?.focus()}
          onClick={() => void allow()}
        >
          {translate('viewer.ask.allow', { site })}
        </button>
        <FilePicker label={translate('viewer.another')} choose={actions.choose} />
      </p>
    </main>
  );
}

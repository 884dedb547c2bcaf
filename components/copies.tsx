import { useState } from 'preact/hooks';
import type { CopyKind } from '../lib/summary/copy.ts';
import type { ViewProps } from './view-props.ts';

const kinds: readonly CopyKind[] = ['text', 'markdown', 'table', 'json'];

interface CopiesProps extends ViewProps {
  /** How many reports the page has. */
  readonly reports: number;
  /** Whether a copied table begins with its column heads. */
  readonly header: boolean;
}

/** What can be copied of a report, or of all of the page's. */
export function Copies({ reports, header, actions, translate }: CopiesProps) {
  const [all, setAll] = useState(false);
  return (
    <fieldset class="copies">
      <legend>{translate('copy.title')}</legend>
      {kinds.map((kind) => (
        <button
          type="button"
          key={kind}
          data-testid={`copy-${kind}`}
          onClick={() => actions.copy(kind, all ? 'all' : 'chosen')}
        >
          {translate(`copy.${kind}`)}
        </button>
      ))}
      <button type="button" data-testid="notice" onClick={actions.openNotice}>
        {translate('notice.action')}
      </button>
      <div class="wishes">
        <label>
          <input
            type="checkbox"
            data-testid="copy-header"
            checked={header}
            onChange={(event) => actions.setCopyHeader(event.currentTarget.checked)}
          />
          {translate('copy.header')}
        </label>
        {reports > 1 && (
          <label>
            <input
              type="checkbox"
              data-testid="copy-all"
              checked={all}
              onChange={(event) => setAll(event.currentTarget.checked)}
            />
            {translate('copy.all')}
          </label>
        )}
      </div>
    </fieldset>
  );
}

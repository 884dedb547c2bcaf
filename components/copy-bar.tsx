import type { CopyKind } from '../lib/summary/copy.ts';
import type { ViewProps } from './view-props.ts';

const kinds: readonly CopyKind[] = ['text', 'markdown', 'table', 'json'];

/** Copies the audit in one of four forms. */
export function CopyBar({ actions, translate }: ViewProps) {
  return (
    <fieldset class="copies">
      <legend>{translate('copy.title')}</legend>
      {kinds.map((kind) => (
        <button
          type="button"
          key={kind}
          data-testid={`copy-${kind}`}
          onClick={() => actions.copy(kind)}
        >
          {translate(`copy.${kind}`)}
        </button>
      ))}
    </fieldset>
  );
}

import type { IgnoredFinding } from '../lib/summary/view.ts';
import type { ViewProps } from './view-props.ts';

interface IgnoredProps extends ViewProps {
  readonly findings: readonly IgnoredFinding[];
}

/** Findings that the person has set aside, each with a note of the person's own. */
export function IgnoredList({ findings, actions, translate }: IgnoredProps) {
  return (
    <details class="ignored" data-testid="ignored">
      <summary>{translate('findings.ignored', { count: findings.length })}</summary>
      <ul>
        {findings.map(({ finding: { id, code }, message, note }) => (
          <li key={id} data-testid="ignored-finding" data-code={code}>
            <p>{message}</p>
            <input
              type="text"
              maxLength={200}
              value={note}
              placeholder={translate('ignored.note')}
              aria-label={translate('ignored.noteOn', { message })}
              onChange={(event) => actions.note(id, event.currentTarget.value)}
            />
            <button
              type="button"
              data-testid="restore"
              aria-label={translate('action.restoreFinding', { message })}
              onClick={() => actions.restore(id)}
            >
              {translate('action.restore')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

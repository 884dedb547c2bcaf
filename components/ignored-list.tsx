import type { Ignores } from '../lib/settings/ignores.ts';
import type { WordedFinding } from '../lib/summary/word-finding.ts';
import type { ViewProps } from './popup-state.ts';

interface IgnoredProps extends ViewProps {
  readonly findings: readonly WordedFinding[];
  readonly ignored: Ignores;
}

/** Findings that the person has set aside, each with a note of the person's own. */
export function IgnoredList({ findings, ignored, actions, translate }: IgnoredProps) {
  if (findings.length === 0) return null;
  return (
    <details class="ignored" data-testid="ignored">
      <summary>{translate('findings.ignored', { count: findings.length })}</summary>
      <ul>
        {findings.map(({ finding, message }) => (
          <li key={finding.id} data-testid="ignored-finding" data-code={finding.code}>
            <p>{message}</p>
            <input
              type="text"
              maxLength={200}
              value={ignored[finding.id]?.note ?? ''}
              placeholder={translate('ignored.note')}
              aria-label={translate('ignored.noteOn', { message })}
              onChange={(event) => actions.note(finding.id, event.currentTarget.value)}
            />
            <button
              type="button"
              data-testid="restore"
              aria-label={translate('action.restoreFinding', { message })}
              onClick={() => actions.restore(finding.id)}
            >
              {translate('action.restore')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

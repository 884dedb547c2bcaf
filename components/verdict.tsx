import type { ComponentChildren } from 'preact';
import type { Tone } from '../lib/summary/verdict.ts';

interface VerdictProps {
  readonly state: 'working' | 'done' | 'no-report' | 'unread' | 'error';
  readonly tone?: Tone;
  readonly children: ComponentChildren;
}

/** The audit's outcome in one sentence. */
export function Verdict({ state, tone, children }: VerdictProps) {
  return (
    <p
      class="verdict"
      role="status"
      data-testid="verdict"
      data-state={state}
      data-tone={tone}
      aria-busy={state === 'working'}
    >
      {children}
    </p>
  );
}

import { useLayoutEffect, useRef } from 'preact/hooks';
import type { WordedFinding } from '../lib/summary/word-finding.ts';
import { FindingItem } from './finding-item.tsx';
import type { ViewProps } from './view-props.ts';

/** Findings to attend to, errors first, numbered as their marks in the page are. */
export function FindingList({
  findings,
  actions,
  translate,
}: ViewProps & { findings: readonly WordedFinding[] }) {
  const section = useRef<HTMLElement>(null);
  const ignoredAt = useRef<number | null>(null);

  // An ignored finding leaves the list with the button that had the focus.
  useLayoutEffect(() => {
    if (ignoredAt.current === null) return;
    const next = section.current?.querySelectorAll<HTMLElement>('[data-testid="ignore"]');
    const heading = section.current?.querySelector<HTMLElement>('h2');
    (next?.[Math.min(ignoredAt.current, next.length - 1)] ?? heading)?.focus();
    ignoredAt.current = null;
  }, [findings.length]);

  return (
    <section ref={section} aria-labelledby="findings">
      <h2 id="findings" class="only-read" tabIndex={-1}>
        {translate('findings.title')}
      </h2>
      {findings.length === 0 && <p class="none">{translate('findings.none')}</p>}
      <ol class="list">
        {findings.map((worded, index) => (
          <FindingItem
            key={worded.finding.id}
            worded={worded}
            number={index + 1}
            onIgnore={() => {
              ignoredAt.current = index;
              actions.ignore(worded.finding.id);
            }}
            actions={actions}
            translate={translate}
          />
        ))}
      </ol>
    </section>
  );
}

import { useLayoutEffect, useRef } from 'preact/hooks';
import type { WordedFinding } from '../lib/summary/word-finding.ts';
import { Explanations } from './explanations.tsx';
import { rulePageOf } from './rule-page.ts';
import type { ViewProps } from './view-props.ts';

interface FindingsProps extends ViewProps {
  readonly findings: readonly WordedFinding[];
}

/** Findings to attend to, errors first, numbered as their marks in the page are. */
export function FindingList({ findings, actions, translate }: FindingsProps) {
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

interface FindingProps extends ViewProps {
  readonly worded: WordedFinding;
  readonly number: number;
  onIgnore(): void;
}

/** One finding: what is wrong, its equations, its place, and what to do with it. */
function FindingItem({ worded, number, onIgnore, actions, translate }: FindingProps) {
  const { finding, severity, message, place, also } = worded;
  const { where, quotes, near = [] } = finding;
  const hasPlace = quotes.length + near.length > 0 || where.some(({ cell }) => cell !== null);
  return (
    <li
      class="finding"
      data-testid="finding"
      data-code={finding.code}
      data-severity={finding.severity}
    >
      <h3>
        <span class="number" aria-hidden="true">
          {number}
        </span>
        <span class="severity">{severity}</span>
        <span class="message">{message}</span>
      </h3>
      <Explanations worded={worded} actions={actions} translate={translate} />
      {also.length > 0 && (
        <ul class="also">
          {also.map((other) => (
            <li
              key={other.finding.id}
              data-testid="finding"
              data-code={other.finding.code}
              data-severity={other.finding.severity}
            >
              {other.message}
            </li>
          ))}
        </ul>
      )}
      <div class="foot">
        {place !== '' && <span class="place">{place}</span>}
        <a
          href={rulePageOf(finding.code, translate.language)}
          target="_blank"
          rel="noreferrer"
          aria-label={translate('action.aboutRule')}
        >
          {translate('action.rule')}
        </a>
        {hasPlace && (
          <button
            type="button"
            data-testid="locate"
            aria-label={translate('action.locateFinding', { number, message })}
            onClick={() => actions.locate({ finding: finding.id })}
          >
            {translate('action.locate')}
          </button>
        )}
        <button
          type="button"
          data-testid="ignore"
          aria-label={translate('action.ignoreFinding', { number, message })}
          onClick={onIgnore}
        >
          {translate('action.ignore')}
        </button>
      </div>
    </li>
  );
}

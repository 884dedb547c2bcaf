import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { WordedFinding } from '../lib/summary/word-finding.ts';
import { Explanations } from './explanations.tsx';
import { moveFrom } from './move.ts';
import { rulePageOf } from './rule-page.ts';
import { useKeys } from './use-keys.ts';
import type { ViewProps } from './view-props.ts';

interface FindingsProps extends ViewProps {
  readonly findings: readonly WordedFinding[];
}

/**
 * Findings to attend to, errors first, numbered as their marks in the page are. They are one stop of the
 * Tab key, with which the focus begins; keys move within them.
 */
export function FindingList({ findings, actions, translate }: FindingsProps) {
  const section = useRef<HTMLElement>(null);
  /** What had the focus in a finding that was ignored, and leaves the list. */
  const ignoredFrom = useRef<'.finding' | '[data-testid="ignore"]' | null>(null);
  const [chosen, setActive] = useState(0);
  const active = Math.max(0, Math.min(chosen, findings.length - 1));
  const at = (selector: string, index: number) =>
    section.current?.querySelectorAll<HTMLElement>(selector)[index];

  useLayoutEffect(() => {
    // What stands above it stays in sight.
    if (document.activeElement === document.body) at('.finding', 0)?.focus({ preventScroll: true });
  }, []);
  useLayoutEffect(() => {
    if (ignoredFrom.current === null) return;
    (at(ignoredFrom.current, active) ?? at('h2', 0))?.focus();
    ignoredFrom.current = null;
  }, [findings.length]);

  const ignore = (index: number, from: typeof ignoredFrom.current) => {
    const worded = findings[index];
    if (worded === undefined) return;
    ignoredFrom.current = from;
    setActive(index);
    actions.ignore(worded.finding.id);
  };
  const locate = () => {
    const worded = findings[active];
    if (worded !== undefined && hasPlace(worded)) actions.locate({ finding: worded.finding.id });
  };
  const move = (key: string) => () => {
    // What has no focus yet is not passed over.
    const isHere = section.current?.contains(document.activeElement);
    const lengths = findings.map(() => 1);
    const target = isHere ? moveFrom({ row: active, column: 0 }, key, true, lengths) : null;
    at('.finding', target?.row ?? active)?.focus();
  };
  useKeys({
    j: move('ArrowDown'),
    ArrowDown: move('ArrowDown'),
    k: move('ArrowUp'),
    ArrowUp: move('ArrowUp'),
    Enter: locate,
    l: locate,
    x: () => ignore(active, '.finding'),
    c: () => actions.copy('text', 'chosen'),
  });

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
            isActive={index === active}
            onFocus={() => setActive(index)}
            onIgnore={() => ignore(index, '[data-testid="ignore"]')}
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
  readonly isActive: boolean;
  onFocus(): void;
  onIgnore(): void;
}

/** One finding: what is wrong, its equations, its place, and what to do with it. */
function FindingItem(props: FindingProps) {
  const { worded, number, isActive, onFocus, onIgnore, actions, translate } = props;
  const { finding, severity, message, place, also } = worded;
  return (
    <li
      class="finding"
      data-testid="finding"
      data-code={finding.code}
      data-severity={finding.severity}
      tabIndex={isActive ? 0 : -1}
      aria-keyshortcuts="Enter L X"
      onFocusIn={onFocus}
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
        {hasPlace(worded) && (
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

/** Whether there is something of it to lead to, or where that should stand. */
function hasPlace({ finding: { where, quotes, near = [] } }: WordedFinding): boolean {
  return quotes.length + near.length > 0 || where.some(({ cell }) => cell !== null);
}

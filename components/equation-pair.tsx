import type { Translate } from '../lib/summary/translate.ts';
import type { WordedIdentity } from '../lib/summary/word-identity.ts';
import { EquationLine } from './equation-line.tsx';

const SHOWN_AT_ONCE = 2;

interface PairsProps {
  readonly before: readonly WordedIdentity[];
  /** The same equations with an explanation's figures. */
  readonly after: readonly WordedIdentity[];
  readonly translate: Translate;
}

/**
 * All equations of a finding as the page has them and, below, as the explanation makes them; past the
 * second they are folded away.
 */
export function EquationPairs({ before, after, translate }: PairsProps) {
  const pairs = before.map((equation) => {
    const mended = after.find(({ identity }) => identity === equation.identity);
    return (
      <div class="equation" data-testid="equation" key={equation.identity}>
        <p class="heading" aria-hidden="true">
          {equation.heading}
        </p>
        <EquationLine equation={equation} translate={translate} />
        {mended !== undefined && <EquationLine equation={mended} translate={translate} />}
      </div>
    );
  });
  const folded = pairs.length - SHOWN_AT_ONCE;
  return (
    <>
      {pairs.slice(0, SHOWN_AT_ONCE)}
      {folded > 0 && (
        <details class="more">
          <summary>{translate('equation.more', { count: folded })}</summary>
          {pairs.slice(SHOWN_AT_ONCE)}
        </details>
      )}
    </>
  );
}

import type { Translate } from '../lib/summary/translate.ts';
import type { WordedIdentity } from '../lib/summary/word-identity.ts';
import { EquationLine } from './equation-line.tsx';

interface PairProps {
  readonly before: WordedIdentity;
  /** The same equation with an explanation's figures. */
  readonly after?: WordedIdentity | undefined;
  readonly translate: Translate;
}

/** An equation as the page has it and, below, as the explanation makes it. */
function EquationPair({ before, after, translate }: PairProps) {
  return (
    <div class="equation" data-testid="equation">
      <p class="heading" aria-hidden="true">
        {before.heading}
      </p>
      <EquationLine equation={before} translate={translate} />
      {after !== undefined && <EquationLine equation={after} translate={translate} />}
    </div>
  );
}

const SHOWN_AT_ONCE = 2;

interface PairsProps {
  readonly before: readonly WordedIdentity[];
  readonly after: readonly WordedIdentity[];
  readonly translate: Translate;
}

/** All equations of a finding; past the second they are folded away. */
export function EquationPairs({ before, after, translate }: PairsProps) {
  const pairs = before.map((equation) => (
    <EquationPair
      key={equation.identity}
      before={equation}
      after={after.find(({ identity }) => identity === equation.identity)}
      translate={translate}
    />
  ));
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

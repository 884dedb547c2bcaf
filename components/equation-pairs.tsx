import type { Translate } from '../lib/summary/translate.ts';
import type { Side, WordedIdentity } from '../lib/summary/word-identity.ts';

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
        {equationLine(equation, translate)}
        {mended !== undefined && equationLine(mended, translate)}
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

/** An equation in figures, the changed ones marked; read aloud as a sentence. */
function equationLine({ left, right, difference, words }: WordedIdentity, translate: Translate) {
  const holds = difference === 0;
  return (
    <p data-holds={holds}>
      <span class="only-read">{words}</span>
      <span class="figures" aria-hidden="true">
        {holds && <span class="mended">{translate('equation.mended')}</span>}
        {sideLine(left, translate)}
        <span class="sign">{holds ? '=' : '≠'}</span>
        {sideLine(right, translate)}
        <span class="result">
          {holds ? translate('equation.fits') : translate('equation.difference', { difference })}
        </span>
      </span>
    </p>
  );
}

/** The addends of one side and, where there are several, their sum. */
function sideLine({ addends, rest, sum, single }: Side, translate: Translate) {
  return (
    <>
      {addends.map(({ field, name, value, coefficient, changed }, index) => (
        <span key={field}>
          {index > 0 && <i>+ </i>}
          {coefficient !== 1 && <i>{coefficient} × </i>}
          {name}&nbsp;
          {value === null ? (
            <span class="blank">{translate('equation.blank')}</span>
          ) : (
            <b class={changed ? 'changed' : undefined}>{value}</b>
          )}
        </span>
      ))}
      {rest !== '' && (
        <span>
          {addends.length > 0 && <i>+ </i>}
          {rest}
        </span>
      )}
      {!single && addends.length > 0 && (
        <span>
          <i>=</i>&nbsp;<b>{sum}</b>
        </span>
      )}
    </>
  );
}

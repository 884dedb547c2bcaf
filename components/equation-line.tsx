import type { Translate } from '../lib/summary/translate.ts';
import type { Side, WordedIdentity } from '../lib/summary/word-identity.ts';

interface EquationProps {
  readonly equation: WordedIdentity;
  readonly translate: Translate;
}

/** An equation in figures, the changed ones marked; read aloud as a sentence. */
export function EquationLine({ equation, translate }: EquationProps) {
  const { left, right, difference, words } = equation;
  const holds = difference === 0;
  return (
    <p data-holds={holds}>
      <span class="only-read">{words}</span>
      <span class="figures" aria-hidden="true">
        <SideLine side={left} translate={translate} />
        <span class="sign">{holds ? '=' : '≠'}</span>
        <SideLine side={right} translate={translate} />
        <span class="result">
          {holds ? translate('equation.fits') : translate('equation.difference', { difference })}
        </span>
      </span>
    </p>
  );
}

interface SideProps {
  readonly side: Side;
  readonly translate: Translate;
}

/** The addends of one side and, where there are several, their sum. */
function SideLine({ side: { addends, rest, sum, single }, translate }: SideProps) {
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
      {!single && (
        <span>
          <i>=</i>&nbsp;<b>{sum}</b>
        </span>
      )}
    </>
  );
}

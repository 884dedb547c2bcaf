import {
  type Equation,
  equationInWords,
  shownTerms,
  type Term,
  zerosInWords,
} from '../lib/summary/equation.ts';
import type { Translate } from '../lib/summary/translate.ts';

interface EquationProps {
  readonly equation: Equation;
  readonly translate: Translate;
}

/** An equation in figures, the changed ones marked; read aloud as a sentence. */
export function EquationLine({ equation, translate }: EquationProps) {
  const { heading, left, right, leftSum, rightSum } = equation;
  const difference = Math.abs(leftSum - rightSum);
  return (
    <p class="equation" data-holds={difference === 0}>
      <span class="only-read">{equationInWords(equation, translate)}</span>
      <span class="figures" aria-hidden="true">
        <span class="heading">{heading}</span>
        <Side terms={left} sum={leftSum} translate={translate} />
        <span class="sign">{difference === 0 ? '=' : '≠'}</span>
        <Side terms={right} sum={rightSum} translate={translate} />
        <span class="result">
          {difference === 0
            ? translate('equation.fits')
            : translate('equation.difference', { difference })}
        </span>
      </span>
    </p>
  );
}

function Side({
  terms,
  sum,
  translate,
}: {
  readonly terms: readonly Term[];
  readonly sum: number;
  readonly translate: Translate;
}) {
  const side = shownTerms(terms);
  return (
    <span class="side">
      {side.shown.map(({ field, name, value, changed }, index) => (
        <span class="term" key={`${field.row}/${field.column}`}>
          {index > 0 && <i>+</i>}
          {name}{' '}
          <b class={changed ? 'changed' : undefined}>{value ?? translate('equation.blank')}</b>
        </span>
      ))}
      {side.zeros > 0 && (
        <span class="term rest">
          {side.shown.length > 0 && <i>+</i>}
          {zerosInWords(side, translate)}
        </span>
      )}
      {terms.length > 1 && (
        <span class="sum">
          <i>=</i> <b>{sum}</b>
        </span>
      )}
    </span>
  );
}

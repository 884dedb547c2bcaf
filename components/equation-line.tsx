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
  const { left, right, leftSum, rightSum } = equation;
  const difference = Math.abs(leftSum - rightSum);
  return (
    <p data-holds={difference === 0}>
      <span class="only-read">{equationInWords(equation, translate)}</span>
      <span class="figures" aria-hidden="true">
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

interface SideProps {
  readonly terms: readonly Term[];
  readonly sum: number;
  readonly translate: Translate;
}

/** The terms of one side and, where there are several, their sum. */
function Side({ terms, sum, translate }: SideProps) {
  const side = shownTerms(terms);
  return (
    <>
      {side.shown.map((term, index) => (
        <span key={`${term.field.row}/${term.field.column}`}>
          {index > 0 && <i>+ </i>}
          {term.name}&nbsp;
          <Value term={term} translate={translate} />
        </span>
      ))}
      {side.zeros > 0 && (
        <span>
          {side.shown.length > 0 && <i>+ </i>}
          {zerosInWords(side, translate)}
        </span>
      )}
      {terms.length > 1 && (
        <span>
          <i>=</i>&nbsp;<b>{sum}</b>
        </span>
      )}
    </>
  );
}

function Value({ term, translate }: { readonly term: Term; readonly translate: Translate }) {
  if (term.value === null) return <span class="blank">{translate('equation.blank')}</span>;
  return <b class={term.changed ? 'changed' : undefined}>{term.value}</b>;
}

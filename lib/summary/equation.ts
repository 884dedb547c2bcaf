import type { Change } from '../findings/finding.ts';
import type { Field, Identity } from '../forms/form.ts';
import { fieldKey } from '../forms/form.ts';
import { identitiesByOtherRows } from '../forms/identities.ts';
import { type Report, readingOf } from '../report/report.ts';
import { nameOfColumn, nameOfRow, shortNameOfColumn } from './names.ts';
import type { Translate } from './translate.ts';

/** One cell of an equation. `value` is null where it is blank, unreadable or not on the page. */
export interface Term {
  readonly field: Field;
  readonly name: string;
  readonly value: number | null;
  /** True where an explanation gives this cell another value than the page's. */
  readonly changed: boolean;
}

/** One identity with the report's figures in it, before or after an explanation is applied. */
export interface Equation {
  readonly identity: string;
  /** What the equation is about: the row, column or group that its cells share. */
  readonly heading: string;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  readonly leftSum: number;
  readonly rightSum: number;
}

/** The identity of this id as the report prints （六）其他处理; null for an id that is none. */
export function identityOf(report: Report, id: string): Identity | null {
  return identitiesByOtherRows[report.otherRows].find((identity) => identity.id === id) ?? null;
}

/** The identity with the page's figures, `changes` applied to them; blanks count as 0. */
export function equationOf(
  identity: Identity,
  report: Report,
  changes: readonly Change[],
  translate: Translate,
): Equation {
  const sharesRow = new Set([...identity.left, ...identity.right].map(({ row }) => row)).size === 1;
  const changed = new Map(changes.map((change) => [fieldKey(change), change.to]));

  function term(field: Field): Term {
    const reading = readingOf(report, field);
    const to = changed.get(fieldKey(field));
    return {
      field,
      name: sharesRow
        ? shortNameOfColumn(translate, field.table, field.column)
        : nameOfRow(translate, field.table, field.row),
      value: to ?? (reading.state === 'figure' ? reading.value : null),
      changed: to !== undefined,
    };
  }
  const left = identity.left.map(term);
  const right = identity.right.map(term);
  return {
    identity: identity.id,
    heading: headingOf(identity, sharesRow, translate),
    left,
    right,
    leftSum: sum(left),
    rightSum: sum(right),
  };
}

function headingOf(identity: Identity, sharesRow: boolean, translate: Translate): string {
  const field = identity.left[0];
  if (field === undefined) return identity.id;
  if (!sharesRow) return nameOfColumn(translate, field.table, field.column);
  const group = `group.${field.table}.${field.column.replace(/\.[^.]*$/, '')}`;
  return translate.has(group) ? translate(group) : nameOfRow(translate, field.table, field.row);
}

function sum(terms: readonly Term[]): number {
  return terms.reduce((total, { value }) => total + (value ?? 0), 0);
}

/** The terms worth printing; the rest are 0 or blank, and are counted. */
export interface ShownTerms {
  readonly shown: readonly Term[];
  readonly zeros: number;
  readonly anyBlank: boolean;
}

const PRINTED_IN_FULL = 4;

/** All terms of a short side; of a long one those that are not 0, and those that were changed. */
export function shownTerms(side: readonly Term[]): ShownTerms {
  if (side.length <= PRINTED_IN_FULL) return { shown: side, zeros: 0, anyBlank: false };
  const hidden = side.filter((term) => !term.value && !term.changed);
  if (hidden.length < 2) return { shown: side, zeros: 0, anyBlank: false };
  return {
    shown: side.filter((term) => !hidden.includes(term)),
    zeros: hidden.length,
    anyBlank: hidden.some((term) => term.value === null),
  };
}

/** "其余 18 项为 0", or "6 项均为 0 或空白" where nothing else is shown. */
export function zerosInWords({ shown, zeros, anyBlank }: ShownTerms, translate: Translate): string {
  const rest = anyBlank ? 'equation.blanks' : 'equation.zeros';
  const all = anyBlank ? 'equation.allBlanks' : 'equation.allZeros';
  return translate(shown.length > 0 ? rest : all, { count: zeros });
}

export function termInWords({ name, value }: Term, translate: Translate): string {
  return translate('equation.term', { name, value: value ?? translate('equation.blank') });
}

function sideInWords(side: readonly Term[], translate: Translate): string {
  const terms = shownTerms(side);
  const words = terms.shown.map((term) => termInWords(term, translate));
  if (terms.zeros > 0) words.push(zerosInWords(terms, translate));
  return words.join(' + ');
}

/** The equation as one line of words and figures, saying by how much it is off or that it now holds. */
export function equationInWords(equation: Equation, translate: Translate): string {
  const { heading, leftSum, rightSum } = equation;
  const [only, second] = equation.right;
  const stated =
    only !== undefined && second === undefined
      ? translate('equation.stated', {
          name: only.name,
          value: only.value ?? translate('equation.blank'),
        })
      : translate('equation.side', {
          terms: sideInWords(equation.right, translate),
          sum: rightSum,
        });
  const left = sideInWords(equation.left, translate);
  const difference = Math.abs(leftSum - rightSum);
  return translate(difference === 0 ? 'equation.after' : 'equation.before', {
    heading,
    left,
    leftSum,
    right: stated,
    difference,
  });
}

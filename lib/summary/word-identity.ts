import type { Change } from '../findings/finding.ts';
import { fieldKey, type Identity, type Term } from '../forms/form.ts';
import { type Report, readingOf } from '../report/report.ts';
import { type FormOfWords, groupKey, namesOf } from './names.ts';
import type { Translate } from './translate.ts';

/** A report, or what words need of one. */
export interface OfForm {
  readonly form: FormOfWords;
}

/** One cell of an identity. `value` is null where it is blank, unreadable or not on the page. */
export interface Addend {
  /** `fieldKey` of its field. */
  readonly field: string;
  readonly name: string;
  readonly value: number | null;
  /** How many times it counts. */
  readonly coefficient: number;
  /** True where an explanation gives this cell another value than the page's. */
  readonly changed: boolean;
}

/** One side of an identity, in part: of a long one the zeros are told in `rest`, "" where none are. */
export interface Side {
  readonly addends: readonly Addend[];
  readonly rest: string;
  readonly sum: number;
  /** True where the whole side is one cell, whose value is the sum. */
  readonly single: boolean;
}

/** One identity with the report's figures in it, before or after an explanation is applied. */
export interface WordedIdentity {
  readonly identity: string;
  /** What it is about: the row, column or group that its cells share. */
  readonly heading: string;
  readonly left: Side;
  readonly right: Side;
  readonly difference: number;
  /** The whole as one line of words and figures, saying by how much it is off or that it now holds. */
  readonly words: string;
}

/** The identity of this id as the report prints it; null for an id that is none. */
export function identityOf(report: OfForm, id: string): Identity | null {
  return report.form.identities.find((identity) => identity.id === id) ?? null;
}

/** The identity with the page's figures, `changes` applied to them; blanks count as 0. */
export function wordIdentity(
  identity: Identity,
  report: Report,
  changes: readonly Change[],
  translate: Translate,
): WordedIdentity {
  const inRow = isInRow(identity);
  const names = namesOf(report.form, translate);
  const changed = new Map(changes.map((change) => [fieldKey(change), change.to]));

  function addend(field: Term): Addend {
    const key = fieldKey(field);
    const reading = readingOf(report, field);
    const to = changed.get(key);
    return {
      field: key,
      name: inRow
        ? names.shortColumn(field.table, field.column)
        : names.row(field.table, field.row),
      value: to ?? (reading.state === 'figure' ? reading.value : null),
      coefficient: field.coefficient ?? 1,
      changed: to !== undefined,
    };
  }
  const heading = headingOf(identity, report, translate);
  const [leftAddends, rightAddends] = [identity.left.map(addend), identity.right.map(addend)];
  const left = sideOf(leftAddends, translate);
  const right = sideOf(rightAddends, translate);
  const difference = differenceOf(identity, left.sum, right.sum);
  const words = translate(difference === 0 ? 'equation.after' : 'equation.before', {
    heading,
    left: sideInWords(leftAddends, left, translate),
    right: sideInWords(rightAddends, right, translate),
    difference,
  });
  return { identity: identity.id, heading, left, right, difference, words };
}

/** By how much the sides differ; 0 within the tolerance. */
function differenceOf({ tolerance = 0 }: Identity, left: number, right: number): number {
  const difference = Math.round(Math.abs(left - right) * 1e6) / 1e6;
  return difference > tolerance ? difference : 0;
}

function isInRow({ left, right }: Identity): boolean {
  return new Set([...left, ...right].map(({ row }) => row)).size === 1;
}

/** The row, column or group that the cells of an identity share. */
export function headingOf(identity: Identity, { form }: OfForm, translate: Translate): string {
  const names = namesOf(form, translate);
  const field = identity.left[0];
  if (field === undefined) return identity.id;
  if (!isInRow(identity)) {
    return translate('equation.column', {
      name: names.column(field.table, field.column),
    });
  }
  const group = groupKey(field.table, field.column);
  return translate.has(group) ? translate(group) : names.row(field.table, field.row);
}

/** What addends come to, without the dust that adding decimals leaves. */
function sumOf(addends: readonly Addend[]): number {
  const sum = addends.reduce((all, { value, coefficient }) => all + coefficient * (value ?? 0), 0);
  return Math.round(sum * 1e6) / 1e6;
}

const PRINTED_IN_FULL = 4;

/** All addends of a short side; of a long one those that are not 0, and those that were changed. */
function sideOf(addends: readonly Addend[], translate: Translate): Side {
  const sum = sumOf(addends);
  const zeros = addends.filter(({ value, changed }) => !value && !changed);
  if (addends.length <= PRINTED_IN_FULL || zeros.length < 2) {
    return {
      addends,
      rest: '',
      sum,
      single: addends.length === 1 && addends[0]?.coefficient === 1,
    };
  }
  const shown = addends.filter((addend) => !zeros.includes(addend));
  const anyBlank = zeros.some(({ value }) => value === null);
  const some = anyBlank ? 'equation.blanks' : 'equation.zeros';
  const all = anyBlank ? 'equation.allBlanks' : 'equation.allZeros';
  const rest = translate(shown.length > 0 ? some : all, { count: zeros.length });
  return { addends: shown, rest, sum, single: false };
}

/** More addends than these are counted, not listed: nobody reads a sentence of twenty figures. */
const SAID_IN_FULL = 8;

/** The addends of a side, joined by "+"; of very many those that were changed. */
function addendsInWords(
  all: readonly Addend[],
  { addends, rest }: Side,
  translate: Translate,
): string {
  const inWords = ({ name, value, coefficient }: Addend) => {
    const term = translate('equation.term', { name, value: value ?? translate('equation.blank') });
    return coefficient === 1 ? term : `${coefficient} × ${term}`;
  };
  if (addends.length <= SAID_IN_FULL) {
    return [...addends.map(inWords), ...(rest === '' ? [] : [rest])].join(' + ');
  }
  const changed = addends.filter((addend) => addend.changed).map(inWords);
  const key = changed.length > 0 ? 'equation.others' : 'equation.many';
  return [...changed, translate(key, { count: all.length - changed.length })].join(' + ');
}

/** A side with its sum, where there is one to tell: not of a single cell, nor of nothing but zeros. */
function sideInWords(all: readonly Addend[], side: Side, translate: Translate): string {
  const [only] = side.addends;
  if (only === undefined) return side.rest;
  if (!side.single) {
    const terms = addendsInWords(all, side, translate);
    return translate('equation.side', { terms, sum: side.sum });
  }
  const value = only.value ?? translate('equation.blank');
  return translate('equation.stated', { name: only.name, value });
}

import type { CellId } from '../document/grid.ts';
import { type Audit, IDENTITY_RULE } from '../findings/audit.ts';
import type { Identity, Term } from '../forms/form.ts';
import { type Report, readingOf, tableOf } from '../report/report.ts';
import { enumeration, type Names, namesOf } from './names.ts';
import type { Translate } from './translate.ts';
import { headingOf } from './word-identity.ts';

/** The identities that could not be checked, for the person who asks which and why. */
export interface Unchecked {
  /** How many, in the words of the verdict; "" where there are none. */
  readonly words: string;
  readonly identities: readonly UncheckedIdentity[];
}

export interface UncheckedIdentity {
  readonly identity: string;
  /** "表三 · 总计列：各格都是空白". */
  readonly words: string;
  /** A cell that is the reason, to be led to; null where the page has none. */
  readonly cell: CellId | null;
}

export function uncheckedOf(audit: Audit, translate: Translate): Unchecked {
  const { report, identities, off } = audit;
  const some = report.form.identities.filter(({ id }) => identities[id] === 'incomplete');
  if (some.length === 0 || off.includes(IDENTITY_RULE)) return { words: '', identities: [] };
  const names = namesOf(report.form, translate);
  return {
    words: translate('verdict.incomplete', { count: some.length }),
    identities: some.map((identity) => {
      const {
        left: [{ table = '' } = {}],
      } = identity;
      const heading = `${names.table(table, 'short')} · ${headingOf(identity, report, translate)}`;
      const { reason, terms } = reasonOf(identity, report, names, translate);
      return {
        identity: identity.id,
        words: heading + translate('list.colon') + reason,
        cell: terms.flatMap((term) => cellOf(report, term) ?? [])[0] ?? null,
      };
    }),
  };
}

/** Why it could not be checked, and the terms that are the reason. */
function reasonOf(
  { left, right }: Identity,
  report: Report,
  names: Names,
  translate: Translate,
): { readonly reason: string; readonly terms: readonly Term[] } {
  const all = [...left, ...right];
  const inState = (state: string) => all.filter((term) => readingOf(report, term).state === state);
  // The heading tells what they share.
  const isInRow = all.every(({ row }) => row === all[0]?.row);
  const nameOf = ({ table, row, column }: Term) =>
    isInRow ? names.shortColumn(table, column) : names.row(table, row);
  const cells = (terms: readonly Term[]) => enumeration(terms.map(nameOf), translate);
  const absent = all.find(({ table }) => tableOf(report, table)?.found !== true);
  if (absent !== undefined) {
    const table = names.table(absent.table, 'short');
    return { reason: translate('unchecked.table', { table }), terms: [] };
  }
  const [missing, unreadable] = [inState('missing'), inState('unreadable')];
  const blank = inState('blank');
  if (missing.length > 0) {
    return { reason: translate('unchecked.missing', { cells: cells(missing) }), terms: all };
  }
  if (unreadable.length > 0) {
    return {
      reason: translate('unchecked.unreadable', { cells: cells(unreadable) }),
      terms: unreadable,
    };
  }
  if (blank.length === all.length) return { reason: translate('unchecked.blank'), terms: blank };
  return { reason: translate('unchecked.someBlank', { cells: cells(blank) }), terms: blank };
}

function cellOf(report: Report, term: Term): CellId | null {
  const reading = readingOf(report, term);
  return reading.state === 'missing' ? null : reading.cell;
}

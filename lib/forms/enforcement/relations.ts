import type { Relation, Term } from '../form.ts';

function of(table: string, ...columns: string[]): Term[] {
  return columns.map((column) => ({ table, row: 'cases', column }));
}

/** Other actions that move money: an amount without a case is asked about. */
const withMoney = ['levy', 'ruling', 'grant', 'reward'];

/** What a sound report seldom has: work is carried over years, and amounts may be unknown. */
export const relations: readonly Relation[] = [
  {
    id: 'accepted-applied',
    kind: 'atMost',
    left: of('licences', 'accepted'),
    right: of('licences', 'applied'),
  },
  {
    id: 'decided-accepted',
    kind: 'atMost',
    left: of('licences', 'granted', 'refused'),
    right: of('licences', 'accepted'),
  },
  {
    id: 'accepted-decided',
    kind: 'atMost',
    left: of('licences', 'accepted'),
    right: of('licences', 'granted', 'refused', 'revoked'),
  },
  {
    id: 'amount-cases',
    kind: 'together',
    left: of('penalties', 'amount'),
    right: of('penalties', 'total'),
  },
  {
    id: 'fines-amount',
    kind: 'together',
    left: of('penalties', 'fine'),
    right: of('penalties', 'amount'),
  },
  ...withMoney.map(
    (action): Relation => ({
      id: `${action}-cases`,
      kind: 'together',
      left: of('otherActions', `${action}.amount`),
      right: of('otherActions', `${action}.cases`),
    }),
  ),
];

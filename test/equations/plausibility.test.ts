import { describe, expect, it } from 'vitest';
import { printedFormOf } from '../../harness/reports/report-of.ts';
import { linesOf } from '../../lib/equations/lines.ts';
import { costOf, ranked } from '../../lib/equations/plausibility.ts';
import type { CellChange } from '../../lib/equations/system.ts';

function change(place: string, from: number | null, to: number): CellChange {
  const [row = '', column = ''] = place.split('/');
  return { table: row === 'cases' ? 'proceedings' : 'applications', row, column, from, to };
}

const plain = [change('granted/naturalPerson', 8, 3)];
const plainPair = [
  change('granted/naturalPerson', 8, 3),
  change('partiallyGranted/business', 7, 2),
];

const inThreeRows = linesOf(printedFormOf({}));
const inOneRow = linesOf(printedFormOf({ applications: { other: [] } }));

describe('ranked', () => {
  it.each([
    ['transposed', [change('granted/naturalPerson', 285, 258)]],
    ['dropped-digit', [change('granted/naturalPerson', 134, 1364)]],
    ['doubled-digit', [change('granted/naturalPerson', 1136, 136)]],
    ['extra-zero', [change('granted/naturalPerson', 50, 5)]],
    ['total-not-carried', [change('cases/review.total', 0, 11)]],
    ['total-not-carried', [change('totalProcessed/business', 0, 11)]],
    ['left-blank', [change('granted/naturalPerson', null, 5)]],
  ] as const)('puts %s before a figure wrong for no reason', (_reason, likelier) => {
    const { explanations, equallyPlausible } = ranked([plain, likelier], inThreeRows);
    expect(explanations[0]).toEqual(likelier);
    expect(equallyPlausible).toBe(1);
  });

  it.each([
    [
      'moved-to-neighbour',
      [change('granted/naturalPerson', 0, 5), change('granted/business', 5, 0)],
    ],
    [
      'moved-to-neighbour',
      [change('granted/naturalPerson', 9, 4), change('partiallyGranted/naturalPerson', 4, 9)],
    ],
    [
      'moved-in-line',
      [change('newReceived/naturalPerson', 60, 61), change('newReceived/otherOrganisation', 1, 0)],
    ],
    [
      'carried-into-total',
      [change('granted/naturalPerson', 8, 3), change('granted/total', 30, 25)],
    ],
    [
      'carried-into-total',
      [change('granted/business', 8, 3), change('totalProcessed/business', 30, 25)],
    ],
    ['moved-in-part', [change('granted/naturalPerson', 9, 6), change('granted/business', 5, 8)]],
  ] as const)('puts %s before two figures wrong for no reason', (_reason, likelier) => {
    const { explanations, equallyPlausible } = ranked([plainPair, likelier], inThreeRows);
    expect(explanations[0]).toEqual(likelier);
    expect(equallyPlausible).toBe(1);
  });

  it.each([
    ['a lost digit', 3, 13],
    ['a doubled digit', 11, 1],
  ])('puts %s of a figure of one digit first, and lets it decide nothing', (_what, from, to) => {
    const faint = [change('granted/naturalPerson', from, to)];
    const { explanations, equallyPlausible } = ranked([plain, faint], inThreeRows);
    expect(explanations[0]).toEqual(faint);
    expect(equallyPlausible).toBe(2);
  });

  it('puts a move to a neighbour before one within the line, and that before a part', () => {
    const near = [change('granted/naturalPerson', 0, 5), change('granted/business', 5, 0)];
    const far = [change('granted/naturalPerson', 0, 5), change('granted/legalService', 5, 0)];
    const part = [change('granted/naturalPerson', 1, 6), change('granted/business', 9, 4)];
    const { explanations } = ranked([part, far, near], inThreeRows);
    expect(explanations).toEqual([near, far, part]);
  });

  it('knows that （六） as one row is the neighbour of （五）5 and of （七）', () => {
    const move = (row: string) => [
      change(`${row}/business`, 0, 5),
      change('notProcessed.reconfirm/business', 5, 0),
    ];
    const near = [change('granted/naturalPerson', 0, 5), change('granted/business', 5, 0)];
    const inLine = [change('granted/naturalPerson', 0, 5), change('granted/legalService', 5, 0)];
    expect(costOf(move('other'), inOneRow)).toEqual(costOf(near, inOneRow));
    expect(costOf(move('other.feeNotPaid'), inThreeRows)).toEqual(costOf(inLine, inThreeRows));
  });

  it('puts a total first where nothing else decides, and still says one of these', () => {
    const total = [change('cases/review.total', 12, 11)];
    const detail = [change('cases/review.upheld', 5, 6)];
    const { explanations, equallyPlausible } = ranked([detail, total], inThreeRows);
    expect(explanations[0]).toEqual(total);
    expect(equallyPlausible).toBe(2);
  });

  it('tells a set of four as the moves and slips that it is made of', () => {
    const move = [change('granted/naturalPerson', 0, 5), change('granted/business', 5, 0)];
    const slip = [change('denied.stateSecret/business', 285, 258)];
    const total = [change('totalProcessed/total', 0, 14)];
    const [from, to] = move;
    const set = [from, ...slip, to, ...total].flatMap((one) => one ?? []);
    const parts = [move, slip, total].map((changes) => costOf(changes, inThreeRows).cost);
    expect(costOf(set, inThreeRows).cost).toBe(parts.reduce((sum, cost) => sum + cost, 0));
  });
});

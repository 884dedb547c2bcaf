import { type Lines, moveBetween } from './lines.ts';
import { isFaint, type Slip, slipOf } from './slips.ts';
import type { CellChange } from './system.ts';

/** Why a change is plausible. */
export type Reason =
  | Slip
  /** A cell was left blank that should hold a figure. */
  | 'left-blank'
  /** A total says 0 although its parts do not. */
  | 'total-not-carried'
  /** Nothing but that a total is likelier wrong than a detail; puts it first, and decides nothing. */
  | 'total-before-detail'
  /** Two neighbouring cells of a line: a figure stands in the other, or they changed places. */
  | 'moved-to-neighbour'
  /** The same for two cells of a line that are not neighbours. */
  | 'moved-in-line'
  /** A part of one cell's figure is counted in another of its line. */
  | 'moved-in-part'
  /** A total is off by as much as one of its parts: it was added up with the wrong figure. */
  | 'carried-into-total';

/** What each reason costs; a figure that is wrong for no reason known costs `UNEXPLAINED`. */
const costs: Readonly<Record<Exclude<Reason, 'total-before-detail'>, number>> = {
  'carried-into-total': 0,
  'left-blank': 1,
  'total-not-carried': 1,
  transposed: 2,
  'dropped-digit': 2,
  'doubled-digit': 2,
  'extra-zero': 2,
  'moved-to-neighbour': 2,
  'moved-in-line': 3,
  'moved-in-part': 5,
};
const UNEXPLAINED = 4;
/** A faint slip puts its explanation first and decides nothing. */
const FAINT = 3;

export interface Judgement {
  readonly cost: number;
  /** The same with faint slips, which order what costs alike. */
  readonly hint: number;
  readonly reasons: readonly Reason[];
}

/** The cheapest way to tell a set of changes as single slips and moves between two cells. */
export function judged(changes: readonly CellChange[], lines: Lines): Judgement {
  const [first, ...rest] = changes;
  if (first === undefined) return { cost: 0, hint: 0, reasons: [] };
  let best = joined(alone(first, lines), judged(rest, lines));
  for (const [index, partner] of rest.entries()) {
    const pair = judgedTogether(first, partner, lines);
    if (pair === null) continue;
    const others = rest.filter((_, other) => other !== index);
    const together = joined(pair, judged(others, lines));
    if (isCheaper(together, best)) best = together;
  }
  return best;
}

function joined(one: Judgement, other: Judgement): Judgement {
  return {
    cost: one.cost + other.cost,
    hint: one.hint + other.hint,
    reasons: [...one.reasons, ...other.reasons],
  };
}

function isCheaper(one: Judgement, other: Judgement): boolean {
  return one.cost < other.cost || (one.cost === other.cost && one.hint < other.hint);
}

/** What two cells cost whose changes go together; null where they do not. */
function judgedTogether(one: CellChange, other: CellChange, lines: Lines): Judgement | null {
  const move = moveBetween(one, other, lines);
  if (move !== null) return because(move);
  const [total, part] = lines.isTotalOf(one, other) ? [one, other] : [other, one];
  const carried =
    lines.isTotalOf(total, part) && total.to - (total.from ?? 0) === part.to - (part.from ?? 0);
  return carried ? joined(alone(part, lines), because('carried-into-total')) : null;
}

function because(reason: keyof typeof costs): Judgement {
  return { cost: costs[reason], hint: costs[reason], reasons: [reason] };
}

function alone(change: CellChange, lines: Lines): Judgement {
  const { from, to } = change;
  if (from === null) return because('left-blank');
  if (from === 0 && lines.isTotal(change)) return because('total-not-carried');
  const slip = slipOf(from, to);
  if (slip !== null && !isFaint(slip, from, to)) return because(slip);
  if (slip !== null) return { cost: UNEXPLAINED, hint: FAINT, reasons: [slip] };
  const reasons: Reason[] = lines.isTotal(change) ? ['total-before-detail'] : [];
  return { cost: UNEXPLAINED, hint: UNEXPLAINED, reasons };
}

import { readFigure } from '../document/figure.ts';
import type { Cell, Slots } from '../document/grid.ts';
import type { Line } from '../forms/form.ts';
import type { Candidate } from './align-lines.ts';
import type { Match, Vocabulary } from './match-labels.ts';

/** Neighbouring grid columns below one header cell: `from` up to, not including, `to`. */
export interface Band extends Candidate {
  readonly from: number;
  readonly to: number;
  /** The header cells above it, and the lowest of them. */
  readonly stack: readonly Cell[];
  readonly label: Cell;
}

/** What the right label above a column adds to its own. */
const GROUP_EVIDENCE = 0.2;

/** What words that stand above others of the column are worth less. */
const NOT_LOWEST = 0.05;

/** The bands below some header rows, with what each may be. */
export function bandsOf(rows: Slots, vocabulary: Vocabulary): Band[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const bands: Band[] = [];
  for (let column = 0; column < width; column++) {
    const stack = rows
      .flatMap((row) => row[column] ?? [])
      .filter(({ text }) => readFigure(text).state === 'unreadable')
      .filter((cell, index, all) => cell !== all[index - 1]);
    const label = stack.at(-1);
    if (!label) continue;
    const last = bands.at(-1);
    const to = column + 1;
    if (last?.to === column && last.label === label) bands.splice(-1, 1, { ...last, to });
    else bands.push({ from: column, to, stack, label, matches: matchStack(stack, vocabulary) });
  }
  // Words that stand above other columns as well are those of a group: the column's own are lost.
  return bands.map((band) =>
    band.label.columnSpan > band.to - band.from ? { ...band, matches: new Map() } : band,
  );
}

/** A header word may be broken over several rows (商业 above 企业): every run of cells is tried. */
function matchStack(stack: readonly Cell[], vocabulary: Vocabulary): Map<Line, Match> {
  const matches = new Map<Line, Match>();
  const above = stack.map(squeezed).filter((text) => vocabulary.groups.has(text));
  for (let start = stack.length - 1; start >= 0; start--) {
    let text = '';
    for (const cell of stack.slice(start)) {
      text += cell.text;
      for (const [line, found] of vocabulary.match(text)) {
        if (found.score <= (matches.get(line)?.score ?? 0)) continue;
        const group = groupEvidence(above, line) - (cell === stack.at(-1) ? 0 : NOT_LOWEST);
        matches.set(line, { ...found, group });
      }
    }
  }
  return matches;
}

/** Whether the label of another group stands above a column: then groups and columns have moved apart. */
export function isUnderOther({ group = 0 }: Match): boolean {
  return group < -NOT_LOWEST;
}

/** The right label above a column speaks for it, the label of another group against it. */
function groupEvidence(above: readonly string[], { group }: Line): number {
  if (above.some((text) => !group.includes(text))) return -GROUP_EVIDENCE;
  return above.some((text) => text === group.at(-1)) ? GROUP_EVIDENCE : 0;
}

export function squeezed({ text }: Cell): string {
  return text.replace(/\s/gu, '');
}

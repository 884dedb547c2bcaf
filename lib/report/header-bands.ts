import type { Cell } from '../document/grid.ts';
import type { Line } from '../forms/form.ts';
import { labelKey } from './label.ts';
import type { Vocabulary } from './match-labels.ts';

/** Neighbouring grid columns below one header cell, `from` up to, not including, `to`. */
export interface Band {
  readonly from: number;
  to: number;
  readonly stack: readonly Cell[];
}

/** What the right label above a column adds to its own. */
const GROUP_EVIDENCE = 0.2;
/** What the form's own word is worth more than another word for the same. */
const OWN_WORDING = 0.01;

/** Neighbouring grid columns below one header cell are one band. */
export function bandsOf(rows: readonly (readonly (Cell | undefined)[])[]): Band[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const bands: Band[] = [];
  for (let column = 0; column < width; column++) {
    const stack: Cell[] = [];
    for (const row of rows) {
      const cell = row[column];
      if (cell && cell.text !== '' && stack.at(-1) !== cell) stack.push(cell);
    }
    const last = bands.at(-1);
    if (stack.length === 0) continue;
    if (last && last.to === column && last.stack.at(-1) === stack.at(-1)) last.to = column + 1;
    else bands.push({ from: column, to: column + 1, stack });
  }
  return bands;
}

interface Match {
  readonly score: number;
  readonly group: number;
  readonly wording: number;
  readonly text: string;
}

export function matchBand(
  band: Band,
  lines: readonly Line[],
  vocabulary: Vocabulary,
): Map<number, Match> {
  const matches = new Map<number, Match>();
  const { stack } = band;
  const groups = groupsOf(lines);
  for (let start = stack.length - 1; start >= 0; start--) {
    let text = '';
    for (let end = start; end < stack.length; end++) {
      text += stack[end]?.text ?? '';
      for (const [line, score] of vocabulary.match(text)) {
        if (score <= (matches.get(line)?.score ?? 0)) continue;
        const group = groupEvidence(stack, lines[line], groups);
        const wording = labelKey(text) === labelKey(lines[line]?.text ?? '') ? OWN_WORDING : 0;
        matches.set(line, { score, group, wording, text });
      }
    }
  }
  return matches;
}

/** The right label above a column speaks for it, the label of another group against it. */
function groupEvidence(
  stack: readonly Cell[],
  line: Line | undefined,
  groups: ReadonlySet<string>,
): number {
  if (!line) return 0;
  const above = stack
    .map(({ text }) => text.replace(/\s/gu, ''))
    .filter((text) => groups.has(text));
  if (above.some((text) => !line.group.includes(text))) return -GROUP_EVIDENCE;
  return above.some((text) => text === line.group.at(-1)) ? GROUP_EVIDENCE : 0;
}

/** The labels printed above the lines. */
export function groupsOf(lines: readonly Line[]): Set<string> {
  return new Set(lines.flatMap(({ group }) => group));
}

export function squeezed(cell: Cell | undefined): string {
  return cell?.text.replace(/\s/gu, '') ?? '';
}

import type { Line } from '../forms/form.ts';
import { alignInOrder } from './align.ts';
import type { Match } from './match-labels.ts';

/** A row or a column of the page, with the lines of the form that it may be. */
export interface Candidate {
  readonly matches: ReadonlyMap<Line, Match>;
}

/** A candidate as the line that it is. */
export type Placed<C> = C & Match & { readonly line: Line };

/** What the two axes of a table differ in. */
export interface Axis<C> {
  /**
   * Whether a label out of the form's order is enough; `first` is the first candidate in order, `before` and
   * `after` those of the lines next to its own among those found.
   */
  isSure(
    candidate: C,
    match: Match,
    around: { readonly first: C; readonly before?: C | undefined; readonly after?: C | undefined },
  ): boolean;
  /** Whether a line must be worth more to its candidate than to any spare one. */
  readonly contested: boolean;
}

/** What a match must be worth more than, so that a doubtful pair is left unpaired. */
const DOUBT = 0.5;
/** What the form's own word is worth more than another word for the same. */
const OWN_WORDING = 0.01;

/**
 * Aligns a page's rows or columns, in page order, with the form's: in order first; then those that
 * stand out of order, by labels that cannot be mistaken; then, where contested, a line goes to the
 * candidate that it is worth most to, or to none. Returns the found lines in the form's order, and
 * the spare candidates.
 */
export function alignLines<C extends Candidate>(
  candidates: readonly C[],
  lines: readonly Line[],
  { isSure, contested }: Axis<C>,
): { placed: Placed<C>[]; spare: C[] } {
  const placed = new Map<Line, C>();
  const spare = new Set(candidates);
  const place = (line: Line, candidate: C): void => {
    placed.set(line, candidate);
    spare.delete(candidate);
  };
  for (const [line, candidate] of alignInOrder(lines, candidates, worth)) place(line, candidate);
  const first = candidates.find((candidate) => !spare.has(candidate));
  for (const candidate of spare) {
    const [only, ...others] = [...candidate.matches].filter(([line]) => !placed.has(line));
    if (!first || !only || others.length > 0) continue;
    const at = lines.indexOf(only[0]);
    const before = lines.findLast((line, index) => index < at && placed.has(line));
    const after = lines.find((line, index) => index > at && placed.has(line));
    const around = {
      first,
      before: before && placed.get(before),
      after: after && placed.get(after),
    };
    if (isSure(candidate, only[1], around)) place(only[0], candidate);
  }
  for (const [line, own] of contested ? [...placed] : []) {
    const [best = own, next] = [own, ...spare].sort((a, b) => worth(line, b) - worth(line, a));
    if (!next || worth(line, best) > worth(line, next)) place(line, best);
    else placed.delete(line);
  }
  const found = lines.flatMap((line) => {
    const candidate = placed.get(line);
    const match = candidate?.matches.get(line);
    return candidate && match ? { ...candidate, ...match, line } : [];
  });
  return { placed: found, spare: [...spare] };
}

/** 0 or less where a line and a candidate must not be paired. */
function worth(line: Line, { matches }: Candidate): number {
  const match = matches.get(line);
  if (!match) return 0;
  return match.score + (match.group ?? 0) + (match.own ? OWN_WORDING : 0) - DOUBT;
}

import { normaliseTraced } from '../../document/normalise.ts';
import type { Quote } from '../../document/page.ts';

/** A run of raw text: a text node, a part of one, or words that stand in no text node. */
export type Run = Text | string | TextPart;

export interface TextPart {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** The quoted words as a range; null where the text has changed since it was read. */
export function rangeOfQuote(runs: readonly Run[], quote: Quote): Range | null {
  const raw = runs.map((run) => (typeof run === 'string' ? run : dataOf(run))).join('');
  const { text, origin } = normaliseTraced(raw);
  const first = origin[quote.start];
  const last = origin[quote.end - 1];
  if (first === undefined || last === undefined) return null;
  return text.slice(quote.start, quote.end) === quote.text ? rangeOf(runs, first, last + 1) : null;
}

/** The range of `runs` from `start` to `end` in their joined text; null where it has left the page. */
export function rangeOf(runs: readonly Run[], start?: number, end?: number): Range | null {
  const parts = cut(runs, start, end).filter((part) => typeof part !== 'string');
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last || parts.some(({ node }) => !node.isConnected)) return null;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, first.start);
  range.setEnd(last.node, last.end);
  return range;
}

/** What of `runs` stands from `start` to `end` in their joined text. */
export function cut(
  runs: readonly Run[],
  start = 0,
  end = Number.POSITIVE_INFINITY,
): (TextPart | string)[] {
  const parts: (TextPart | string)[] = [];
  let offset = 0;
  for (const run of runs) {
    const { length } = typeof run === 'object' && 'node' in run ? dataOf(run) : run;
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, length);
    offset += length;
    if (from > to || (from === to && parts.length > 0) || (from === length && length > 0)) continue;
    if (typeof run === 'string') parts.push(run);
    else {
      const { node, start: shift } = partOf(run);
      parts.push({ node, start: shift + from, end: shift + to });
    }
    if (offset > end) break;
  }
  return parts;
}

const partOf = (run: Text | TextPart): TextPart =>
  'node' in run ? run : { node: run, start: 0, end: run.length };

function dataOf(run: Text | TextPart): string {
  const { node, start, end } = partOf(run);
  return node.data.slice(start, end);
}

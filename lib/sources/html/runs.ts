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
export function rangeOf(
  runs: readonly Run[],
  start = 0,
  end = Number.POSITIVE_INFINITY,
): Range | null {
  let range: Range | null = null;
  let offset = 0;
  for (const run of runs) {
    if (typeof run === 'string') {
      offset += run.length;
      continue;
    }
    const { node, start: shift } = partOf(run);
    const { length } = dataOf(run);
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, length);
    offset += length;
    if (from > to || (from === to && range !== null) || (from === length && length > 0)) continue;
    if (!node.isConnected) return null;
    if (range === null) {
      range = node.ownerDocument.createRange();
      range.setStart(node, shift + from);
    }
    range.setEnd(node, shift + to);
  }
  return range;
}

const partOf = (run: Text | TextPart): TextPart =>
  'node' in run ? run : { node: run, start: 0, end: run.length };

function dataOf(run: Text | TextPart): string {
  const { node, start, end } = partOf(run);
  return node.data.slice(start, end);
}

import { normaliseTraced } from '../../document/normalise.ts';
import type { Quote } from '../../document/page.ts';
import { dom } from './dom/dom.ts';
import type { PageRange, PageText } from './dom/page.ts';

/** A run of raw text: a text node, a part of one, or words that stand in no text node. */
export type Run = PageText | string | TextPart;

export interface TextPart {
  readonly node: PageText;
  readonly start: number;
  readonly end: number;
}

/** The quoted words as a range; null where the text has changed since it was read. */
export function rangeOfQuote(runs: readonly Run[], quote: Quote): PageRange | null {
  const raw = runs.map((run) => (typeof run === 'string' ? run : dataOf(run))).join('');
  const { text, origin } = normaliseTraced(raw);
  const first = origin[quote.start];
  const last = origin[quote.end - 1];
  if (first === undefined || last === undefined) return null;
  return text.slice(quote.start, quote.end) === quote.text ? rangeOf(runs, first, last + 1) : null;
}

/** The range of `runs` from `start` to `end` in their joined text; null where it has left the page. */
export function rangeOf(runs: readonly Run[], start?: number, end?: number): PageRange | null {
  const parts = cut(runs, start, end).filter((part) => typeof part !== 'string');
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last || parts.some(({ node }) => !dom.isConnected(node))) return null;
  const range = dom.createRange(dom.ownerDocument(first.node));
  dom.setStart(range, first.node, first.start);
  dom.setEnd(range, last.node, last.end);
  return range;
}

/** What of `runs`, from the one at `first` on, stands from `start` to `end` in their joined text. */
export function cut(
  runs: readonly Run[],
  start = 0,
  end = Number.POSITIVE_INFINITY,
  first = 0,
): (TextPart | string)[] {
  const parts: (TextPart | string)[] = [];
  let offset = 0;
  for (let index = first; index < runs.length && offset <= end; index++) {
    const run = runs[index] ?? '';
    const { length } = typeof run === 'object' ? dataOf(run) : run;
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, length);
    offset += length;
    if (from > to || (from === to && parts.length > 0) || (from === length && length > 0)) continue;
    if (typeof run === 'string') parts.push(run);
    else {
      const { node, start: shift } = partOf(run);
      parts.push({ node, start: shift + from, end: shift + to });
    }
  }
  return parts;
}

const partOf = (run: PageText | TextPart): TextPart =>
  'node' in run ? run : { node: run, start: 0, end: dom.data(run).length };

function dataOf(run: PageText | TextPart): string {
  const { node, start, end } = partOf(run);
  return dom.data(node).slice(start, end);
}

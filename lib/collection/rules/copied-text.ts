import type { PlacedQuote } from '../../findings/finding.ts';
import { type Compared, defineBetween, type ToldBetween } from '../between.ts';
import type { Collection } from '../collection.ts';
import type { Copy } from '../copies/copies.ts';
import type { Span } from '../copies/passages.ts';
import type { Member } from '../member.ts';

/** The share above which a city's assessment takes points. */
const MUCH = 0.5;
/** From this share on hardly anything of a text is its own. */
const NEARLY_ALL = 0.9;
/** So many of the like passages are quoted, the longest. */
const QUOTED = 3;

/** A bracket that belongs to the words after it; texts are compared without signs. */
const OPENING = /[（(“《]/u;

/** Text that is last year's, or another body's, without what law and form prescribe. */
export const copiedText = defineBetween({
  code: 'copied-text',
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号；实务',
  *check(collection): Iterable<Compared> {
    const { pairs, compared, tooShort, unread } = collection.copies;
    const told = pairs.filter(({ rate }) => rate > MUCH);
    const copied = new Set(told.flatMap(({ reports }) => reports));
    for (const index of compared) if (!copied.has(index)) yield 'passed';
    for (const _ of tooShort) yield 'notApplicable';
    for (const _ of unread) yield 'incomplete';
    for (const pair of told) yield tell(pair, collection);
  },
});

function tell(
  { reports, of, rate, rawRate, passages }: Copy,
  { members }: Collection,
): ToldBetween {
  const quoted = passages.toSorted((a, b) => b.length - a.length).slice(0, QUOTED);
  const [first, second] = reports;
  return {
    reports,
    ...(rate < NEARLY_ALL && { question: true }),
    variant: of,
    arguments: {
      one: { reports: [first] },
      other: { reports: [second] },
      rate: percent(rate),
      raw: percent(rawRate),
    },
    quotes: quoted.flatMap(({ one, other }) => [
      ...quoteOf(members, first, one),
      ...quoteOf(members, second, other),
    ]),
  };
}

function quoteOf(
  members: readonly Member[],
  report: number,
  { passage, start, end }: Span,
): PlacedQuote[] {
  const found = members[report]?.passages[passage];
  if (!found) return [];
  const { block, section, text } = found;
  const from = OPENING.test(text.charAt(start - 1)) ? start - 1 : start;
  return [{ block, start: from, end, text: text.slice(from, end), section, report }];
}

/** "63%": never 100% of what is not all. */
function percent(share: number): string {
  return `${share === 1 ? 100 : Math.floor(share * 100)}%`;
}

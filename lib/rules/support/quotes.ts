import type { Count } from '../../claims/count.ts';
import type { Paragraph, Sentence } from '../../claims/sentence.ts';
import type { Quote } from '../../document/page.ts';
import type { Argument, PlacedQuote } from '../../findings/finding.ts';
import { type Prose, type ProseBlock, quoteOf } from '../../report/prose.ts';
import type { Section } from '../../report/report.ts';

/** A number as the text counts it: 258 件, 3 万元. */
export function countedAs(number: number, count: Count | null): Argument {
  if (count?.unit === '元') return { amount: number, unit: count.magnitude };
  return count?.unit ? { number, of: count.unit } : number;
}

export function placed(quote: Quote, section: string | null): PlacedQuote {
  return { ...quote, section };
}

/** The words of a match. */
export function quoteMatch(
  prose: Prose,
  match: RegExpMatchArray,
  section: string | null,
): PlacedQuote {
  const start = match.index ?? 0;
  return placed(quoteOf(prose, start, start + match[0].length), section);
}

/** The words of a sentence from `start` to `end`, counted from its beginning. */
export function quoteWithin(sentence: Sentence, start: number, end: number): PlacedQuote {
  const { prose, section } = sentence;
  return placed(quoteOf(prose, sentence.start + start, sentence.start + end), section);
}

/** The whole text of blocks, one finding's quotes. */
export function placedBlocks(blocks: readonly ProseBlock[], section: string | null): PlacedQuote[] {
  return blocks.map(({ prose }) => placed(quoteOf(prose, 0, prose.text.length), section));
}

/** A section's heading, where it has one. */
export function headingOf({ heading, name }: Section): PlacedQuote[] {
  return heading ? placedBlocks([heading], name) : [];
}

/** Every match in the body that is one of the sought, quoted. */
export function quotesIn(
  body: readonly Paragraph[],
  pattern: RegExp,
  isSought: (match: RegExpMatchArray, text: string) => boolean = () => true,
): PlacedQuote[] {
  return body.flatMap(({ prose, section }) => {
    return [...prose.text.matchAll(pattern)]
      .filter((match) => isSought(match, prose.text))
      .map((match) => quoteMatch(prose, match, section));
  });
}

/** Quotes of the same words together, as one defect tells them. */
export function byWords(quotes: readonly PlacedQuote[]) {
  return [...Map.groupBy(quotes, ({ text }) => text)].map(([text, same]) => ({
    arguments: { text },
    quotes: same,
  }));
}

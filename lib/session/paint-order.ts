import type { CellId } from '../document/grid.ts';
import type { Quote } from '../document/page.ts';
import type { Finding, Nearby } from '../findings/finding.ts';
import type { Mark, Near, PaintOrder } from '../highlight/door.ts';
import { languageTag, type Translate } from '../summary/translate.ts';
import type { SummaryView } from '../summary/view.ts';

/** The marks of a report's open findings, numbered as the popup's list is. */
export function paintOrderOf({ findings }: SummaryView, translate: Translate): PaintOrder {
  const marks = findings.map(
    ({ finding, message, place, lines, also }, index): Mark => ({
      finding: finding.id,
      number: index + 1,
      severity: finding.severity,
      title: message,
      lines: place === '' ? [...lines] : [place, ...lines],
      cells: placesOf([finding, ...also.map((other) => other.finding)]),
      quotes: quotesOf([finding, ...also.map((other) => other.finding)]),
      ...(finding.near && { near: nearOf(finding.near) }),
    }),
  );
  return {
    language: languageTag(translate.language),
    words: {
      bar: translate('bar.label'),
      name: translate('bar.name'),
      count: translate('bar.count', { count: marks.length }),
      previous: translate('bar.previous'),
      next: translate('bar.next'),
      close: translate('bar.close'),
    },
    marks,
  };
}

/** Cells that findings name, each once. */
function placesOf(findings: readonly Finding[]): CellId[] {
  return [...new Set(findings.flatMap(({ where }) => where.flatMap(({ cell }) => cell ?? [])))];
}

/** Words that findings quote; those within others of them are marked with these. */
function quotesOf(findings: readonly Finding[]): Quote[] {
  const quotes = [...new Set(findings.flatMap((finding) => finding.quotes))];
  const within = new Set<Quote>();
  const reached = new Map<Quote['block'], number>();
  for (const quote of quotes.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const end = reached.get(quote.block) ?? -1;
    if (quote.end <= end) within.add(quote);
    else reached.set(quote.block, quote.end);
  }
  return quotes.filter((quote) => !within.has(quote)).map(plain);
}

function nearOf(nearby: readonly Nearby[]): Near {
  return {
    cells: nearby.flatMap((place) => ('cell' in place ? [place.cell] : [])),
    quotes: nearby.flatMap((place) => ('quote' in place ? [plain(place.quote)] : [])),
  };
}

/** Without its section, which the page script need not know. */
function plain({ block, start, end, text }: Quote): Quote {
  return { block, start, end, text };
}

import type { CellId } from '../document/grid.ts';
import type { Page, Quote } from '../document/page.ts';
import { cellSeverityOf } from '../findings/cell-severity.ts';
import type { Finding, Nearby } from '../findings/finding.ts';
import type { Mark, Near, PaintOrder } from '../highlight/door.ts';
import { languageTag, type Translate } from '../summary/translate.ts';
import type { SummaryView } from '../summary/view.ts';
import { blocksOf } from './cell-blocks.ts';

/** The marks of a report's open findings, numbered as the popup's list is. */
export function paintOrderOf(
  { findings }: SummaryView,
  page: Pick<Page, 'blocks'>,
  translate: Translate,
): PaintOrder {
  const marks = findings.map(
    ({ finding, message, place, short, sums, also }, index): Mark => ({
      finding: finding.id,
      number: index + 1,
      severity: finding.severity,
      looks: { cell: cellSeverityOf(finding), quote: finding.severity },
      title: message,
      lines: place === '' ? [...short] : [place, ...short],
      cells: blocksOf(placesOf([finding, ...also.map((other) => other.finding)]), page),
      quotes: quotesOf([finding, ...also.map((other) => other.finding)]),
      sums,
      ...(finding.near && { near: nearOf(finding.near, page) }),
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

function nearOf(nearby: readonly Nearby[], page: Pick<Page, 'blocks'>): Near {
  return {
    cells: blocksOf(
      nearby.flatMap((place) => ('cell' in place ? [place.cell] : [])),
      page,
    ),
    quotes: nearby.flatMap((place) => ('quote' in place ? [plain(place.quote)] : [])),
  };
}

/** Without its section, which the page script need not know. */
function plain({ block, start, end, text }: Quote): Quote {
  return { block, start, end, text };
}

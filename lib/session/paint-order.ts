import type { Mark, PaintOrder } from '../highlight/door.ts';
import { languageTag, type Translate } from '../summary/translate.ts';
import type { SummaryView } from '../summary/view.ts';

/** The marks of a report's open findings, numbered as the popup's list is. */
export function paintOrderOf({ findings }: SummaryView, translate: Translate): PaintOrder {
  const marks = findings.map(
    ({ finding, message, place, lines }, index): Mark => ({
      finding: finding.id,
      number: index + 1,
      severity: finding.severity,
      title: message,
      lines: place === '' ? [...lines] : [place, ...lines],
      cells: finding.where.flatMap(({ cell }) => (cell === null ? [] : [cell])),
      quotes: finding.quotes.map(({ block, start, end, text }) => ({ block, start, end, text })),
    }),
  );
  return {
    language: languageTag(translate.language),
    words: {
      bar: translate('bar.label'),
      previous: translate('bar.previous'),
      next: translate('bar.next'),
      close: translate('bar.close'),
    },
    marks,
  };
}

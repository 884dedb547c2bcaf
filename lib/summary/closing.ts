import type { Part } from '../document/page.ts';
import type { Translate } from './translate.ts';
import type { SummaryView } from './view.ts';

/** "2026-01-20 16:00", by the clock of the person's own place. */
export function localTime(instant: string): string {
  return localTimes()(instant);
}

/** The same for many: what knows the place's clock is made once. */
export function localTimes(): (instant: string) => string {
  // Swedish writes dates as ISO 8601 does.
  const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
  return (instant) => format.format(new Date(instant));
}

/**
 * What ends every copy that a person reads, beside its source: that the office's own records decide what a
 * figure should be, where it names one; when it was audited, and by what.
 */
export function closingLines(view: SummaryView, translate: Translate): string[] {
  const decides = view.caveat === '' ? [] : [view.caveat];
  return [...decides, auditedLine(view, translate)];
}

/** When it was audited, and by what. */
export function auditedLine(
  { source }: { readonly source: Pick<SummaryView['source'], 'auditedAt' | 'version'> },
  translate: Translate,
): string {
  const { auditedAt, version } = source;
  return translate('summary.auditedAt', { time: localTime(auditedAt), version });
}

/** The address of what was read, or the name of a file of the disk. */
export const sourceName = ({ url, file = '' }: Pick<Part, 'url' | 'file'>): string => url || file;

export function sourceLine({ source }: SummaryView, translate: Translate): string {
  const names = (source.parts ?? [source]).map(sourceName).join(translate('list.semicolon'));
  return translate('summary.source') + translate('list.colon') + names;
}

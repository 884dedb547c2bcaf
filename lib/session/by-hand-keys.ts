import type { Audit } from '../findings/audit.ts';
import { type ByHand, parseByHand } from '../settings/by-hand.ts';

/**
 * By what it is kept, among those of the page's address, what a person states of each report: the page's
 * title and what the page tells of the report, so that another page at that address is not given it; of
 * reports that are alike also which of them. "" where the page tells both body and year.
 */
export function byHandKeys(audits: readonly Audit[], title: string): string[] {
  const times = new Map<string, number>();
  return audits.map(({ report: { organ, year, form } }) => {
    if (organ !== null && year !== null) return '';
    const key = JSON.stringify([title, organ, year, form.family]);
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return time === 1 ? key : `${key}#${time}`;
  });
}

/** What a person has stated of each report, of what is stored of the page's address. */
export function statedOf(audits: readonly Audit[], title: string, stored: unknown): ByHand[] {
  const { value } = parseByHand(stored);
  return byHandKeys(audits, title).map((key) => value[key] ?? {});
}

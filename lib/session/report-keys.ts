import type { Audit } from '../findings/audit.ts';
import { addressKey } from '../settings/page-address.ts';

/**
 * By what the ignores of each report of a page are kept: body, year and form, wherever it is published;
 * where body or year is not known, the page's address. Of reports that are alike the second has a "#2".
 */
export function reportKeys(audits: readonly Audit[], address: string): string[] {
  const times = new Map<string, number>();
  return audits.map(({ report: { organ, year, form } }) => {
    const isKnown = organ !== null && year !== null;
    const key = isKnown
      ? `report:${JSON.stringify([organ, year, form.name])}`
      : addressKey(address);
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return time === 1 ? key : `${key}#${time}`;
  });
}

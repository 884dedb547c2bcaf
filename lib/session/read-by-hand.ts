import type { AuditedPage } from './auditor.ts';
import type { Ports } from './ports.ts';
import { ANSWER_TAKES_AT_MOST, within } from './within.ts';

/**
 * What a person has stated of a page's reports, as it is stored; undefined where nothing was stated, the
 * reports lack nothing, or the store is silent.
 */
export async function readByHand(
  { store, auditor, clock }: Pick<Ports, 'store' | 'auditor' | 'clock'>,
  { url, byHandKeys }: AuditedPage,
): Promise<unknown> {
  if (byHandKeys.every((key) => key === '')) return undefined;
  const kept = auditor.addressKey(url).then((key) => store.readByHand(key));
  return within(clock, ANSWER_TAKES_AT_MOST, kept).catch(() => undefined);
}

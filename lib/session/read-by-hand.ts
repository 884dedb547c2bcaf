import type { AuditedPage } from './auditor.ts';
import type { Ports } from './ports.ts';
import { ANSWER_TAKES_AT_MOST, within } from './within.ts';

/**
 * What a person has stated of a page's reports, as it is stored; undefined where nothing was stated, the
 * reports lack nothing, or the store is silent.
 */
export async function readByHand(
  { store, clock }: Pick<Ports, 'store' | 'clock'>,
  { addressKey, byHandKeys }: AuditedPage,
): Promise<unknown> {
  if (byHandKeys.every((key) => key === '')) return undefined;
  const kept = store.readByHand(addressKey);
  return within(clock, ANSWER_TAKES_AT_MOST, kept).catch(() => undefined);
}

import { itemWords, type QueueItem } from '../queue/item.ts';
import type { Translate } from '../summary/translate.ts';

/** How an item stands, and why, as a person reads it. */
export function itemInWords(
  item: Pick<QueueItem, 'state' | 'reason'>,
  translate: Translate,
): string {
  const key = itemWords(item);
  return translate.has(key) ? translate(key) : translate(`item.state.${item.state}`);
}

/** Why a site is not asked. */
export function reasonInWords(reason: string, translate: Translate): string {
  const key = `item.${reason}`;
  return translate.has(key) ? translate(key) : reason;
}

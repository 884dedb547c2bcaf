import { hostOf, itemWords, type QueueItem } from '../queue/item.ts';
import type { Translate } from '../summary/translate.ts';

/** How an item stands, and why, as a person reads it; of one that is not read, also to which site it was sent on. */
export function itemInWords(
  { state, reason, ledTo = '' }: Pick<QueueItem, 'state' | 'reason' | 'ledTo'>,
  translate: Translate,
): string {
  const key = itemWords({ state, reason });
  const words = translate.has(key) ? translate(key) : translate(`item.state.${state}`);
  const site = state === 'done' ? '' : hostOf(ledTo);
  return site ? translate('item.ledTo', { words, site }) : words;
}

/** Why a site is not asked. */
export function reasonInWords(reason: string, translate: Translate): string {
  const key = `item.${reason}`;
  return translate.has(key) ? translate(key) : reason;
}

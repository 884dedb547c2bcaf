import type { Language, Messages } from '../../lib/summary/translate.ts';

declare global {
  var crossfootWords: Partial<Record<Language, Messages>> | undefined;
}

/** The languages that a worker has loaded. */
export function words(): Partial<Record<Language, Messages>> {
  globalThis.crossfootWords ??= {};
  return globalThis.crossfootWords;
}

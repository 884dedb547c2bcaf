import type { Language, Messages } from '../../lib/summary/translate.ts';
import { words } from './words.ts';

declare function importScripts(address: string): void;

/** A language's sentences, loaded when it is first spoken in this worker. */
export function wording(language: Language): Messages {
  if (words()[language] === undefined) importScripts(`/words-${language}.js`);
  return words()[language] ?? {};
}

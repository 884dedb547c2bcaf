import { type Loaders, loadInterface } from './language.ts';
import type { Language, Translate } from './translate.ts';

const words: Loaders = {
  zh_CN: () => import('../../locales/zh_CN/options.json', { with: { type: 'json' } }),
  en: () => import('../../locales/en/options.json', { with: { type: 'json' } }),
};

/** Loads the words of the options page, with those it shares with the popup. */
export function loadOptions(language: Language): Promise<Translate> {
  return loadInterface(language, words);
}

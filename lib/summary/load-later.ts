import { type Loaders, loadInterface } from './language.ts';
import type { Language, Translate } from './translate.ts';

const words: Loaders = {
  zh_CN: () => import('../../locales/zh_CN/later.json', { with: { type: 'json' } }),
  en: () => import('../../locales/en/later.json', { with: { type: 'json' } }),
};

/** Loads the words of the popup's views that few pages show, with those of all others. */
export function loadLater(language: Language): Promise<Translate> {
  return loadInterface(language, words);
}

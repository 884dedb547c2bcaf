import { type Loaders, loadInterface } from './language.ts';
import type { Language, Translate } from './translate.ts';

const words: Loaders = {
  zh_CN: () => import('../../locales/zh_CN/notice.json', { with: { type: 'json' } }),
  en: () => import('../../locales/en/notice.json', { with: { type: 'json' } }),
};

/** Loads the words of a notice, with those it shares with the popup. */
export function loadNotice(language: Language): Promise<Translate> {
  return loadInterface(language, words);
}

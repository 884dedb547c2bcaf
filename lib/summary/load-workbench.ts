import { type Loaders, loadInterface } from './language.ts';
import type { Language, Translate } from './translate.ts';

const own: Loaders = {
  zh_CN: () => import('../../locales/zh_CN/workbench.json', { with: { type: 'json' } }),
  en: () => import('../../locales/en/workbench.json', { with: { type: 'json' } }),
};

const later: Loaders = {
  zh_CN: () => import('../../locales/zh_CN/later.json', { with: { type: 'json' } }),
  en: () => import('../../locales/en/later.json', { with: { type: 'json' } }),
};

const queue: Loaders = {
  zh_CN: () => import('../../locales/zh_CN/queue.json', { with: { type: 'json' } }),
  en: () => import('../../locales/en/queue.json', { with: { type: 'json' } }),
};

async function wordsIn(language: Language) {
  const loaded = await Promise.all([later, queue, own].map((one) => one[language]()));
  return { default: Object.assign({}, ...loaded.map((one) => one.default)) };
}

const words: Loaders = { zh_CN: () => wordsIn('zh_CN'), en: () => wordsIn('en') };

/** Loads the words of the workbench, with those that it shares with the popup and the queue. */
export function loadWorkbench(language: Language): Promise<Translate> {
  return loadInterface(language, words);
}

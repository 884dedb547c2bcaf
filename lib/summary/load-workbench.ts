import { type Loaders, loadInterface } from './language.ts';
import type { Language, Translate } from './translate.ts';

const own: Loaders = {
  zh_CN: () => import('../../locales/zh_CN/workbench.json', { with: { type: 'json' } }),
  en: () => import('../../locales/en/workbench.json', { with: { type: 'json' } }),
};

/** Words of other pages, of the queue, of forms and of what is between reports: it shows all of them. */
const shared: readonly Loaders[] = [
  {
    zh_CN: () => import('../../locales/zh_CN/later.json', { with: { type: 'json' } }),
    en: () => import('../../locales/en/later.json', { with: { type: 'json' } }),
  },
  {
    zh_CN: () => import('../../locales/zh_CN/options.json', { with: { type: 'json' } }),
    en: () => import('../../locales/en/options.json', { with: { type: 'json' } }),
  },
  {
    zh_CN: () => import('../../locales/zh_CN/queue.json', { with: { type: 'json' } }),
    en: () => import('../../locales/en/queue.json', { with: { type: 'json' } }),
  },
  {
    zh_CN: () => import('../../locales/zh_CN/between.json', { with: { type: 'json' } }),
    en: () => import('../../locales/en/between.json', { with: { type: 'json' } }),
  },
  {
    zh_CN: () => import('../../locales/zh_CN/forms.json', { with: { type: 'json' } }),
    en: () => import('../../locales/en/forms.json', { with: { type: 'json' } }),
  },
];

async function wordsIn(language: Language) {
  const loaded = await Promise.all([...shared, own].map((one) => one[language]()));
  return { default: Object.assign({}, ...loaded.map((one) => one.default)) };
}

const words: Loaders = { zh_CN: () => wordsIn('zh_CN'), en: () => wordsIn('en') };

/** Loads the words of the workbench, with those that it shares with other pages. */
export function loadWorkbench(language: Language): Promise<Translate> {
  return loadInterface(language, words);
}

import { type Loaders, loadInterface } from './language.ts';
import type { Language, MessageArguments, MessageKey, Translate } from './translate.ts';

const later: Loaders = {
  zh_CN: () => import('../../locales/zh_CN/later.json', { with: { type: 'json' } }),
  en: () => import('../../locales/en/later.json', { with: { type: 'json' } }),
};

const own: Loaders = {
  zh_CN: () => import('../../locales/zh_CN/viewer.json', { with: { type: 'json' } }),
  en: () => import('../../locales/en/viewer.json', { with: { type: 'json' } }),
};

async function wordsIn(language: Language) {
  const [shared, viewer] = await Promise.all([later[language](), own[language]()]);
  return { default: { ...shared.default, ...viewer.default } };
}

const words: Loaders = { zh_CN: () => wordsIn('zh_CN'), en: () => wordsIn('en') };

/** Loads the words of the viewer, with all those that it shares with the popup. */
export async function loadViewer(language: Language): Promise<Translate> {
  return ofFile(await loadInterface(language, words));
}

/** The same words, but of a file where the popup speaks of a page: "file.<key>" stands for "<key>". */
function ofFile(translate: Translate): Translate {
  const keyOf = (key: MessageKey): MessageKey => {
    const own: string = `file.${key}`;
    return translate.has(own) ? own : key;
  };
  const { has, language } = translate;
  return Object.assign(
    (key: MessageKey, values?: MessageArguments) => translate(keyOf(key), values),
    { has, language },
  );
}

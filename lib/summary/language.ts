import { createTranslate, type Language, type Messages, type Translate } from './translate.ts';

type Loader = () => Promise<{ default: Messages }>;

const ui: Readonly<Record<Language, Loader>> = {
  zh_CN: () => import('../../locales/zh_CN/ui.json', { with: { type: 'json' } }),
  en: () => import('../../locales/en/ui.json', { with: { type: 'json' } }),
};

const options: Readonly<Record<Language, Loader>> = {
  zh_CN: () => import('../../locales/zh_CN/options.json', { with: { type: 'json' } }),
  en: () => import('../../locales/en/options.json', { with: { type: 'json' } }),
};

/** The language for a browser that speaks `tag` ("zh-TW", "en-US"): Chinese for all of zh, else English. */
export function languageFor(tag: string): Language {
  return /^zh\b/i.test(tag) ? 'zh_CN' : 'en';
}

/** Loads the popup's words in one language, and only in that one. */
export async function loadInterface(language: Language): Promise<Translate> {
  return createTranslate(language, (await ui[language]()).default);
}

/** Loads the words of the options page, with those it shares with the popup. */
export async function loadOptions(language: Language): Promise<Translate> {
  const [shared, own] = await Promise.all([ui[language](), options[language]()]);
  return createTranslate(language, { ...shared.default, ...own.default });
}

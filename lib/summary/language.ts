import { createTranslate, type Language, type Messages, type Translate } from './translate.ts';

/** Loads one language's part of the words. */
export type Loader = () => Promise<{ default: Messages }>;

/** The words of popup and panel. */
export const ui: Readonly<Record<Language, Loader>> = {
  zh_CN: () => import('../../locales/zh_CN/ui.json', { with: { type: 'json' } }),
  en: () => import('../../locales/en/ui.json', { with: { type: 'json' } }),
};

/** The language for a browser that speaks `tag` ("zh-TW", "en-US"): Chinese for all of zh, else English. */
export function languageFor(tag: string): Language {
  return /^zh\b/i.test(tag) ? 'zh_CN' : 'en';
}

/** Loads the popup's words in one language, and only in that one. */
export async function loadInterface(language: Language): Promise<Translate> {
  return createTranslate(language, (await ui[language]()).default);
}

import { createTranslate, type Language, type Messages, type Translate } from './translate.ts';

const loaders: Readonly<Record<Language, () => Promise<{ messages: Messages }>>> = {
  zh_CN: () => import('../../locales/zh_CN/index.ts'),
  en: () => import('../../locales/en/index.ts'),
};

/** The language for a browser that speaks `tag` ("zh-TW", "en-US"): Chinese for all of zh, else English. */
export function languageFor(tag: string): Language {
  return /^zh\b/i.test(tag) ? 'zh_CN' : 'en';
}

/** Loads one language, and only that one. */
export async function loadLanguage(language: Language): Promise<Translate> {
  const { messages } = await loaders[language]();
  return createTranslate(language, messages);
}

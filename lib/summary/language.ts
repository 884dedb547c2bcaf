import { createTranslate, type Language, type Messages, type Translate } from './translate.ts';

/** A page's own words, loaded in the language that is spoken there. */
export type Loaders = Readonly<Record<Language, () => Promise<{ default: Messages }>>>;

const ui: Loaders = {
  zh_CN: () => import('../../locales/zh_CN/ui.json', { with: { type: 'json' } }),
  en: () => import('../../locales/en/ui.json', { with: { type: 'json' } }),
};

/** The language for a browser that speaks `tag` ("zh-TW", "en-US"): Chinese for all of zh, else English. */
export function languageFor(tag: string): Language {
  return /^zh\b/i.test(tag) ? 'zh_CN' : 'en';
}

/** Loads the popup's words in one language, and only in that one; with them those of another page. */
export async function loadInterface(language: Language, page?: Loaders): Promise<Translate> {
  const [shared, own] = await Promise.all([ui[language](), page?.[language]()]);
  return createTranslate(language, { ...shared.default, ...own?.default });
}

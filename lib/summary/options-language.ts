import { type Loader, ui } from './language.ts';
import { createTranslate, type Language, type Translate } from './translate.ts';

// Apart from the popup's: it does not load them, nor what would.
const options: Readonly<Record<Language, Loader>> = {
  zh_CN: () => import('../../locales/zh_CN/options.json', { with: { type: 'json' } }),
  en: () => import('../../locales/en/options.json', { with: { type: 'json' } }),
};

/** Loads the words of the options page, with those it shares with the popup. */
export async function loadOptions(language: Language): Promise<Translate> {
  const [shared, own] = await Promise.all([ui[language](), options[language]()]);
  return createTranslate(language, { ...shared.default, ...own.default });
}

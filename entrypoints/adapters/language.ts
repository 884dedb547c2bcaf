import type { Settings } from '../../lib/settings/settings.ts';
import { languageFor } from '../../lib/summary/language.ts';
import { type Language, languageTag, type Translate } from '../../lib/summary/translate.ts';

/** Loads the words in the language that the person or the browser speaks; the document says which. */
export async function speak(
  setting: Settings['language'],
  load: (language: Language) => Promise<Translate>,
): Promise<Translate> {
  const translate = await load(setting === 'browser' ? languageFor(navigator.language) : setting);
  document.documentElement.lang = languageTag(translate.language);
  return translate;
}

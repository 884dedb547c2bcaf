import type { Language } from '../lib/summary/translate.ts';

/** The page that explains a rule, shipped inside the extension (scripts/rule-pages.ts). */
export function rulePageOf(code: string, language: Language): string {
  return prosePageOf(`rules/${code}`, language);
}

/** The page that says what is new. */
export function changelogIn(language: Language): string {
  return prosePageOf('changelog', language);
}

function prosePageOf(name: string, language: Language): string {
  return `/${name}${language === 'en' ? '.en' : ''}.html`;
}

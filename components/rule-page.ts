import type { Language } from '../lib/summary/translate.ts';

/** The page that explains a rule, shipped inside the extension (scripts/rule-pages.ts). */
export function rulePageOf(code: string, language: Language): string {
  return `/rules/${code}${language === 'en' ? '.en' : ''}.html`;
}

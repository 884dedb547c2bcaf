import { languageFor } from '../lib/summary/language.ts';
import type { Language } from '../lib/summary/translate.ts';

/** The language of a terminal, by its environment; Chinese where that names none. */
export function terminalLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const named = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  const [tag = ''] = named.split(/[.@]/);
  return /^(?:C|POSIX)?$/.test(tag) ? 'zh_CN' : languageFor(tag.replace('_', '-'));
}

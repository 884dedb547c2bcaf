import type { WordsOfBoth } from '../lib/archive/keep-report.ts';
import { createTranslate } from '../lib/summary/translate.ts';
import { messages as english } from '../locales/en/index.ts';
import { messages as chinese } from '../locales/zh_CN/index.ts';

/** Every sentence of both languages. */
export const words: WordsOfBoth = {
  zh_CN: createTranslate('zh_CN', chinese),
  en: createTranslate('en', english),
};

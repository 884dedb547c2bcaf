import { createTranslate } from '../../lib/summary/translate.ts';
import { messages as english } from '../../locales/en/index.ts';
import englishInterface from '../../locales/en/ui.json' with { type: 'json' };
import { messages as chinese } from '../../locales/zh_CN/index.ts';
import chineseInterface from '../../locales/zh_CN/ui.json' with { type: 'json' };

export const inChinese = createTranslate('zh_CN', chinese);
export const inEnglish = createTranslate('en', english);

/** Only the words that the extension's own pages load. */
export const interfaceInChinese = createTranslate('zh_CN', chineseInterface);
export const interfaceInEnglish = createTranslate('en', englishInterface);

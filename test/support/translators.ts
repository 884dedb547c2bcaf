import { createTranslate } from '../../lib/summary/translate.ts';
import { messages as english } from '../../locales/en/index.ts';
import { messages as chinese } from '../../locales/zh_CN/index.ts';

export const inChinese = createTranslate('zh_CN', chinese);
export const inEnglish = createTranslate('en', english);

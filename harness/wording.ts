import type { Wording } from '../lib/session/create-auditor.ts';
import { messages as en } from '../locales/en/index.ts';
import { messages as zh_CN } from '../locales/zh_CN/index.ts';

/** Every sentence of either language, which the built worker loads one by one. */
export const wording: Wording = (language) => ({ zh_CN, en })[language];

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { messages } from '../locales/zh_CN/index.ts';
import { words } from './adapters/words.ts';

/** Every sentence of this language, for the worker that speaks it. */
export default defineUnlistedScript(() => {
  words().zh_CN = messages;
});

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type {} from '../lib/highlight/door.ts';
import { createReading } from '../lib/sources/html/create-reading.ts';
import { version } from '../package.json';

/** Injected at every click on the icon; only the first leaves anything behind. */
export default defineUnlistedScript(() => {
  if (globalThis.crossfoot?.version === version) return;
  globalThis.crossfoot?.erase?.();
  globalThis.crossfoot = createReading(document, version);
});

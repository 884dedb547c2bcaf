import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createDoor } from '../lib/highlight/create-door.ts';
import { readDrawnPage } from '../lib/page/read-drawn-page.ts';
import { version } from '../package.json';

/** Injected at every click on the icon; only the first leaves anything behind. */
export default defineUnlistedScript(() => {
  if (globalThis.crossfoot?.version === version) return;
  globalThis.crossfoot?.erase();
  globalThis.crossfoot = createDoor(document, version, readDrawnPage);
});

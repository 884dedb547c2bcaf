import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { markerWords } from '../lib/forms/marker-words.ts';
import { createClaim } from '../lib/highlight/claim.ts';
import type {} from '../lib/highlight/door.ts';
import { createInspection } from '../lib/sources/html/create-inspection.ts';
import { dom, pageOf } from '../lib/sources/html/dom/dom.ts';
import { version } from '../package.json';

/** Injected at every click on the icon; only the first leaves anything behind. */
export default defineUnlistedScript(() => {
  if (globalThis.crossfoot?.version === version) return;
  globalThis.crossfoot?.erase?.();
  const page = pageOf(document);
  const inspection = createInspection(page, version, markerWords);
  globalThis.crossfoot = { ...inspection, ...createClaim(), dom };
});

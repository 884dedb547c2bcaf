import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { markerWords } from '../lib/forms/marker-words.ts';
import { createClaim } from '../lib/highlight/claim.ts';
import { ownDoor } from '../lib/highlight/own-door.ts';
import { createInspection } from '../lib/sources/html/create-inspection.ts';
import { dom, pageOf } from '../lib/sources/html/dom/dom.ts';
import { version } from '../package.json';

/** Injected at every click on the icon; only the first leaves anything behind. */
export default defineUnlistedScript(() => {
  const before = ownDoor();
  if (before?.version === version) return;
  before?.erase?.();
  const page = pageOf(document);
  const inspection = createInspection(page, version, markerWords);
  // An assignment would not do where a frame of the page has that name.
  Object.defineProperty(globalThis, 'crossfoot', {
    value: { ...inspection, ...createClaim(), dom },
    writable: true,
    configurable: true,
  });
});

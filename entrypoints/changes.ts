import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ownDoor } from '../lib/highlight/own-door.ts';
import { pageBy } from '../lib/sources/html/dom/dom.ts';
import { createChanges } from '../lib/sources/html/read-changes.ts';

/** Injected once a page has been read, to read on while the popup is open; only the first leaves anything behind. */
export default defineUnlistedScript(() => {
  const door = ownDoor();
  if (!door || door.readChanges) return;
  Object.assign(door, createChanges(pageBy(door.dom, document), door, door.isOurs));
});

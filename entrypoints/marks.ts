import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createMarking } from '../lib/highlight/create-marking.ts';
import { ownDoor } from '../lib/highlight/own-door.ts';
import { pageBy } from '../lib/sources/html/dom/dom.ts';

/** Injected before anything is drawn on a page that has been read; only the first leaves anything behind. */
export default defineUnlistedScript(() => {
  const door = ownDoor();
  if (!door || door.paint) return;
  Object.assign(door, createMarking(pageBy(door.dom, document), door));
});

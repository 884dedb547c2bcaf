import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ownDoor } from '../lib/highlight/own-door.ts';
import { pageBy } from '../lib/sources/html/dom/dom.ts';
import { readLinks } from '../lib/sources/html/read-links.ts';

/** Injected once somebody asks where a page that has been read leads; only the first leaves anything behind. */
export default defineUnlistedScript(() => {
  const door = ownDoor();
  if (!door || door.readLinks) return;
  const page = pageBy(door.dom, document);
  Object.assign(door, { readLinks: () => readLinks(page) });
});

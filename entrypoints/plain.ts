import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ownDoor } from '../lib/highlight/own-door.ts';
import { pageBy } from '../lib/sources/html/dom/dom.ts';
import { createPlain } from '../lib/sources/html/drawn/plain-styles.ts';

/** Injected behind the inspector, which tells with it what figures need no closer look. */
export default defineUnlistedScript(() => {
  const door = ownDoor();
  if (!door) return;
  pageBy(door.dom, document);
  door.lookWith({ plain: createPlain });
});

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ownDoor } from '../lib/highlight/own-door.ts';
import { createClosedTrees } from '../lib/sources/html/dom/closed-trees.ts';
import { pageBy } from '../lib/sources/html/dom/dom.ts';
import { createCloserLook } from '../lib/sources/html/drawn/closer-look.ts';
import { createPlain } from '../lib/sources/html/drawn/plain-styles.ts';

/** Injected behind the inspector, which tells with it what figures need no closer look, and which need one still closer. */
export default defineUnlistedScript(() => {
  const door = ownDoor();
  if (!door) return;
  const page = pageBy(door.dom, document);
  const openTrees = createClosedTrees(door.isOurs);
  door.lookWith({ plain: createPlain, closer: createCloserLook, openTrees });
  // While the popup asks to read: nobody waits for it then.
  setTimeout(openTrees, 0, page);
});

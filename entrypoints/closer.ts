import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ownDoor } from '../lib/highlight/own-door.ts';
import { createClosedTrees } from '../lib/sources/html/dom/closed-trees.ts';
import { pageBy } from '../lib/sources/html/dom/dom.ts';
import { createCloserLook } from '../lib/sources/html/drawn/closer-look.ts';

/** Injected behind the inspector, which looks with it at what else is drawn in and over a cell, closed shadow trees included. */
export default defineUnlistedScript(() => {
  const door = ownDoor();
  if (!door) return;
  const page = pageBy(door.dom, document);
  const openTrees = createClosedTrees(door.isOurs);
  door.lookWith({ closer: createCloserLook, openTrees });
  // While the popup asks to read: nobody waits for it then.
  setTimeout(openTrees, 0, page);
});

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ownDoor } from '../lib/highlight/own-door.ts';
import { sweep } from '../lib/highlight/sweep.ts';
import { pageBy } from '../lib/sources/html/dom/dom.ts';

/** Injected once into each document that is read, after it is: what an earlier version left goes away. */
export default defineUnlistedScript(() => {
  const door = ownDoor();
  if (door) sweep(pageBy(door.dom, document), door.token());
});

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type {} from '../lib/highlight/door.ts';
import { createSweep } from '../lib/highlight/sweep.ts';
import { pageBy } from '../lib/sources/html/dom/dom.ts';

/** Injected once into each document that is read, after it is: what an earlier version left goes away. */
export default defineUnlistedScript(() => {
  const door = globalThis.crossfoot;
  if (!door || door.sweep) return;
  Object.assign(door, createSweep(pageBy(door.dom, document), door.token));
});

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ownDoor } from '../lib/highlight/own-door.ts';
import { drawnBy } from '../lib/sources/html/as-drawn.ts';
import { pageBy } from '../lib/sources/html/dom/dom.ts';
import { createFigureLook } from '../lib/sources/html/drawn/drawn-figures.ts';

/** Injected behind the inspector, which reads figures with it as they are drawn. */
export default defineUnlistedScript(() => {
  const door = ownDoor();
  if (!door) return;
  pageBy(door.dom, document);
  door.lookWith({ draw: drawnBy(createFigureLook, null) });
});

import type { Door } from './door.ts';

/** The door, where a script of ours has opened it: what a page names as we do stands in the window too, behind our own. */
export const ownDoor = (): Door | undefined =>
  Object.hasOwn(globalThis, 'crossfoot') ? globalThis.crossfoot : undefined;

import type { Lock } from '../../lib/settings/store.ts';

/** All pages of the extension share it; a page that closes gives it back. */
export const lock: Lock = async (name, work) => await navigator.locks.request(name, work);

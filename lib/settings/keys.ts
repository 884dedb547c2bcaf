/** Where settings are in `storage.local`. */
export const SETTINGS_KEY = 'settings';

/** How the keys of ignores begin. */
export const IGNORES_PREFIX = 'ignored:';

/** Where a page's ignores are: its address without the fragment. */
export function ignoresKey(address: string): string {
  return `${IGNORES_PREFIX}${address.replace(/#.*$/s, '')}`;
}

/** Where settings are in `storage.local`. */
export const SETTINGS_KEY = 'settings';

/** Where a page's ignores are: its address without the fragment. */
export function ignoresKey(address: string): string {
  return `ignored:${address.replace(/#.*$/s, '')}`;
}

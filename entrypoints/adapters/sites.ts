import browser from 'webextension-polyfill';
import { sitePattern } from '../../lib/settings/site-pattern.ts';

/** Whether the extension may fetch from an address's site. */
export const isAllowed = (address: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [sitePattern(address)] });

/** Asks the person for one site; to be called first of all while a click is answered. */
export const askFor = (address: string): Promise<boolean> =>
  browser.permissions.request({ origins: [sitePattern(address)] });

/** Asks for several at once; the browser grants all or none. */
export const askForAll = (addresses: readonly string[]): Promise<boolean> =>
  browser.permissions.request({ origins: [...new Set(addresses.map(sitePattern))] });

/** The sites that the person has allowed, as patterns. */
export async function allowedSites(): Promise<readonly string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins;
}

/** Gives a permission back. */
export const giveBack = async (pattern: string): Promise<void> =>
  void (await browser.permissions.remove({ origins: [pattern] }));

/** An address, taken from another where it is not a whole one; null where it is none. */
export const urlOf = (address: string, base?: string): URL | null =>
  URL.canParse(address, base) ? new URL(address, base) : null;

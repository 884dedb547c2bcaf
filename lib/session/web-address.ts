/** Only the web's own addresses are opened: a page may name "javascript:" ones. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address);
}

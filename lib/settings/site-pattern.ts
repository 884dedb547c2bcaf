/**
 * The match pattern of one site: its scheme and host. Firefox knows no ports in it, and both browsers take
 * one without for all of them.
 */
export function sitePattern(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

/** The site that a match pattern names, as a person reads it. */
export function siteOf(pattern: string): string {
  return pattern.replace(/\/\*$/, '');
}

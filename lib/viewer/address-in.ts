/** A file that the viewer was opened for. */
export interface AskedFile {
  readonly address: string;
  /** The tab that shows it; null where none is told. */
  readonly tab: number | null;
}

/** What the viewer's own address asks for: `#address=<encoded>&tab=<number>`; null for nothing on the web. */
export function addressIn(hash: string): AskedFile | null {
  const asked = new URLSearchParams(hash.replace(/^#/, ''));
  const address = asked.get('address') ?? '';
  const tab = asked.get('tab') ?? '';
  if (!/^https?:\/\//i.test(address)) return null;
  return { address, tab: /^\d{1,15}$/.test(tab) ? Number(tab) : null };
}

/** The hash that asks for a file. */
export function hashFor({ address, tab }: AskedFile): string {
  return `#${new URLSearchParams({ address, ...(tab !== null && { tab: String(tab) }) })}`;
}

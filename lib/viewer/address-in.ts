/** A file that the viewer was opened for. */
export interface AskedFile {
  readonly address: string;
  /** The tab that shows or names it, or is of its site; null where none is told. */
  readonly tab: number | null;
  /** The page that it belongs to, where that is not what the tab shows; "" for none. */
  readonly page: string;
}

/** What the viewer's own address asks for: `#address=<encoded>&tab=<number>&page=<encoded>`; null for nothing on the web. */
export function addressIn(hash: string): AskedFile | null {
  const asked = new URLSearchParams(hash.replace(/^#/, ''));
  const address = asked.get('address') ?? '';
  const tab = asked.get('tab') ?? '';
  const page = asked.get('page') ?? '';
  if (!isOfWeb(address)) return null;
  return {
    address,
    tab: /^\d{1,15}$/.test(tab) ? Number(tab) : null,
    page: isOfWeb(page) ? page : '',
  };
}

const isOfWeb = (address: string) => /^https?:\/\//i.test(address);

/** The hash that asks for a file. */
export function hashFor({ address, tab, page }: AskedFile): string {
  const asked = {
    address,
    ...(tab !== null && { tab: String(tab) }),
    ...(page !== '' && { page }),
  };
  return `#${new URLSearchParams(asked)}`;
}

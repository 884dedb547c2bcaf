import type { Page } from '../document/page.ts';
import type { Summary } from './summary.ts';

/** What a copy says of where a page or file was read; `addressOf` leaves tokens out of an address. */
export function sourceOf(
  { url, title, file, parts }: Page,
  addressOf: (address: string) => string,
): Omit<Summary['source'], 'auditedAt' | 'version'> {
  const address = url === '' ? '' : addressOf(url);
  if (parts) {
    const named = parts.map((part) => ({ ...part, url: addressOf(part.url) }));
    return { kind: 'page', url: address, title, parts: named };
  }
  if (!file) return { kind: 'page', url: address, title };
  return { kind: file.kind, url: address, title, file: file.name, sha256: file.sha256 };
}

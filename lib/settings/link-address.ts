import { isSecretName } from './address-parts.ts';
import { pageAddress } from './page-address.ts';

/**
 * The address of a link, as it is fetched and kept: without what says who looks at it (`pageAddress`), but
 * with every other parameter, as a download is often known by one alone. Nor has it a place in the page; a
 * route stays.
 */
export function linkAddress(address: string): string {
  const [, path = '', query = '', fragment = ''] =
    /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(address) ?? [];
  const kept = query
    .split('&')
    .filter((parameter) => parameter !== '' && !isSecretName(parameter.split('=')[0] ?? ''));
  const route = /^!?\//.test(fragment) ? pageAddress(`x#${fragment}`).slice(1) : '';
  return pageAddress(path) + (kept.length > 0 ? `?${kept.join('&')}` : '') + route;
}

import { isId, isSecretName, opened } from './address-parts.ts';

/**
 * A page's address without what says who looks at it, fit to be stored and copied; wherever the portal
 * allows it, it still opens the page. Left out are a user's name and password, path parameters
 * (`;jsessionid=…`), sessions and tokens in the path (`/(S(…))/`, `/token=…/`, `/session/…/`, `/sid-…/`, a JWT), and a
 * fragment that is a place in the page and no route. Of a query, the fragment's too, a parameter stays if
 * it looks like the id of content (`isId`). Of a `data:` address its kind stays, which is not the page
 * itself, and of a `blob:` address its origin: its number opens nothing once the page is closed.
 */
export function pageAddress(address: string): string {
  let kept = address;
  // What is left out may lay open what another part then takes for a name or a token.
  for (let before = ''; kept !== before; ) {
    before = kept;
    kept = withoutSecrets(before);
  }
  return kept;
}

/** Once; never longer than the address. */
function withoutSecrets(address: string): string {
  const [data] = /^data:[^;,]*/i.exec(address) ?? [];
  if (data !== undefined) return data;
  const [, blob, made] = /^(blob:)(.*)$/is.exec(address) ?? [];
  if (blob !== undefined) return blob + withoutUser(made ?? '').replace(/([^/])\/[^/].*$/s, '$1');
  const parts = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(address);
  if (parts === null) return '';
  const [, path = '', query = '', fragment = ''] = parts;
  const kept = withoutSession(withoutUser(path));
  return kept + prefixed('?', idsOf(query)) + prefixed('#', routeOf(fragment));
}

/** By what the store keeps what belongs to a page, where it is not known whose report it has. */
export function addressKey(address: string): string {
  return `address:${pageAddress(address)}`;
}

/** Without a name and a password before the host; of the web's addresses, however their slashes are written. */
function withoutUser(path: string): string {
  return path.replace(/^((?:[a-z][\w+.-]*:)*(?:[\\/]{2}|(?<=https?:)[\\/]?))[^/\\]*@/i, '$1');
}

/** Signs that part a word from the next within a segment of a path, plain or encoded. */
const signs = '(?:[;?#&,!~|]|%(?:25)*(?:3b|3f|23|26|2c|21|7e|7c))';
const parameter = new RegExp(`(?:;|%(?:25)*3b).*$|${signs}([^=]{0,100}?)(?:=|%(?:25)*3d).*$`, 'is');
const cookieless = /^(?:\([a-z]\([^()]*\)\)|\((?:[a-z]\([^()]*\))+\))$/i;
const jwt = /^eyJ[\w-]{8,}\.[\w-]+\.[\w-]*$/;

/** Folders whose next one is what they name. */
const folder = /^(\w*token|\w*ticket|\w*sess(ion)?id|sid|signature|jwt)$/i;
/** Folders whose next one may be, and words before what they name: `/session/3f9a…/`, `/sid-3f9a…/`. */
const holder = /(?:sess(?:ion)?(?:id)?|auth|login|sso|token|ticket|jwt)s?$|^s?sid$/i;
/** Signs that name no content: eight at least of letters and digits mixed, or twelve digits. */
const drawn = /^(?=\w*\d)(?=\w*[a-z]|\d{12})[\da-z]{8,}(?:-[\da-z]+)*$/i;

function withoutSession(path: string): string {
  const kept: string[] = [];
  for (const segment of path.split('/')) {
    const cut = segment.replace(parameter, (rest, name?: string) =>
      name === undefined || isSecretName(name) ? '' : rest,
    );
    const words = opened(cut);
    const [name = '', value] = words.split(/=(.*)/s);
    const isNamed = value !== undefined && isSecretName(name);
    const [, label = '', made = ''] = /^([a-z_]+)[-_.~:](.*)$/is.exec(words) ?? [];
    const isDrawn =
      (holder.test(opened(kept.at(-1) ?? '')) && drawn.test(words)) ||
      (holder.test(label) && drawn.test(made));
    const isNext = folder.test(opened(kept.at(-1) ?? '')) && !/^$|\.[a-z]{1,6}$/i.test(words);
    if (isNamed || isNext || isDrawn || cookieless.test(words) || jwt.test(words)) continue;
    kept.push(cut);
  }
  return kept.join('/');
}

/** "/detail/12?id=3", or "id=3"; "" for a place in the page. */
function routeOf(fragment: string): string {
  const [path = '', query = ''] = fragment.split(/[?#](.*)/s);
  if (path.includes('/')) return withoutSession(path) + prefixed('?', idsOf(query));
  return fragment.includes('=') ? idsOf(fragment) : '';
}

function prefixed(sign: string, words: string): string {
  return words === '' ? '' : sign + words;
}

function idsOf(query: string): string {
  return query.split('&').filter(isId).join('&');
}

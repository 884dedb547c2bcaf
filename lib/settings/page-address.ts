/**
 * A page's address without what says who looks at it, fit to be stored and copied; wherever the portal
 * allows it, it still opens the page. Left out are a user's name and password, path parameters
 * (`;jsessionid=…`), ASP.NET's session in the path (`/(S(…))/`), and a fragment that is a place in the
 * page and no route. Of a query, the fragment's too, a parameter stays if it looks like the id of content:
 * - not if its name speaks of a session, a person or a proof (`token`, `sid`, `user`, `sign` …);
 * - if it is named as an id (`id`, `docid`, `articleId` …), with up to 40 plain signs;
 * - else if its value is a number of up to eight digits, a date, or a short word with or without a number.
 */
export function pageAddress(address: string): string {
  const parts = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(address);
  if (parts === null) return '';
  const [, path = '', query = '', fragment = ''] = parts;
  return withoutSession(path) + prefixed('?', idsOf(query)) + prefixed('#', routeOf(fragment));
}

function withoutSession(path: string): string {
  return path
    .replace(/^([a-z][\w+.-]*:\/\/)[^/]*@/i, '$1')
    .replace(/;[^/]*/g, '')
    .replace(/\/(?:\([a-z]\([^()]*\)\)|\((?:[a-z]\([^()]*\))+\))(?=\/)/gi, '');
}

/** "/detail/12?id=3", or "id=3"; "" for a place in the page. */
function routeOf(fragment: string): string {
  const [path = '', query = ''] = fragment.split(/\?(.*)/s);
  if (path.includes('/')) return withoutSession(path) + prefixed('?', idsOf(query));
  return fragment.includes('=') ? idsOf(fragment) : '';
}

function prefixed(sign: string, words: string): string {
  return words === '' ? '' : sign + words;
}

function idsOf(query: string): string {
  return query.split('&').filter(isId).join('&');
}

/** Anywhere in a name, in whatever case. */
const secret =
  /token|ticket|sess|auth|sign|secret|passw|pwd|credential|cookie|[cx]srf|jwt|captcha|nonce|user|login|phone|mobile|mail|account|(open|union|device|client|trace|request|visitor|member|person)id$/;
/** The whole of a name. */
const secretAlone = /^(s|u|sso|req|visit|auth)id$|^(code|state|key|sig|hash|otp|tel|name|pass)$/;
const value = /^(\d{1,8}|\d{4}-\d{1,2}(-\d{1,2})?|\p{L}{1,12}[-_]?\d{0,4})$/u;

function isId(parameter: string): boolean {
  const [name = '', given] = parameter.split(/=(.*)/s).map(decoded);
  // "?1234": the value alone.
  if (given === undefined) return value.test(name);
  const plain = name.toLowerCase().replace(/[^\p{L}\d]/gu, '');
  if (secret.test(plain) || secretAlone.test(plain)) return false;
  return (plain.endsWith('id') && /^[\w.-]{1,40}$/.test(given)) || value.test(given);
}

function decoded(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}

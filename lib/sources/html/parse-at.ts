import type { Realm } from './dom/members.ts';

/** What leads somewhere, by the attribute that says where. */
const leading = { href: 'a, area', src: 'img, iframe, frame, embed', data: 'object' } as const;

/**
 * What parses HTML that is not drawn, with whole addresses of the web: its parts lead on from `address`, or from
 * the `<base>` that it names; "" for a file of the disk. A `<base>` of our own would not do: the extension's
 * policy forbids it, for such documents too.
 */
export function parserAt(
  world: Pick<Realm, 'DOMParser'>,
): (
  html: string,
  address: string,
) => ReturnType<Realm['DOMParser']['prototype']['parseFromString']> {
  const parser = new world.DOMParser();
  return (html, address) => {
    const document = parser.parseFromString(html, 'text/html');
    const named = document.querySelectorAll('base[href]')[0]?.getAttribute('href') ?? '';
    const base = wholeOf(named, address) || wholeOf(address);
    for (const [name, selector] of Object.entries(leading)) {
      for (const element of document.querySelectorAll(selector)) {
        const leads = element.getAttribute(name);
        // A place in the page leads nowhere.
        const whole = leads === null || /^\s*#/.test(leads) ? '' : wholeOf(leads, base);
        if (whole !== '') element.setAttribute(name, whole);
      }
    }
    return document;
  };
}

/** "" where it leads nowhere on the web. */
function wholeOf(address: string, base?: string): string {
  const from = base === '' ? undefined : base;
  if (!URL.canParse(address, from)) return '';
  const { protocol, href } = new URL(address, from);
  return /^https?:$/.test(protocol) ? href : '';
}

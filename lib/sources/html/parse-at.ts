import { dom, pageOf } from './dom/dom.ts';
import type { PageDocument } from './dom/page.ts';
import type { HtmlWorld } from './read-html.ts';

/** What leads somewhere, by the attribute that says where. */
const leading = { href: 'a, area', src: 'img, iframe, frame, embed', data: 'object' } as const;

/** Parses HTML that is not drawn; `address` is the one it was fetched from, "" for a file of the disk. */
type ParseAt = (html: string, address: string) => PageDocument;

/**
 * What parses HTML that is not drawn, with whole addresses of the web: its parts lead on from `address`, or from
 * the `<base>` that it names. A `<base>` of our own would not do: the extension's policy forbids it, for such
 * documents too.
 */
export function parserAt(world: HtmlWorld): ParseAt {
  const parser = new world.DOMParser();
  return (html, address) => {
    // Another world's document may have been read since.
    pageOf(world.document);
    const page = pageOf(parser.parseFromString(html, 'text/html'));
    const [named] = Array.from(dom.select(page, 'base[href]') ?? []);
    const base =
      wholeOf((named && dom.attribute(named, 'href')) ?? '', address) || wholeOf(address);
    for (const [name, selector] of Object.entries(leading)) {
      for (const element of Array.from(dom.select(page, selector) ?? [])) {
        const leads = dom.attribute(element, name);
        // A place in the page leads nowhere.
        const whole = leads === null || /^\s*#/.test(leads) ? '' : wholeOf(leads, base);
        if (whole !== '') dom.setAttribute(element, name, whole);
      }
    }
    return page;
  };
}

/** "" where it leads nowhere on the web. */
function wholeOf(address: string, base?: string): string {
  const from = base === '' ? undefined : base;
  if (!URL.canParse(address, from)) return '';
  const { protocol, href } = new URL(address, from);
  return /^https?:$/.test(protocol) ? href : '';
}

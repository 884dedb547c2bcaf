import { dom } from './dom/dom.ts';
import { attributeOf, rootOf } from './dom/nodes.ts';
import type { PageDocument, PageElement } from './dom/page.ts';
import { type HtmlWorld, parserAt } from './parse-at.ts';
import { treesIn } from './trees.ts';

/** A link as a page has it. */
export interface FoundLink {
  /** As the browser resolves it. */
  readonly address: string;
  readonly text: string;
  /** What the link tells beside its words: the whole of a title that is cut short. */
  readonly title: string;
  /** The words of the entry of a list that it stands in, where a day of publication may be. */
  readonly around: string;
}

/** The links of a page, and what it says of itself. */
export interface FoundLinks {
  readonly address: string;
  readonly title: string;
  /** Its headings, in its order. */
  readonly headings: readonly string[];
  readonly links: readonly FoundLink[];
  /** True where it has more of them. */
  readonly truncated: boolean;
}

/** What reads the links of the page that a tab shows; `links.js` adds it to the door. */
export interface Links {
  readLinks(): FoundLinks;
}

const most = { links: 5000, headings: 40, signs: 300, address: 4000 };

/** An entry of a list; in what is longer, the words are those of others too. */
const entries = 'li,tr,dd,dt,p';

/** The links of a page that lead anywhere on the web, in its order; those to places in it are left out. */
export function readLinks(document: PageDocument): FoundLinks {
  const root = rootOf(document);
  const trees = root ? treesIn(root) : [];
  const select = (selector: string) =>
    trees.flatMap((tree) => Array.from(dom.select(tree, selector) ?? []));
  const all = select('a[href],area[href]');
  return {
    address: dom.url(document),
    title: dom.title(document),
    headings: select('h1,h2,h3').slice(0, most.headings).map(wordsOf),
    links: all.slice(0, most.links).flatMap(linkOf),
    truncated: all.length > most.links,
  };
}

function linkOf(link: PageElement): FoundLink[] {
  const address = dom.href(link);
  if (typeof address !== 'string' || !/^https?:/i.test(address)) return [];
  if (address.length > most.address || attributeOf(link, 'href').startsWith('#')) return [];
  const entry = dom.closest(link, entries);
  const around = entry ? wordsOf(entry) : '';
  const title = attributeOf(link, 'title') || attributeOf(link, 'download');
  return [
    {
      address,
      text: wordsOf(link),
      title: title.slice(0, most.signs),
      around: around.length < most.signs ? around : '',
    },
  ];
}

const wordsOf = (element: PageElement) =>
  (dom.textContent(element) ?? '')
    .slice(0, 4 * most.signs)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, most.signs);

/** What reads the links of pages that are not drawn; `address` is the one a page was fetched from. */
export function linksReader(world: HtmlWorld): (html: string, address: string) => FoundLinks {
  const parse = parserAt(world);
  return (html, address) => ({ ...readLinks(parse(html, address)), address });
}

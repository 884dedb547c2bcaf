import { dom } from '../sources/html/dom/dom.ts';
import { nameOf, parentOf, styleOf } from '../sources/html/dom/nodes.ts';
import type { PageElement } from '../sources/html/dom/page.ts';
import { scrolling } from '../sources/html/dom/scrolling.ts';
import type { Spot } from '../sources/html/places.ts';
import { type Box, mostOf, shared } from './box.ts';
import { portOf } from './frames.ts';
import { elementOf, type Measured, rectOf } from './measure.ts';
import { hostLabel } from './style.ts';

/** What cannot be seen through, whatever stands behind it. */
const solid = /^(?:IMG|SVG|CANVAS|VIDEO|I?FRAME|OBJECT|EMBED)$/;
const seenThrough = /^transparent$|[,/] ?0\)$/;

/** Points at which to look, as shares of the width and height: near the middles of the four edges. */
const looks = [
  [0.5, 0.04],
  [0.5, 0.96],
  [0.04, 0.5],
  [0.96, 0.5],
] as const;

/** Tells the element that is ours, under this name. */
export const isOurs = (token: string) => (element: PageElement) =>
  dom.attribute(element, hostLabel(token)) !== null;

/**
 * Finds what of the page itself stands over its places: its fixed and sticky boxes, such as a header.
 * Good for one look at the page.
 */
export function createCovers(ours: (element: PageElement) => boolean) {
  const known = new Map<PageElement, PageElement | null>();

  /** The fixed or sticky box that an element belongs to; null where the page behind shows through it. */
  function boxOf(hit: PageElement): PageElement | null {
    const found = known.get(hit);
    if (found !== undefined) return found;
    let opaque = false;
    let cover: PageElement | null = null;
    for (let at: PageElement | null = hit; at && !cover; at = parentOf(at)) {
      const style = styleOf(at);
      opaque ||= solid.test(nameOf(at)) || (style !== undefined && isPainted(style));
      if (style && /fixed|sticky/.test(style.position)) cover = at;
    }
    if (!opaque) cover = null;
    known.set(hit, cover);
    return cover;
  }

  /** The page's own boxes over some of an element, of which `seen` is shown. */
  function covering(element: PageElement, seen: Box): Box[] {
    const document = dom.ownerDocument(element);
    const found = looks.flatMap(([right, down]) => {
      const [x, y] = [seen.x + right * seen.width, seen.y + down * seen.height];
      const hit = scrolling.elementAt(document, x, y);
      const cover = hit && hit !== element && !ours(hit) ? boxOf(hit) : null;
      return cover && !isWithin(element, cover) ? cover : [];
    });
    return [...new Set(found)].map(rectOf).filter((cover) => shared(cover, seen));
  }

  return {
    covering,
    /** A place without what the page itself covers of it. */
    uncovered(measured: Measured | null, spot: Spot | undefined): Measured | null {
      const element = spot && elementOf(spot);
      if (!element || !measured?.clip) return measured;
      const seen = shared(measured.clip, portOf(dom.ownerDocument(element)));
      const covers = seen ? covering(element, seen) : [];
      return covers.length > 0 ? { ...measured, clip: mostOf(measured.clip, covers) } : measured;
    },
  };
}

const isPainted = ({ backgroundColor, backgroundImage }: CSSStyleDeclaration) =>
  !seenThrough.test(backgroundColor) || backgroundImage !== 'none';

function isWithin(element: PageElement, outer: PageElement): boolean {
  for (let at: PageElement | null = element; at; at = parentOf(at)) if (at === outer) return true;
  return false;
}

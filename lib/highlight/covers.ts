import { dom } from '../sources/html/dom/dom.ts';
import { nameOf, parentOf, styleOf } from '../sources/html/dom/nodes.ts';
import type { PageElement } from '../sources/html/dom/page.ts';
import { type Box, mostOf, shared } from './box.ts';
import { rectOf } from './measure.ts';

/** What cannot be seen through, whatever stands behind it. */
const solid = /^(?:IMG|SVG|CANVAS|VIDEO|I?FRAME|OBJECT|EMBED)$/;
const seenThrough = /^transparent$|[,/] ?0\)$/;

/**
 * Finds what of the page itself stands over its places: its fixed and sticky boxes, such as a header.
 * Good for one look at the page; `isOurs` tells our own elements.
 */
export function createCovers(isOurs: (element: PageElement) => boolean) {
  const known = new Map<PageElement, PageElement | null>();

  /** The fixed or sticky box that an element belongs to; null where the page behind shows through it. */
  function boxOf(hit: PageElement): PageElement | null {
    const found = known.get(hit);
    if (found !== undefined) return found;
    let opaque = false;
    let cover: PageElement | null = null;
    for (let at: PageElement | null = hit; at && !cover; at = parentOf(at)) {
      const style = styleOf(at);
      if (!style) break;
      const { position, backgroundColor, backgroundImage } = style;
      opaque ||=
        !seenThrough.test(backgroundColor) || backgroundImage !== 'none' || solid.test(nameOf(at));
      if (position === 'fixed' || position === 'sticky') cover = at;
    }
    const told = opaque ? cover : null;
    known.set(hit, told);
    return told;
  }

  /** What covers a point of an element, which its document's viewport shows there. */
  function over(element: PageElement, x: number, y: number): PageElement | null {
    const hit = dom.elementFromPoint(dom.ownerDocument(element), x, y);
    if (!hit || hit === element || isOurs(hit)) return null;
    const cover = boxOf(hit);
    return cover && !isWithin(element, cover) ? cover : null;
  }

  return {
    /** What of `seen`, a box of `element`'s viewport where it is shown, is covered by nothing. */
    uncovered(element: PageElement, seen: Box | null): Box | null {
      let left = seen;
      for (const [acrossBy, downBy] of edges) {
        if (!left) break;
        const cover = over(element, left.x + acrossBy * left.width, left.y + downBy * left.height);
        if (cover) left = mostOf(left, [rectOf(cover)]);
      }
      return left;
    },
    /** The boxes that cover some of it. */
    covering(element: PageElement, seen: Box): Box[] {
      const found = edges.flatMap(
        ([acrossBy, downBy]) =>
          over(element, seen.x + acrossBy * seen.width, seen.y + downBy * seen.height) ?? [],
      );
      return [...new Set(found)].map(rectOf).filter((cover) => shared(cover, seen));
    },
  };
}

/** Points at which to look, as shares of the width and height: near the middles of the four edges. */
const edges = [
  [0.5, 0.04],
  [0.5, 0.96],
  [0.04, 0.5],
  [0.96, 0.5],
] as const;

function isWithin(element: PageElement, outer: PageElement): boolean {
  for (let at: PageElement | null = element; at; at = parentOf(at)) if (at === outer) return true;
  return false;
}

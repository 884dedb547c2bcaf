import { dom } from '../sources/html/dom/dom.ts';
import { nameOf, parentOf, styleOf } from '../sources/html/dom/nodes.ts';
import type { PageDocument, PageElement } from '../sources/html/dom/page.ts';
import { scrolling } from '../sources/html/dom/scrolling.ts';
import type { Spot } from '../sources/html/places.ts';
import { type Box, freeOf, overlap, shared } from './box.ts';
import { elementOf, type Measured, rectOf } from './measure.ts';

/** What cannot be seen through, whatever stands behind it. */
const solid = /^(?:IMG|SVG|CANVAS|VIDEO|I?FRAME|OBJECT|EMBED)$/;
const seenThrough = /^transparent$|[,/] ?0\)$/;

/** The middles of the four edges of a box, a little inside. */
const middles = ({ x, y, right, bottom, width, height }: Box) =>
  [
    [x + width / 2, y + 2],
    [x + width / 2, bottom - 2],
    [x + 2, y + height / 2],
    [right - 2, y + height / 2],
  ] as const;

/** How far out a box is at each of these edges. */
const outwards = [
  ({ y }: Box) => -y,
  ({ bottom }: Box) => bottom,
  ({ x }: Box) => -x,
  ({ right }: Box) => right,
] as const;

/**
 * Finds what of the page itself stands over its places: its fixed and sticky boxes, such as a header.
 * What is drawn over it is neither.
 */
export function createCovers() {
  const known = new Map<PageElement, PageElement | null>();
  /** What was found over each document when it was last asked. */
  const last = new Map<PageDocument, Set<PageElement>>();

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

  /** The page's own box over a point of an element. */
  function coverAt(element: PageElement, [x, y]: readonly [number, number]): PageElement | null {
    const hit = scrolling.elementAt(dom.ownerDocument(element), x, y);
    const cover = hit && hit !== element ? boxOf(hit) : null;
    return cover && !isWithin(element, cover) ? cover : null;
  }

  /** What is over those that are furthest out. */
  function coversAt(inSight: readonly InSight[]): Set<PageElement> {
    known.clear();
    const found = new Set<PageElement>();
    for (const [edge, out] of outwards.entries()) {
      const furthest = Math.max(...inSight.map(({ seen }) => out(seen)));
      const edgemost = inSight.filter(({ seen }) => out(seen) > furthest - 2);
      for (const share of [0, 0.5, 1]) {
        const at = edgemost[Math.floor(share * (edgemost.length - 1))];
        const point = at && middles(at.seen)[edge];
        const cover = point && coverAt(at.element, point);
        if (cover) found.add(cover);
      }
    }
    return found;
  }

  return {
    /** The page's own boxes over an element, of which `seen` is shown. */
    covering: (element: PageElement, seen: Box): Box[] =>
      middles(seen).flatMap((point) => {
        const cover = coverAt(element, point);
        return cover ? rectOf(cover) : [];
      }),
    /**
     * Takes from `all`, places of one document, what the page itself covers of them. To ask for the
     * topmost element is dear, the more so the longer the page is: only those that are furthest out are
     * looked at, as headers stand there, and where not `anew`, what was found before is taken to be all.
     */
    uncover(all: readonly Shown[], document: PageDocument, port: Box, anew: boolean): void {
      const inSight = all.flatMap((place) => {
        const element = place.spots[0] && elementOf(place.spots[0]);
        const { box, clip } = place.measured ?? {};
        const shown = box && clip && shared(box, clip);
        const seen = shown && shared(shown, port);
        return element && seen ? { place, element, seen } : [];
      });
      const found = (!anew && last.get(document)) || coversAt(inSight);
      last.set(document, found);
      for (const cover of found) {
        const rect = rectOf(cover);
        for (const { place, element, seen } of inSight) {
          const { measured } = place;
          const shown = measured?.clip && shared(measured.clip, seen);
          if (!shown || !shared(shown, rect) || isWithin(element, cover)) continue;
          const [clip = null] = freeOf(shown, [rect]).sort(larger);
          place.measured = { ...measured, clip };
        }
      }
    },
  };
}

const larger = (a: Box, b: Box) => overlap(b, b) - overlap(a, a);

interface InSight {
  readonly element: PageElement;
  readonly seen: Box;
}

/** A place as far as it was measured. */
interface Shown {
  readonly spots: readonly Spot[];
  measured: Measured | null;
}

const isPainted = ({ backgroundColor, backgroundImage }: CSSStyleDeclaration) =>
  !seenThrough.test(backgroundColor) || backgroundImage !== 'none';

function isWithin(element: PageElement, outer: PageElement): boolean {
  for (let at: PageElement | null = element; at; at = parentOf(at)) if (at === outer) return true;
  return false;
}

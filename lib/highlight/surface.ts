import { dom } from '../sources/html/dom/dom.ts';
import { isRange, isText } from '../sources/html/dom/nodes.ts';
import type { PageDocument } from '../sources/html/dom/page.ts';
import type { Spot } from '../sources/html/places.ts';
import { type Box, holds, shared, moved as shifted } from './box.ts';
import { createCovers } from './covers.ts';
import { type Drawing, draw } from './draw.ts';
import { fitNumbers } from './fit.ts';
import { follow, type Reach } from './follow.ts';
import { portOf } from './frames.ts';
import type { WordsByLook } from './highlighter.ts';
import type { MarkedPlace } from './marked-place.ts';
import { createGauge, elementOf } from './measure.ts';
import { layOver, make, type Overlay } from './overlay.ts';
import { createSight } from './sight.ts';

/** All that is drawn, over however many documents it is spread. */
export type Surface = ReturnType<typeof createSurface>;

interface Surroundings {
  /** Of the marks. */
  language(): string;
  /** The name of ours in the page. */
  token(): string;
  /** Called after every drawing. */
  moved(): void;
  /** Called when the page has taken away what was drawn. */
  lost(): void;
}

export function createSurface({ language, token, moved, lost }: Surroundings) {
  const overlays = new Map<PageDocument, Overlay>();
  const all = new Map<MarkedPlace, Drawing>();
  let following: ReturnType<typeof follow> | undefined;
  const covers = createCovers();
  /** When, in milliseconds, what stands over the page is to be asked for again while it is scrolled. */
  let due = 0;
  const sight = createSight(() => following?.request());

  /** The overlay of a document, laid when first asked for. */
  function over(document: PageDocument): Overlay {
    const overlay = overlays.get(document) ?? layOver(document, language(), token());
    overlays.set(document, overlay);
    return overlay;
  }

  const stands = () => [...overlays.values()].every((overlay) => overlay.stands());

  /** All reading comes before all writing, so that the page is laid out once. */
  function update(reach: Reach, rests: boolean): boolean {
    if (!stands()) {
      lost();
      return false;
    }
    const gauge = createGauge();
    const stale = reach === 'texts';
    const origins = new Map([...overlays.values()].map((overlay) => [overlay, overlay.origin()]));
    const drawings = [...(reach === 'sight' ? sight.near : all.values())];
    let unfit = stale;
    for (const drawing of drawings) {
      if (stale) {
        drawing.spots = spotsOf(drawing.place);
        drawing.element.classList.toggle('boxed', !drawing.spots.some(hasWords));
        sight.watch(drawing);
      }
      const before = drawing.measured?.box;
      drawing.measured = gauge(drawing.spots);
      const now = drawing.measured?.box;
      unfit ||= now?.width !== before?.width || now?.height !== before?.height;
    }
    if (unfit) {
      for (const [document, overlay] of overlays) {
        const own = drawings.filter((drawing) => drawing.overlay === overlay);
        fitNumbers(own, document);
        if (stale) overlay.colour(wordsOf(own));
      }
    }
    // While the page is scrolled, what stands over it is the same for a while.
    const now = performance.now();
    const anew = reach !== 'sight' || rests || now > due;
    for (const [document, overlay] of overlays) {
      const own = drawings.filter((drawing) => drawing.overlay === overlay);
      covers.uncover(own, document, portOf(document), anew);
    }
    if (anew) due = performance.now() + Math.max(patience, share * (performance.now() - now));
    let changed = false;
    for (const drawing of drawings) {
      const origin = origins.get(drawing.overlay);
      if (origin && draw(drawing, origin)) changed = true;
    }
    moved();
    return changed;
  }

  function restart(): void {
    const used = new Set([...all.values()].map((drawing) => drawing.overlay));
    for (const [document, overlay] of overlays) {
      if (used.has(overlay) || overlay.view.firstChild) continue;
      overlay.lift();
      overlays.delete(document);
    }
    const elements = [...all.values()].flatMap(({ spots }) =>
      spots.flatMap((spot) => elementOf(spot) ?? []),
    );
    following?.stop();
    following = follow([...overlays.keys()], elements, update);
  }

  return {
    over,
    /** Whether all that was drawn is still in its documents. */
    stands,
    documents: () => [...overlays.keys()],
    /** Draws these too; `badge` makes what shows a place's numbers. Returns the places' elements. */
    put(
      places: readonly MarkedPlace[],
      badge?: (place: MarkedPlace, mark: HTMLElement) => HTMLElement,
    ): HTMLElement[] {
      const elements = places.flatMap((place) => {
        const spots = spotsOf(place);
        const at = spots[0] && elementOf(spots[0]);
        const document = at && dom.ownerDocument(at);
        if (!document || !dom.defaultView(document)) return [];
        const overlay = over(document);
        const element = make(overlay.page, 'div', {
          className: `mark ${place.kind} ${place.look}${place.gap ? ' gap' : ''}`,
        });
        const drawing = { place, overlay, element, badge: badge?.(place, element), spots };
        all.set(place, { ...drawing, measured: null, fit: null });
        return [element];
      });
      restart();
      return elements;
    },
    take(places: readonly MarkedPlace[]): void {
      for (const place of places) {
        const drawing = all.get(place);
        if (!drawing) continue;
        drawing.element.remove();
        sight.forget(drawing);
        all.delete(place);
      }
      restart();
    },
    overlayOf: (place: MarkedPlace) => all.get(place)?.overlay,
    /** Where a place is seen in its document's viewport; null where it is not. */
    seen(place: MarkedPlace): Box | null {
      const drawing = all.get(place);
      if (!drawing || !sight.near.has(drawing)) return null;
      const { box, clip } = drawing.measured ?? {};
      return box && clip ? shared(box, clip) : null;
    },
    /** The place with a number at a point of a document's viewport; of several the smallest. */
    at(document: PageDocument, x: number, y: number): MarkedPlace | undefined {
      let least: { readonly place: MarkedPlace; readonly area: number } | undefined;
      for (const drawing of all.values()) {
        const { place, overlay, badge, measured, fit } = drawing;
        if (!badge || overlay.document !== document || !measured?.clip) continue;
        if (!sight.near.has(drawing)) continue;
        const { box, clip, lines } = measured;
        const touched = [...lines, ...(fit ? [shifted(fit.box, box.x, box.y)] : [])];
        if (!holds(clip, x, y) || !touched.some((part) => holds(part, x, y))) continue;
        const area = box.width * box.height;
        if (!least || area < least.area) least = { place, area };
      }
      return least?.place;
    },
    /** Takes away everything, from every document. */
    lift(): void {
      all.clear();
      sight.stop();
      for (const { view } of overlays.values()) view.replaceChildren();
      restart();
    },
  };
}

/** Words that the document itself has can be coloured; a range over boxes, as over a sheet's, is drawn. */
function hasWords(spot: Spot): boolean {
  const start = dom.startContainer(spot);
  return start !== undefined && isText(start);
}

/** Milliseconds for which what was found to stand over the page is taken to, and how many times as long as asking took. */
const patience = 500;
const share = 20;

const spotsOf = (place: MarkedPlace) => place.spots().filter((spot) => spot !== null);

function wordsOf(all: readonly Drawing[]): WordsByLook {
  const words: WordsByLook = new Map();
  for (const { place, spots, measured } of all) {
    if (place.kind !== 'quote' || place.gap || !measured) continue;
    words.set(place.look, [...(words.get(place.look) ?? []), ...spots.filter(isRange)]);
  }
  return words;
}

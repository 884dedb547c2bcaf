import { dom } from '../sources/html/dom/dom.ts';
import { isElement, isRange, parentOf, viewOf } from '../sources/html/dom/nodes.ts';
import type { PageElement } from '../sources/html/dom/page.ts';
import type { Spot } from '../sources/html/places.ts';
import { around, type Box, box, grown, shared } from './box.ts';
import { outlinesOf } from './outlines.ts';

/** Where a place is in its document's viewport, and how much of it is seen. */
export interface Measured {
  readonly box: Box;
  /** The lines of a quotation, the cell itself, or the outlines of a block. */
  readonly lines: readonly Box[];
  /** What scrolling ancestors let see; null where they hide all of the place. */
  readonly clip: Box | null;
}

/** The element that is, or holds, a place. */
export function elementOf(spot: Spot): PageElement | null {
  if (!isRange(spot)) return spot;
  const node = dom.commonAncestor(spot);
  return isElement(node) ? node : dom.parentElement(node);
}

/** Of a place of the page, or of an element of ours. */
export function rectOf(target: Spot | HTMLElement): Box {
  return dom.rect(target) ?? box(0, 0, 0, 0);
}

export function rectsOf(spot: Spot): Box[] {
  return Array.from(dom.rects(spot) ?? []);
}

const seen = { visibilityProperty: true, opacityProperty: true };
const everywhere = () => box(-1e6, -1e6, 2e6, 2e6);

/** Measures many places in one pass; what they share, their scrolling ancestors, is measured once. */
export function createGauge(): (spots: readonly Spot[]) => Measured | null {
  const clips = new Map<PageElement, Box | null>();

  /** What an element's scrolling, and that of all around it, lets see of what it holds. */
  function within(element: PageElement): Box | null {
    const known = clips.get(element);
    if (known !== undefined) return known;
    const document = dom.ownerDocument(element);
    if (element === dom.documentElement(document) || element === dom.body(document)) {
      return everywhere();
    }
    const { overflow, position } = viewOf(document).getComputedStyle(element);
    // What is taken out of the flow is cut only by what it is positioned in.
    const free = position === 'absolute' || position === 'fixed';
    const parent = free ? dom.offsetParent(element) : parentOf(element);
    let clip: Box | null = parent ? within(parent) : everywhere();
    // Where one axis is cut the other is too, unless it says `clip`.
    if (clip && overflow !== 'visible') clip = shared(clip, rectOf(element));
    clips.set(element, clip);
    return clip;
  }

  function measure(spot: Spot): Measured | null {
    const element = elementOf(spot);
    if (!element || !dom.checkVisibility(element, seen)) return null;
    const rect = rectOf(spot);
    if (rect.width === 0 || rect.height === 0) return null;
    const clip = within(element);
    // Words have no padding in which their outline could stand.
    const padding = element === spot ? 0 : 2;
    return {
      box: grown(rect, padding),
      lines: rectsOf(spot).map((line) => grown(line, padding)),
      clip: clip && shared(clip, rect) && grown(clip, 1),
    };
  }

  return (spots) => {
    const all = spots.flatMap((spot) => measure(spot) ?? []);
    const box = around(all.map((one) => one.box));
    if (!box || all.length === 1) return all[0] ?? null;
    const clip = around(all.flatMap((one) => one.clip ?? []));
    return { box, lines: outlinesOf(all.flatMap(({ lines }) => lines)), clip };
  };
}

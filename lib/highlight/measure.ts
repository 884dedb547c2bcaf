import type { Spot } from '../sources/html/places.ts';
import { parentOf } from '../sources/html/visibility.ts';
import { type Box, box, grown, shared } from './box.ts';

/** Where a place is in its document's viewport, and how much of it is seen. */
export interface Measured {
  readonly box: Box;
  /** The lines of a quotation, or the cell itself. */
  readonly lines: readonly Box[];
  /** What scrolling ancestors let see; null where they hide all of the place. */
  readonly clip: Box | null;
}

/** The element that is, or holds, a place. */
export function elementOf(spot: Spot): Element | null {
  const node = 'startContainer' in spot ? spot.commonAncestorContainer : spot;
  return node.nodeType === 1 ? (node as Element) : node.parentElement;
}

export function viewOf({ ownerDocument }: Element): Window & typeof globalThis {
  return ownerDocument.defaultView ?? window;
}

export function rectOf(target: Spot): Box {
  return target.getBoundingClientRect();
}

const everywhere = () => box(-1e6, -1e6, 2e6, 2e6);

/** Measures many places in one pass; what they share, their scrolling ancestors, is measured once. */
export function createGauge(): (spot: Spot) => Measured | null {
  const clips = new Map<Element, Box | null>();

  /** What an element's scrolling, and that of all around it, lets see of what it holds. */
  function within(element: Element): Box | null {
    const known = clips.get(element);
    if (known !== undefined) return known;
    const { documentElement, body } = element.ownerDocument;
    if (element === documentElement || element === body) return everywhere();
    const { overflow, position } = viewOf(element).getComputedStyle(element);
    // What is taken out of the flow is cut only by what it is positioned in.
    const free = position === 'absolute' || position === 'fixed';
    const parent = free ? (element as HTMLElement).offsetParent : parentOf(element);
    let clip: Box | null = parent ? within(parent) : everywhere();
    // Where one axis is cut the other is too, unless it says `clip`.
    if (clip && overflow !== 'visible') clip = shared(clip, rectOf(element));
    clips.set(element, clip);
    return clip;
  }

  return (spot) => {
    const element = elementOf(spot);
    if (!element?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return null;
    const rect = rectOf(spot);
    if (rect.width === 0 || rect.height === 0) return null;
    const clip = within(element);
    // Words have no padding in which their outline could stand.
    const padding = element === spot ? 0 : 2;
    return {
      box: grown(rect, padding),
      lines: [...spot.getClientRects()].map((line) => grown(line, padding)),
      clip: clip && shared(clip, rect) && grown(clip, 1),
    };
  };
}

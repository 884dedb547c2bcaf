import type { Spot } from '../page/places.ts';
import { around, type Box, everywhere, grown, shared } from './box.ts';

/** Where a place is in its document's viewport, and how much of the viewport may show it. */
export interface Measured {
  readonly box: Box;
  /** The lines of a quotation, or the cell itself. */
  readonly lines: readonly Box[];
  /** What scrolling ancestors let see; null where they hide all of the place. */
  readonly clip: Box | null;
}

export function isRange(spot: Spot): spot is Range {
  return 'startContainer' in spot;
}

/** The element that is, or holds, a place. */
export function elementOf(spot: Spot): Element | null {
  if (!isRange(spot)) return spot;
  const node = spot.commonAncestorContainer;
  return node.nodeType === 1 ? (node as Element) : node.parentElement;
}

/** The parent as it is laid out: through slots and shadow roots. */
export function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const parent = element.parentNode;
  return parent && 'host' in parent ? (parent as ShadowRoot).host : element.parentElement;
}

/** Measures many places in one pass; what they share (scrolling ancestors) is looked up once. */
export function createGauge(): (spot: Spot) => Measured | null {
  const styles = new Map<Element, CSSStyleDeclaration>();
  const clips = new Map<Element, Box | null>();

  function styleOf(element: Element): CSSStyleDeclaration {
    const known = styles.get(element) ?? viewOf(element).getComputedStyle(element);
    styles.set(element, known);
    return known;
  }

  /** What the ancestors leave to see of an element; null for nothing. */
  function clipOf(element: Element): Box | null {
    const { position } = styleOf(element);
    if (position === 'fixed') return everywhere;
    let parent = parentOf(element);
    // An absolute box is laid out in, and cut by, its nearest positioned ancestor.
    while (position === 'absolute' && parent && styleOf(parent).position === 'static') {
      parent = parentOf(parent);
    }
    return parent ? within(parent) : everywhere;
  }

  function within(element: Element): Box | null {
    const known = clips.get(element);
    if (known !== undefined) return known;
    let clip = clipOf(element);
    const { overflowX, overflowY } = styleOf(element);
    const page =
      element === element.ownerDocument.documentElement || element === element.ownerDocument.body;
    if (clip && !page && (overflowX !== 'visible' || overflowY !== 'visible')) {
      const rect = element.getBoundingClientRect();
      clip = shared(clip, {
        x: overflowX === 'visible' ? everywhere.x : rect.x,
        width: overflowX === 'visible' ? everywhere.width : rect.width,
        y: overflowY === 'visible' ? everywhere.y : rect.y,
        height: overflowY === 'visible' ? everywhere.height : rect.height,
      });
    }
    clips.set(element, clip);
    return clip;
  }

  return (spot) => {
    const element = elementOf(spot);
    if (!element?.isConnected || !element.ownerDocument.defaultView) return null;
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return null;
    const lines = isRange(spot)
      ? [...spot.getClientRects()].filter((line) => line.width > 0 && line.height > 0)
      : [spot.getBoundingClientRect()];
    const box = around(lines);
    if (!box || box.width === 0 || box.height === 0) return null;
    const clip = isRange(spot) ? within(element) : clipOf(element);
    // A range has no padding of its own to draw its outline in.
    return {
      box: isRange(spot) ? grown(box, 2) : box,
      lines,
      clip: clip && shared(clip, box) ? grown(clip, 1) : null,
    };
  };
}

/** The block that holds a place: a cell itself, the paragraph of a quotation. */
export function blockOf(spot: Spot): Element | null {
  let element = elementOf(spot);
  while (element && isRange(spot) && inline(element)) element = parentOf(element);
  return element;
}

function inline(element: Element): boolean {
  return viewOf(element).getComputedStyle(element).display.startsWith('inline');
}

/** All whose text a place's number could cover: the table of a cell, else the block. */
export function scopeOf(spot: Spot): Element | null {
  const element = blockOf(spot);
  return (
    element?.closest('table') ??
    (isRange(spot) ? element : (element?.parentElement?.parentElement ?? element))
  );
}

export function viewOf(node: Node): Window & typeof globalThis {
  return node.ownerDocument?.defaultView ?? window;
}

/** Where the figures are: the boxes of all text and form fields within, at most `limit` of them. */
export function textBoxes(scope: Element, limit: number): Box[] {
  const boxes: Box[] = [];
  const document = scope.ownerDocument;
  const walker = document.createTreeWalker(scope, 4);
  const range = document.createRange();
  for (let node = walker.nextNode(); node && boxes.length < limit; node = walker.nextNode()) {
    if (!/\S/.test(node.nodeValue ?? '')) continue;
    range.selectNode(node);
    boxes.push(...range.getClientRects());
  }
  for (const field of scope.querySelectorAll('input,select,textarea,img')) {
    boxes.push(field.getBoundingClientRect());
  }
  return boxes.filter((box) => box.width > 0 && box.height > 0);
}

/** Whether a place lies on a dark ground: the nearest ancestor that has a colour decides. */
export function onDark(spot: Spot): boolean {
  for (let element = elementOf(spot); element; element = parentOf(element)) {
    const [red = 0, green = 0, blue = 0, alpha = 1] =
      viewOf(element)
        .getComputedStyle(element)
        .backgroundColor.match(/[\d.]+/g)
        ?.map(Number) ?? [];
    if (alpha > 0.5) return 0.299 * red + 0.587 * green + 0.114 * blue < 110;
  }
  return false;
}

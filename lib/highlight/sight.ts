import { dom } from '../sources/html/dom/dom.ts';
import { styleOf, viewOf } from '../sources/html/dom/nodes.ts';
import type { PageDocument, PageElement } from '../sources/html/dom/page.ts';
import type { Drawing } from './draw.ts';
import { elementOf } from './measure.ts';

/** A screen's height around what can be seen counts too, so that what is scrolled in stands ready. */
const margins = { rootMargin: '100%', scrollMargin: '100%' };

/** Which of what is drawn is near the part of the page that can be seen; `entered` is called when something has come near. */
export function createSight(entered: () => void) {
  const near = new Set<Drawing>();
  const elements = new Map<Drawing, PageElement>();
  const drawings = new Map<PageElement, Set<Drawing>>();
  const observers = new Map<PageDocument, IntersectionObserver>();

  function tell(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      for (const drawing of drawings.get(target as unknown as PageElement) ?? []) {
        if (isIntersecting) near.add(drawing);
        else near.delete(drawing);
      }
    }
    if (entries.some(({ isIntersecting }) => isIntersecting)) entered();
  }

  function observerOf(document: PageDocument): IntersectionObserver {
    const observer =
      observers.get(document) ?? new (viewOf(document).IntersectionObserver)(tell, margins);
    observers.set(document, observer);
    return observer;
  }

  function forget(drawing: Drawing): void {
    near.delete(drawing);
    const element = elements.get(drawing);
    const others = element && drawings.get(element);
    elements.delete(drawing);
    if (!element || !others?.delete(drawing) || others.size > 0) return;
    drawings.delete(element);
    dom.unobserveSight(observerOf(dom.ownerDocument(element)), element);
  }

  return {
    /** All that is drawn, but for what the browser has told to be far away. */
    near: near as ReadonlySet<Drawing>,
    forget,
    /** Has the browser tell of the element in which a drawing's place is now; of a block, always near. */
    watch(drawing: Drawing): void {
      const [spot, ...others] = drawing.spots;
      const element = spot && others.length === 0 ? elementOf(spot) : null;
      if (element && element === elements.get(drawing)) return;
      forget(drawing);
      near.add(drawing);
      // What has no box of its own is never told of.
      if (!element || styleOf(element)?.display === 'contents') return;
      elements.set(drawing, element);
      drawings.set(element, (drawings.get(element) ?? new Set()).add(drawing));
      dom.observeSight(observerOf(dom.ownerDocument(element)), element);
    },
    stop(): void {
      for (const observer of observers.values()) observer.disconnect();
      for (const known of [near, elements, drawings, observers]) known.clear();
    },
  };
}

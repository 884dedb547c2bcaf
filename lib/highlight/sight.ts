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
  const elements = new Map<Drawing, readonly PageElement[]>();
  /** Of each drawing that the browser tells of, which of its elements are near. */
  const told = new Map<Drawing, Set<PageElement>>();
  const drawings = new Map<PageElement, Set<Drawing>>();
  const observers = new Map<PageDocument, IntersectionObserver>();

  function tell(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const element = target as unknown as PageElement;
      for (const drawing of drawings.get(element) ?? []) {
        const some = told.get(drawing) ?? new Set(elements.get(drawing));
        told.set(drawing, some);
        if (isIntersecting) some.add(element);
        else some.delete(element);
        if (some.size > 0) near.add(drawing);
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
    const own = elements.get(drawing) ?? [];
    near.delete(drawing);
    told.delete(drawing);
    elements.delete(drawing);
    for (const element of own) {
      const others = drawings.get(element);
      if (!others?.delete(drawing) || others.size > 0) continue;
      drawings.delete(element);
      dom.unobserveSight(observerOf(dom.ownerDocument(element)), element);
    }
  }

  return {
    /** All that is drawn, but for what the browser has told to be far away. */
    near: near as ReadonlySet<Drawing>,
    forget,
    /** Has the browser tell of the elements in which a drawing's place is now. */
    watch(drawing: Drawing): void {
      const own = drawing.spots.flatMap((spot) => elementOf(spot) ?? []);
      const before = elements.get(drawing) ?? [];
      if (
        own.length > 0 &&
        own.length === before.length &&
        own.every((element) => before.includes(element))
      )
        return;
      forget(drawing);
      near.add(drawing);
      // What has no box of its own is never told of.
      if (own.some((element) => styleOf(element)?.display === 'contents')) return;
      elements.set(drawing, own);
      for (const element of own) {
        drawings.set(element, (drawings.get(element) ?? new Set()).add(drawing));
        dom.observeSight(observerOf(dom.ownerDocument(element)), element);
      }
    },
    stop(): void {
      for (const observer of observers.values()) observer.disconnect();
      for (const known of [near, told, elements, drawings, observers]) known.clear();
    },
  };
}

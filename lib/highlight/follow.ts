import { dom } from '../sources/html/dom/dom.ts';
import { shadowAround, viewOf } from '../sources/html/dom/nodes.ts';
import type { PageDocument, PageElement, PageNode, PageView } from '../sources/html/dom/page.ts';

/** Frames to look on after the last movement: a transition starts slowly. */
const stillFrames = 3;

/** What can move a place without changing the document's tree. */
const moves = 'scroll resize load pointerover focusin transitionstart animationstart'.split(' ');

/**
 * Calls `update` at once, then once a frame for as long as anything moves `elements`, and not at all
 * while nothing does. It is told whether texts may have changed (`stale`) or places only moved, and
 * tells whether something did. Returns what ends it.
 */
export function follow(
  documents: readonly PageDocument[],
  elements: readonly PageElement[],
  update: (stale: boolean) => boolean,
): () => void {
  const stopping = new AbortController();
  const { signal } = stopping;
  let due = 0;
  let stale = true;
  let left = stillFrames;

  function frame(): void {
    const moved = update(stale);
    stale = false;
    left = moved ? stillFrames : left - 1;
    due = left > 0 ? requestAnimationFrame(frame) : 0;
  }

  function request(changed: boolean): void {
    stale ||= changed;
    left = stillFrames;
    due ||= requestAnimationFrame(frame);
  }

  // A portal's carousel writes attributes all day long; they move things, but alter no text.
  const mutations = new MutationObserver((records) =>
    request(records.some(({ type }) => type !== 'attributes')),
  );
  const observers: { disconnect(): void }[] = [mutations];

  function watch(target: PageView | PageNode, root: PageNode): void {
    const options = { capture: true, passive: true, signal };
    for (const name of moves) dom.listen(target, name, () => request(false), options);
    dom.observe(mutations, root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  }

  for (const document of documents) {
    const view = viewOf(document);
    const root = dom.documentElement(document);
    const fonts = dom.fonts(document);
    watch(view, document);
    if (fonts) dom.listen(fonts, 'loadingdone', () => request(true), { signal });
    const sizes = new view.ResizeObserver(() => request(false));
    observers.push(sizes);
    if (root) dom.observeSize(sizes, root);
    for (const element of elements) {
      if (dom.ownerDocument(element) === document) dom.observeSize(sizes, element);
    }
  }
  // Neither scrolling nor mutations inside a shadow root are told outside of it.
  for (const root of new Set(elements.map(shadowAround))) {
    if (root) watch(root, root);
  }
  frame();

  return () => {
    stopping.abort();
    cancelAnimationFrame(due);
    for (const observer of observers) observer.disconnect();
  };
}

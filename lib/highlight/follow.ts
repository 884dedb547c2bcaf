import { viewOf } from './measure.ts';

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
  documents: readonly Document[],
  elements: readonly Element[],
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

  function watch(target: EventTarget, root: Node): void {
    for (const name of moves) {
      target.addEventListener(name, () => request(false), { capture: true, passive: true, signal });
    }
    mutations.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  }

  for (const document of documents) {
    const view = viewOf(document.documentElement);
    watch(view, document);
    document.fonts.addEventListener('loadingdone', () => request(true), { signal });
    const sizes = new view.ResizeObserver(() => request(false));
    observers.push(sizes);
    sizes.observe(document.documentElement);
    for (const element of elements) {
      if (element.ownerDocument === document) sizes.observe(element);
    }
  }
  // Neither scrolling nor mutations inside a shadow root are told outside of it.
  for (const root of new Set(elements.map((element) => element.getRootNode()))) {
    if ('host' in root) watch(root, root);
  }
  frame();

  return () => {
    stopping.abort();
    cancelAnimationFrame(due);
    for (const observer of observers) observer.disconnect();
  };
}

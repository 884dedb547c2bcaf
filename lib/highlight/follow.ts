import { viewOf } from './measure.ts';

/** Frames to look on after the last movement: a transition starts slowly. */
const stillFrames = 3;

const moves = ['scroll', 'pointerover', 'focusin', 'transitionstart', 'animationstart'];
const changes = ['resize', 'load', 'toggle', 'input', 'transitionend', 'animationend'];
const mutations = { subtree: true, childList: true, characterData: true, attributes: true };

/** Watches everything that can move `elements`, in their documents and shadow roots. */
export interface Follower {
  /** Updates at once, and then for as long as anything moves. */
  now(): void;
  stop(): void;
}

/**
 * Calls `update` once a frame while anything moves, and not at all while nothing does. It is told
 * whether texts may have changed or places only moved, and tells whether something did.
 */
export function follow(
  documents: readonly Document[],
  elements: readonly Element[],
  update: (stale: boolean) => boolean,
): Follower {
  const stopping = new AbortController();
  const { signal } = stopping;
  let due = 0;
  let stale = true;
  let left = 0;

  function frame(): void {
    due = 0;
    const moved = update(stale);
    stale = false;
    left = moved ? stillFrames : left - 1;
    if (left > 0) due = requestAnimationFrame(frame);
  }

  function request(changed: boolean): void {
    stale ||= changed;
    left = stillFrames;
    due ||= requestAnimationFrame(frame);
  }

  const moving = () => request(false);
  const changing = () => request(true);
  const observer = new MutationObserver(changing);
  signal.addEventListener('abort', () => observer.disconnect());

  function watch(target: EventTarget): void {
    const options = { capture: true, passive: true, signal };
    for (const name of moves) target.addEventListener(name, moving, options);
    for (const name of changes) target.addEventListener(name, changing, options);
  }

  for (const document of documents) {
    const view = viewOf(document.documentElement);
    watch(view);
    observer.observe(document, mutations);
    document.fonts?.addEventListener('loadingdone', changing, { signal });
    const sizes = new view.ResizeObserver(changing);
    signal.addEventListener('abort', () => sizes.disconnect());
    sizes.observe(document.documentElement);
    for (const element of elements) {
      if (element.ownerDocument === document) sizes.observe(element);
    }
  }
  // Neither scrolling nor mutations inside a shadow root are told outside of it.
  for (const root of new Set(elements.map((element) => element.getRootNode()))) {
    if (root.nodeType !== 11) continue;
    watch(root);
    observer.observe(root, mutations);
  }

  return {
    now() {
      cancelAnimationFrame(due);
      stale = true;
      left = stillFrames;
      frame();
    },
    stop() {
      stopping.abort();
      cancelAnimationFrame(due);
    },
  };
}

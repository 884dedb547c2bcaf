import { viewOf } from './measure.ts';

/** Frames to look on after the last movement: a transition starts slowly. */
const stillFrames = 3;

const moves = ['scroll', 'pointerover', 'focusin', 'transitionstart', 'animationstart'];
const changes = ['resize', 'load', 'toggle', 'input', 'transitionend', 'animationend'];

export interface Follower {
  stop(): void;
}

/**
 * Calls `update` at once, then once a frame for as long as anything moves `elements`, and not at all
 * while nothing does. It is told whether texts may have changed (`stale`) or places only moved, and
 * tells whether something did.
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

  const moving = () => request(false);
  const changing = () => request(true);
  // A portal's carousel writes attributes all day long; they move things, but alter no text.
  const mutations = new MutationObserver((records) =>
    request(records.some((record) => record.type !== 'attributes')),
  );

  function watch(target: EventTarget, root: Node): void {
    const options = { capture: true, passive: true, signal };
    for (const name of moves) target.addEventListener(name, moving, options);
    for (const name of changes) target.addEventListener(name, changing, options);
    mutations.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  }

  const observers: { disconnect(): void }[] = [mutations];
  for (const document of documents) {
    const view = viewOf(document.documentElement);
    const sizes = new view.ResizeObserver(changing);
    observers.push(sizes);
    watch(view, document);
    document.fonts.addEventListener('loadingdone', changing, { signal });
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

  return {
    stop() {
      stopping.abort();
      cancelAnimationFrame(due);
      for (const observer of observers) observer.disconnect();
    },
  };
}

import { dom } from '../sources/html/dom/dom.ts';
import { shadowAround, viewOf } from '../sources/html/dom/nodes.ts';
import type { PageDocument, PageElement, PageNode, PageView } from '../sources/html/dom/page.ts';

/** Frames to look on after the last movement: a transition starts slowly. */
const stillFrames = 3;

/** What can move a place without changing the document's tree. */
const moves = 'scroll resize load pointerover focusin transitionstart animationstart'.split(' ');

/** Of these, those that move only what is in sight, as far as anybody sees. */
const passing = /^(?:scroll|pointerover|focusin)$/;

/** Frames that those out of sight wait at most for everything to come to rest. */
const patience = 30;

/**
 * What is to be looked at: the places in sight, all places, or all places and whether they are still
 * where their texts are.
 */
export type Reach = 'sight' | 'places' | 'texts';

/**
 * Calls `update` at once, then once a frame for as long as anything moves `elements`, and not at all
 * while nothing does. It is told how much to look at and whether all has come to rest, and tells whether
 * something moved: while anything does, only what is in sight. Returns what asks for a frame more, and what ends it.
 */
export function follow(
  documents: readonly PageDocument[],
  elements: readonly PageElement[],
  update: (reach: Reach, rests: boolean) => boolean,
) {
  const stopping = new AbortController();
  const { signal } = stopping;
  let due = 0;
  let reach: Reach = 'texts';
  let left = stillFrames;
  let waited = 0;

  function frame(): void {
    const waits = reach === 'places' && left > 1 && waited++ < patience;
    const moved = update(waits ? 'sight' : reach, left <= 1);
    if (!waits) {
      reach = 'sight';
      waited = 0;
    }
    left = moved ? stillFrames : left - 1;
    due = left > 0 ? requestAnimationFrame(frame) : 0;
  }

  function request(wanted: Reach): void {
    if (reach !== 'texts' && wanted !== 'sight') reach = wanted;
    left = stillFrames;
    due ||= requestAnimationFrame(frame);
  }

  // A portal's carousel writes attributes all day long; they move things, but alter no text.
  const mutations = new MutationObserver((records) =>
    request(records.some(({ type }) => type !== 'attributes') ? 'texts' : 'places'),
  );
  const observers: { disconnect(): void }[] = [mutations];

  function watch(target: PageView | PageNode, root: PageNode): void {
    const options = { capture: true, passive: true, signal };
    for (const name of moves) {
      const wanted = passing.test(name) ? 'sight' : 'places';
      dom.listen(target, name, () => request(wanted), options);
    }
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
    if (fonts) dom.listen(fonts, 'loadingdone', () => request('texts'), { signal });
    const sizes = new view.ResizeObserver(() => request('places'));
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

  return {
    request: () => request('sight'),
    stop(): void {
      stopping.abort();
      cancelAnimationFrame(due);
      for (const observer of observers) observer.disconnect();
    },
  };
}

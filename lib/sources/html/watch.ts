import { dom } from './dom/dom.ts';
import { isElement, nodesOf, rootOf } from './dom/nodes.ts';
import type { PageDocument, PageNode } from './dom/page.ts';
import { frameNames, treesIn } from './trees.ts';

/** Tells whether a document may say something else than before. */
export interface Watch {
  /** From now on; what changed before does not count. */
  begin(): void;
  /** Waits for a change since `begin`, so many milliseconds at most; whether there was one. */
  wait(milliseconds: number): Promise<boolean>;
}

/** How long a document is watched after it was last asked about: a popup closes without a word. */
const leaseMs = 3000;

/**
 * Watches a document with its open shadow trees and its frames of the same origin. After a change it
 * looks at nothing until it is told to begin again, so that a page that changes all the time is not
 * slowed down. `isOurs` tells what we have put there ourselves.
 */
export function createWatch(document: PageDocument, isOurs: (node: PageNode) => boolean): Watch {
  let changed = false;
  let wake = () => {};
  let lease: ReturnType<typeof setTimeout> | undefined;
  let listening = new AbortController();
  const mutations = new MutationObserver((records) => {
    if (!records.every((record) => isOurWork(nodesOf(record)))) note();
  });

  const isOurWork = (nodes: readonly PageNode[]) => nodes.length > 0 && nodes.every(isOurs);

  function note(): void {
    end();
    changed = true;
    wake();
  }

  function noteFrame({ target }: { target: PageNode }): void {
    if (isElement(target) && dom.matches(target, frameNames)) note();
  }

  function end(): void {
    clearTimeout(lease);
    mutations.disconnect();
    listening.abort();
  }

  /** Frames and shadow trees may have come since it looked last. */
  function look(): void {
    end();
    listening = new AbortController();
    lease = setTimeout(end, leaseMs);
    const root = rootOf(document);
    const trees = root === null ? [] : treesIn(root);
    for (const tree of [document, ...trees]) dom.observe(mutations, tree, everything);
    // A frame that has loaded another page changes nothing around it.
    const { signal } = listening;
    dom.listen(document, 'load', noteFrame, { capture: true, signal });
  }

  return {
    begin() {
      changed = false;
      look();
    },
    wait(milliseconds) {
      if (changed) return Promise.resolve(true);
      look();
      return new Promise((resolve) => {
        const timer = setTimeout(() => resolve(false), milliseconds);
        wake = () => {
          clearTimeout(timer);
          resolve(true);
        };
      });
    },
  };
}

const everything = { subtree: true, childList: true, characterData: true };

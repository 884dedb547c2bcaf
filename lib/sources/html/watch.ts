import { dom } from './dom/dom.ts';
import { isElement, nodesOf, rootOf, targetOf } from './dom/nodes.ts';
import type { PageDocument, PageElement, PageNode } from './dom/page.ts';
import { selectors } from './selectors.ts';
import { treesIn } from './trees.ts';

/** Tells whether a document may say something else than before. */
export interface Watch {
  /** From now on; what changed before does not count. */
  begin(): void;
  /** Waits for a change since `begin`, so many milliseconds at most; whether there was one. */
  wait(milliseconds: number): Promise<boolean>;
}

/** Signs from which on an element may hold a part of a report; what moves on a portal's page has fewer. */
const passage = 1000;

/** How long a document is watched after it was last asked about: a popup closes without a word. */
const leaseMs = 3000;

/**
 * Watches a document with its open shadow trees and its frames of the same origin. After a change it
 * looks at nothing until it is told to begin again, so that a page that changes all the time is not
 * slowed down. `isOurs` tells what we have put there ourselves. Attributes count where they may show
 * or hide a part of a report; what style sheets and scripts change beside the tree is not seen.
 */
export function createWatch(document: PageDocument, isOurs: (node: PageNode) => boolean): Watch {
  let changed = false;
  let wake = () => {};
  let lease: ReturnType<typeof setTimeout> | undefined;
  let listening = new AbortController();
  let known: readonly PageNode[] = [];
  const mutations = new MutationObserver((records) => {
    if (records.some(tells)) note();
  });

  function tells(record: MutationRecord): boolean {
    if (record.type === 'attributes') return holdsPassage(targetOf(record));
    const nodes = nodesOf(record);
    return nodes.length === 0 || !nodes.every(isOurs);
  }

  function note(): void {
    end();
    changed = true;
    wake();
  }

  function noteFrame({ target }: { target: PageNode }): void {
    if (isElement(target) && dom.matches(target, selectors.frames)) note();
  }

  function end(): void {
    clearTimeout(lease);
    mutations.disconnect();
    listening.abort();
  }

  /** Whether there are the trees that there were when it looked last: a shadow tree comes without a word. */
  function look(): boolean {
    end();
    listening = new AbortController();
    lease = setTimeout(end, leaseMs);
    const root = rootOf(document);
    const before = known;
    known = root === null ? [] : treesIn(root);
    for (const tree of [document, ...known]) dom.observe(mutations, tree, everything);
    // A frame that has loaded another page changes nothing around it.
    const { signal } = listening;
    dom.listen(document, 'load', noteFrame, { capture: true, signal });
    return known.length === before.length && known.every((tree, at) => tree === before[at]);
  }

  return {
    begin() {
      changed = false;
      look();
    },
    wait(milliseconds) {
      if (!changed && !look()) note();
      if (changed) return Promise.resolve(true);
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

const everything = { subtree: true, childList: true, characterData: true, attributes: true };

/** Whether an element holds or is a part of a table, or of a longer text. */
function holdsPassage(element: PageElement): boolean {
  return (
    dom.closest(element, 'table') !== null ||
    dom.first(element, 'table') !== null ||
    (dom.textContent(element)?.length ?? 0) >= passage
  );
}

import { dom } from './dom/dom.ts';
import type { PageElement, PageShadow } from './dom/page.ts';
import { shadowHostsIn } from './shadow-hosts.ts';
import { documentIn } from './sources.ts';

/** Elements that show another document. */
export const frameNames = 'iframe,frame,object,embed';

/**
 * The trees that a page is made of: under this root, in the open shadow trees of its elements, and in
 * its frames of the same origin.
 */
export function treesIn(root: PageElement): (PageElement | PageShadow)[] {
  const shadows = shadowHostsIn(root).flatMap((host) => dom.shadowRoot(host) ?? []);
  const own = [root, ...shadows];
  const frames = own.flatMap((tree) => Array.from(dom.select(tree, frameNames) ?? []));
  const inner = frames.flatMap((frame) => documentIn(frame) ?? []);
  return [...own, ...inner.flatMap(treesIn)];
}

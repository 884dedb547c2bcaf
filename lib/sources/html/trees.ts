import { dom } from './dom/dom.ts';
import type { PageElement, PageShadow } from './dom/page.ts';
import { limits } from './limits.ts';
import { selectors } from './selectors.ts';
import { shadowHostsIn } from './shadow-hosts.ts';
import { documentIn } from './sources.ts';

/**
 * The trees that a page is made of: under this root, in the open shadow trees of its elements, and in
 * its frames of the same origin, of which `left` are looked into.
 */
export function treesIn(
  root: PageElement,
  left = { frames: limits.frames as number },
): (PageElement | PageShadow)[] {
  const shadows = shadowHostsIn(root).flatMap((host) => dom.shadowRoot(host) ?? []);
  const own = [root, ...shadows];
  const frames = own.flatMap((tree) => Array.from(dom.select(tree, selectors.frames) ?? []));
  const inner = frames.flatMap((frame) => (left.frames-- > 0 ? documentIn(frame) : null) ?? []);
  return [...own, ...inner.flatMap((tree) => treesIn(tree, left))];
}

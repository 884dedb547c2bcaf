import { dom } from '../sources/html/dom/dom.ts';
import { isElement } from '../sources/html/dom/nodes.ts';
import type { PageNode } from '../sources/html/dom/page.ts';
import { hostLabel } from './host-label.ts';

/**
 * The name under which all of ours stands in a page. It is random, so that a page can neither have it
 * by chance nor look for it.
 */
export interface Claim {
  token(): string;
  /** Takes the name that the extension has on this computer; true the first time. */
  claim(token: string): boolean;
  /** Whether a node of a document is our host in it. */
  isOurs(node: PageNode): boolean;
}

export function createClaim(): Claim {
  let token = `x${Math.random().toString(36).slice(2)}`;
  let claimed = false;
  return {
    token: () => token,
    claim(given) {
      if (claimed) return false;
      token = given;
      claimed = true;
      return true;
    },
    isOurs: (node) => isElement(node) && dom.attribute(node, hostLabel(token)) !== null,
  };
}

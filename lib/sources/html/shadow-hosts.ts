import { dom } from './dom/dom.ts';
import { hostsAmong } from './dom/nodes.ts';
import type { PageElement, PageElements } from './dom/page.ts';
import { knownNames } from './element-kinds.ts';

/** Elements of HTML that may have a shadow tree (https://dom.spec.whatwg.org/#dom-element-attachshadow). */
const hosting = /^(?:ARTICLE|ASIDE|BLOCKQUOTE|BODY|DIV|FOOTER|H\d|HEADER|MAIN|NAV|P|SECTION|SPAN)$/;

/** What most pages mostly are. */
const frequent = 'SPAN P DIV TD TR O:P B BR A LI TBODY IMG'.split(' ');
const names = new Set([...frequent, ...knownNames]);

/**
 * The elements inside this one that have an open shadow tree; those inside such trees are not found. Browsers
 * count elements of one name without handing them over, which is what costs; elements of unknown names
 * may be custom ones.
 */
export function shadowHostsIn(root: PageElement): PageElement[] {
  const all = dom.all(root, '*');
  const likely: PageElements[] = [];
  let left = all.length;
  let counted = 0;
  for (const name of names) {
    if (left === 0 || (counted++ === frequent.length && left > all.length / 4)) break;
    const named = dom.all(root, name);
    left -= named.length;
    if (hosting.test(name)) likely.push(named);
  }
  return (left === 0 ? likely : [all]).flatMap(hostsAmong);
}
